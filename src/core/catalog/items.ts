// The items of a question's file: each has an explicit id, kept in a book so that doubles are found and languages compared.
import type { Heading, Report } from './lines.ts';
import type { Part } from './sectionHeadings.ts';

export interface Item {
  readonly part: Part;
  readonly id: string;
  readonly line: number;
  /** What must be the same in both languages besides the id: depth, level, kind, numbers, the right option. */
  readonly detail: string;
}

export interface ItemBook {
  readonly report: Report;
  readonly items: readonly Item[];
  /** Notes an item; faults of its id are reported. */
  add(item: Item): void;
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const isId = (text: string): boolean => text.length <= 80 && kebab.test(text);

export function createItemBook(report: Report): ItemBook {
  const items: Item[] = [];
  const lines = new Map<string, number>();
  return {
    report,
    items,
    add(item) {
      const before = lines.get(item.id);
      if (item.id === '') report(item.line, 'This item has no id {#…}');
      else if (!isId(item.id))
        report(item.line, `"${item.id}" is no id: lower-case letters, digits and single hyphens`);
      else if (before !== undefined) report(item.line, `The id "${item.id}" is taken already on line ${before}`);
      else lines.set(item.id, item.line);
      items.push(item);
    },
  };
}

export interface Attributes {
  readonly id: string;
  readonly values: ReadonlyMap<string, string>;
}

const attribute = /\s*(?:#([^\s{}"=]+)|([a-z]+)=(?:"([^"]*)"|([^\s"]+)))(?=\s|$)/y;

/** Reads `#id key=value key="two words"`; `allowed` are the keys that this item may have. */
export function parseAttributes(heading: Heading, report: Report, allowed: readonly string[] = []): Attributes {
  const text = heading.attributes ?? '';
  const values = new Map<string, string>();
  let id = '';
  let at = 0;
  while (text.slice(at).trim() !== '') {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null) {
      report(heading.line, `Cannot read {${text}}: write {#id} or {#id key=value}`);
      break;
    }
    const [, name, key, quoted, bare] = match;
    if (name !== undefined) {
      if (id !== '') report(heading.line, 'An item has one id');
      id = name;
    } else if (key !== undefined) {
      if (!allowed.includes(key)) report(heading.line, `Unknown attribute "${key}"`);
      else if (values.has(key)) report(heading.line, `The attribute "${key}" stands twice`);
      values.set(key, quoted ?? bare ?? '');
    }
    at = attribute.lastIndex;
  }
  return { id, values };
}
