// Reads content/references.bib: BibTeX to references by key, with every fault by line.
import type { Entry } from '@retorquere/bibtex-parser';
import type { Problem } from '../core/catalog/problem.ts';
import type { Reference } from '../core/catalog/question.ts';

export interface BibliographyEntry extends Reference {
  readonly line: number;
  /** What the entry's own `note` says. */
  readonly note?: string;
}

export interface Bibliography {
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  readonly problems: readonly Problem[];
}

const keyShape = /^[A-Za-z0-9][A-Za-z0-9:._-]*$/;

/** @param file the name to use in problems */
export async function parseBibliography(text: string, file: string): Promise<Bibliography> {
  const problems: Problem[] = [];
  const entries = new Map<string, BibliographyEntry>();
  const report = (line: number, message: string): void => {
    problems.push({ file, line, message });
  };
  const places = entryPlaces(text);
  // Imported at run time: one of its packages exists for ES modules only, and tsx runs these files as CommonJS.
  const { parse } = await import('@retorquere/bibtex-parser');
  const library = parse(text, { english: false, sentenceCase: false, caseProtection: false });
  for (const { error } of library.errors) report(Number(/ at line (\d+)/.exec(error)?.[1] ?? 1), firstLine(error));

  const seen = new Map<string, number>();
  for (const entry of library.entries) {
    const time = seen.get(entry.key) ?? 0;
    seen.set(entry.key, time + 1);
    const line = places.get(entry.key)?.[time] ?? 1;
    if (time > 0) report(line, `The key "${entry.key}" stands twice`);
    else if (!keyShape.test(entry.key)) report(line, `"${entry.key}" is no key`);
    else entries.set(entry.key, toReference(entry, line, report));
  }
  return { entries, problems };
}

/** Lines on which the entries of each key begin. */
function entryPlaces(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*@\w+\s*\{\s*([^,\s]+)/.exec(line)?.[1];
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), index + 1]);
  }
  return places;
}

function toReference(entry: Entry, line: number, report: (line: number, message: string) => void): BibliographyEntry {
  const field = (name: string): string => plain(entry.fields[name] ?? '');
  const title = field('title');
  const year = field('year') || field('date').slice(0, 4);
  const authors = authorWords(entry);
  if (title === '') report(line, `"${entry.key}" has no title`);
  if (!/^\d{4}$/.test(year)) report(line, `"${entry.key}" has no year of four digits`);
  if (authors === '') report(line, `"${entry.key}" has no author`);
  const url = urlOf(field);
  if (url === undefined) report(line, `"${entry.key}" has no https url, no arXiv eprint and no doi`);
  const note = field('note');
  return { key: entry.key, authors, year, title, line, ...(url && { url }), ...(note && { note }) };
}

function urlOf(field: (name: string) => string): string | undefined {
  const eprint = field('eprint').replace(/^arXiv:/i, '');
  if (field('archiveprefix').toLowerCase() === 'arxiv' && /^[\w./-]+$/.test(eprint))
    return `https://arxiv.org/abs/${eprint}`;
  const url = field('url');
  if (url !== '') return /^https:\/\/[^\s"<>]+$/.test(url) ? url : undefined;
  const doi = field('doi');
  return doi === '' ? undefined : `https://doi.org/${encodeURI(doi)}`;
}

/** "Hu", "Hu and Shen", "Hu et al." */
function authorWords({ fields }: Entry): string {
  const names = (fields.author ?? []).map(({ name, prefix, lastName }) =>
    plain(name ?? [prefix, lastName].filter((part) => part !== undefined).join(' ')),
  );
  const more = names.at(-1) === 'others';
  const people = more ? names.slice(0, -1) : names;
  const [first = '', second] = people;
  if (more || people.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** The parser marks up some fields as HTML. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
