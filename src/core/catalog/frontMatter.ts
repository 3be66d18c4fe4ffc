// The YAML between the two --- lines at the top of a content file, as fields that know their line.
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { scanLines, splitLines, type Line, type Report } from './lines.ts';

export interface Field {
  readonly value: unknown;
  readonly line: number;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  /** The lines after the closing ---. */
  readonly body: readonly Line[];
}

/** Lines; longer front matter is refused, so that no YAML takes long. */
const longest = 200;
const longestLine = 5_000;

/** Splits a file and reads its front matter; every fault is reported and leaves the field out. */
export function parseFrontMatter(text: string, report: Report): FrontMatter {
  const texts = splitLines(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const none = { fields: new Map<string, Field>(), body: [] };
  if (texts[0]?.trimEnd() !== '---') {
    report(1, 'The file does not begin with front matter between --- lines');
    return none;
  }
  const end = texts.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) {
    report(1, 'The front matter is not closed by a line ---');
    return none;
  }
  const yaml = texts.slice(1, end);
  const body = scanLines(texts.slice(end + 1), end + 2, report);
  if (yaml.length > longest || yaml.some((line) => line.length > longestLine)) {
    report(2, `The front matter is longer than ${longest} lines, or a line longer than ${longestLine} characters`);
    return { fields: new Map(), body };
  }
  return { fields: readYaml(yaml.join('\n'), report), body };
}

function readYaml(yaml: string, report: Report): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  // The first line of the YAML is the second of the file.
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line + 1;
  try {
    const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
    for (const error of document.errors) report(lineAt(error.pos[0]), `Front matter: ${firstLine(error.message)}`);
    if (document.errors.length > 0) return fields;
    if (!isMap(document.contents)) {
      report(2, 'The front matter is no list of "field: value"');
      return fields;
    }
    for (const { key, value } of document.contents.items) {
      const name: unknown = isScalar(key) ? key.value : undefined;
      const line = isNode(key) ? lineAt(key.range?.[0]) : 2;
      if (typeof name !== 'string') report(line, 'A field of the front matter has no plain name');
      else fields.set(name, { value: isNode(value) ? value.toJS(document, { maxAliasCount: 20 }) : value, line });
    }
  } catch (error) {
    report(2, `Front matter: ${firstLine(error instanceof Error ? error.message : String(error))}`);
  }
  return fields;
}

const firstLine = (text: string): string => splitLines(text)[0] ?? '';
