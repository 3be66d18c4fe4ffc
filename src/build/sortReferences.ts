// `npm run content:sort`: sorts content/references.bib by key and drops exact doubles, so that additions merge.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface SortedReferences {
  readonly text: string;
  /** Keys that stand more than once with different words: a person decides. */
  readonly conflicts: readonly string[];
}

/** The entry that begins at `start` ends with the brace that closes it; the next entry or the end when none does. */
function entryEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = text.indexOf('{', start); at >= 0 && at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Sorts twice to the same text; throws when an entry is not closed or text stands between entries. */
export function sortReferences(text: string): SortedReferences {
  const entries: { readonly key: string; readonly body: string }[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const key = /^@\w+\s*\{\s*([^,\s{}]+)\s*,/.exec(text.slice(at))?.[1] ?? '';
    const line = text.slice(0, at).split('\n').length;
    if (key === '') throw new Error(`line ${line}: no entry "@type{key, …}" begins here`);
    const end = entryEnd(text, at);
    const body = text
      .slice(at, end)
      .trim()
      .split(/\r?\n/)
      .map((one) => one.trimEnd())
      .join('\n');
    if (!body.endsWith('}') || /\n@\w+\s*\{/.test(body))
      throw new Error(`line ${line}: the entry "${key}" is not closed`);
    if (!entries.some((entry) => entry.body === body)) entries.push({ key, body });
    at = end;
  }
  const sorted = entries.toSorted((a, b) => compare(a.key, b.key) || compare(a.body, b.body));
  const conflicts = sorted.flatMap(({ key }, index) => (sorted[index - 1]?.key === key ? [key] : []));
  return { text: sorted.map(({ body }) => `${body}\n`).join('\n'), conflicts: [...new Set(conflicts)] };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function main(file: string): number {
  try {
    const { text, conflicts } = sortReferences(readFileSync(file, 'utf8'));
    writeFileSync(file, text);
    for (const key of conflicts) console.error(`${file}: "${key}" stands more than once with different words`);
    return conflicts.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv[2] ?? 'content/references.bib');
