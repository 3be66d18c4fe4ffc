// The rows of a labelled set: a place in a file and the concept that a reader would expect there.

export interface Row {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  readonly languageId: string;
  /** Any of a list is right; null: nothing is to be recognised. */
  readonly expect: string | readonly string[] | null;
  readonly kind?: string;
  readonly split?: string;
}

/** Reads JSON Lines; throws a sentence that names the first bad line. */
export function parseRows(jsonl: string): readonly Row[] {
  return jsonl.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const value = read(line);
    if (!isRow(value)) throw new Error(`Line ${at + 1} of the set is no row with file, line, column, expect`);
    return value;
  });
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false;
  const { file, line, column, expect } = value as Partial<Record<keyof Row, unknown>>;
  const named =
    expect === null ||
    typeof expect === 'string' ||
    (Array.isArray(expect) && expect.every((id) => typeof id === 'string'));
  return typeof file === 'string' && Number.isInteger(line) && Number.isInteger(column) && named;
}

/** The ids that are right; none for a null row. */
export const expected = ({ expect }: Row): readonly string[] =>
  expect === null ? [] : typeof expect === 'string' ? [expect] : expect;
