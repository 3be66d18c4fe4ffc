// Typed reading of front matter: a missing, wrong or unknown field is reported on its line and read as something harmless.
import type { FrontMatter } from './frontMatter.ts';
import { isId } from './items.ts';
import type { Report } from './lines.ts';

export interface FieldReader {
  /** Plain text of one line or more, not empty. */
  text(name: string): string;
  optionalText(name: string): string | undefined;
  integer(name: string, least: number, most: number): number;
  optionalInteger(name: string, least: number, most: number): number | undefined;
  flag(name: string, otherwise: boolean): boolean;
  /** YYYY-MM-DD, a day that exists. */
  date(name: string): string;
  /** Ids, each once; absent reads as none. */
  ids(name: string): readonly string[];
  texts(name: string): readonly string[];
  /** A map of lists of text; `keys` are the allowed ones when given. */
  lists(name: string, keys?: readonly string[]): ReadonlyMap<string, readonly string[]>;
  /** A map of text. */
  words(name: string, keys: readonly string[]): ReadonlyMap<string, string>;
  line(name: string): number;
  /** Reports the fields that nobody asked for. */
  finish(): void;
}

export function createFieldReader({ fields, broken }: FrontMatter, complain: Report): FieldReader {
  const report: Report = broken ? () => {} : complain;
  const asked = new Set<string>();
  const line = (name: string): number => fields.get(name)?.line ?? 1;
  const take = (name: string): unknown => {
    asked.add(name);
    return fields.get(name)?.value ?? undefined;
  };
  const wrong = (name: string, wanted: string): void => report(line(name), `"${name}" must be ${wanted}`);
  const missing = (name: string): void => report(line(name), `The field "${name}" is missing`);

  const optionalText = (name: string): string | undefined => {
    const value = take(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') wrong(name, 'a text');
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const optionalInteger = (name: string, least: number, most: number): number | undefined => {
    const value = take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    wrong(name, `a whole number from ${least} to ${most}`);
    return least;
  };
  const textList = (name: string, value: unknown): readonly string[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      wrong(name, 'a list [a, b]');
      return [];
    }
    const texts: string[] = [];
    for (const one of value as readonly unknown[]) {
      if (typeof one !== 'string' || one.trim() === '') wrong(name, 'a list of texts (numbers in quotes)');
      else if (texts.includes(one)) report(line(name), `"${name}" names "${one}" twice`);
      else texts.push(one);
    }
    return texts;
  };
  const entries = (name: string, keys: readonly string[] | undefined): readonly [string, unknown][] => {
    const value = take(name);
    if (value === undefined) return [];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      wrong(name, 'a map { key: value }');
      return [];
    }
    return Object.entries(value).filter(([key]) => {
      const known = keys === undefined || keys.includes(key);
      if (!known) report(line(name), `"${name}" has an unknown key "${key}"`);
      return known;
    });
  };

  return {
    line,
    optionalText,
    optionalInteger,
    text(name) {
      const value = optionalText(name);
      if (!fields.has(name)) missing(name);
      else if (value === undefined && fields.get(name)?.value === null) wrong(name, 'a text');
      return value ?? '';
    },
    integer(name, least, most) {
      const value = optionalInteger(name, least, most);
      if (value === undefined) missing(name);
      return value ?? least;
    },
    flag(name, otherwise) {
      const value = take(name);
      if (value !== undefined && typeof value !== 'boolean') wrong(name, 'true or false');
      return typeof value === 'boolean' ? value : otherwise;
    },
    date(name) {
      const value = take(name);
      if (value === undefined) missing(name);
      else if (typeof value !== 'string' || !isDate(value)) wrong(name, 'a date YYYY-MM-DD');
      return typeof value === 'string' ? value : '';
    },
    ids(name) {
      const texts = textList(name, take(name));
      for (const one of texts) if (!isId(one)) report(line(name), `"${name}": "${one}" is no id`);
      return texts;
    },
    texts: (name) => textList(name, take(name)),
    lists: (name, keys) => new Map(entries(name, keys).map(([key, value]) => [key, textList(name, value)])),
    words(name, keys) {
      const pairs = entries(name, keys).flatMap(([key, value]): readonly [string, string][] => {
        if (typeof value === 'string' && value.trim() !== '') return [[key, value.trim()]];
        wrong(name, 'a map of texts');
        return [];
      });
      return new Map(pairs);
    },
    finish() {
      for (const [name, field] of fields) if (!asked.has(name)) report(field.line, `Unknown field "${name}"`);
    },
  };
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return day !== undefined && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
