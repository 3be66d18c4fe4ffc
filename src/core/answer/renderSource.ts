// One cited work as a line of HTML.
import type { Reference } from '../catalog/question.ts';
import type { RenderedSource } from './renderAnswer.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

export function renderSource({ key, authors, year, title, url }: Reference, number: number): RenderedSource {
  const html = `${escapeText(authors)} (${escapeText(year)}). <cite>${escapeText(title)}</cite>`;
  const safe = url !== undefined && /^https:\/\//i.test(url) ? { url } : {};
  return { number, key, html, ...safe };
}
