// stub
import type { Language } from '../catalog/question.ts';
export interface SearchHit {
  readonly question: string;
  readonly section?: string;
  readonly sentence: string;
}
export interface SearchIndex {
  search(query: string, language: Language): readonly SearchHit[];
}
export const createSearchIndex = (_json: unknown): SearchIndex => ({ search: () => [] });
