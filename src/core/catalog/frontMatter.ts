// The YAML between the two --- lines at the top of a content file, as fields that know their line.
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { scanLines, splitLines, type Line, type Report } from './lines.ts';

export interface Field {
  readonly value: unknown;
  readonly line: number;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  /** True when the fields could not be read: what is missing is then not worth naming. */
  readonly broken: boolean;
  /** The lines after the closing ---. */
  readonly body: readonly Line[];
}

/** Lines, characters and levels; larger front matter is refused: deep nesting makes the YAML parser slow, or ends the process. */
const longest = 200;
const longestLine = 5_000;
const deepest = 16;

/** Splits a file and reads its front matter; every fault is reported and leaves the field out. */
export function parseFrontMatter(text: string, report: Report): FrontMatter {
  const texts = splitLines(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const none = { fields: new Map<string, Field>(), broken: true, body: [] };
  if (texts[0]?.trimEnd() !== '---') {
    report(1, 'The file does not begin with front matter between --- lines');
    return none;
  }
  const end = texts.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const section = texts.findIndex((line) => line.startsWith('## '));
  if (end < 0 || (section >= 0 && section < end)) {
    report(1, 'The front matter is not closed by a line ---');
    return none;
  }
  const yaml = texts.slice(1, end);
  const body = scanLines(texts.slice(end + 1), end + 2, report);
  if (yaml.length > longest || yaml.some((line) => line.length > longestLine)) {
    report(2, `The front matter is longer than ${longest} lines, or a line longer than ${longestLine} characters`);
    return { ...none, body };
  }
  if (nesting(yaml) > deepest) {
    report(2, `The front matter is nested deeper than ${deepest} levels`);
    return { ...none, body };
  }
  const fields = readYaml(yaml.join('\n'), report);
  return { fields: fields ?? new Map(), broken: fields === undefined, body };
}

/** Levels of brackets over all lines, or of list marks one after another on one line: whichever is more. */
function nesting(lines: readonly string[]): number {
  let depth = 0;
  let most = 0;
  for (const line of lines) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
      most = Math.max(most, depth);
    }
    const marks = /^(?:\s*[-?](?=\s))*/.exec(line)?.[0].match(/[-?]/g)?.length ?? 0;
    most = Math.max(most, marks);
  }
  return most;
}

function readYaml(yaml: string, report: Report): ReadonlyMap<string, Field> | undefined {
  const fields = new Map<string, Field>();
  // The first line of the YAML is the second of the file.
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line + 1;
  try {
    const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
    // One mistake makes many errors; the first few say what it is.
    for (const { pos, code, message } of document.errors.slice(0, 3)) {
      const hint = code === 'BLOCK_AS_IMPLICIT_KEY' ? ' (a text with ": " stands in quotes)' : '';
      report(lineAt(pos[0]), `Front matter: ${firstLine(message)}${hint}`);
    }
    if (document.errors.length > 0) return undefined;
    if (!isMap(document.contents)) {
      report(2, 'The front matter is no list of "field: value"');
      return undefined;
    }
    for (const { key, value } of document.contents.items) {
      const name: unknown = isScalar(key) ? key.value : undefined;
      const line = isNode(key) ? lineAt(key.range?.[0]) : 2;
      if (typeof name !== 'string') report(line, 'A field of the front matter has no plain name');
      else fields.set(name, { value: isNode(value) ? value.toJS(document, { maxAliasCount: 20 }) : value, line });
    }
  } catch (error) {
    report(2, `Front matter: ${firstLine(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
  return fields;
}

const firstLine = (text: string): string => splitLines(text)[0] ?? '';
