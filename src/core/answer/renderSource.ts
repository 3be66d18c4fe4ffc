// One cited work as a line of HTML.
import type { Reference } from '../catalog/question.ts';
import { escapeHtml } from './escapeHtml.ts';

export interface RenderedSource {
  readonly number: number;
  readonly key: string;
  /** Authors, year and title as inline HTML. */
  readonly html: string;
  readonly url?: string;
}

export function renderSource({ key, authors, year, title, url }: Reference, number: number): RenderedSource {
  const html = `${escapeHtml(authors)} (${escapeHtml(year)}). <cite>${escapeHtml(title)}</cite>`;
  const safe = url !== undefined && /^https:\/\//i.test(url) ? { url } : {};
  return { number, key, html, ...safe };
}
