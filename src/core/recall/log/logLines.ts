// Bytes of a log file to its lines and back, exactly: what is written again is what stood there.

/** Bytes that are decoded at once, so that a file of any size is read in slices. */
const sliceSize = 4_000_000;

const newline = 10;

export interface LogLines {
  /** As they stand, without the newline; blank ones are left out. */
  readonly lines: readonly string[];
  /** Lines that are no UTF-8, as far as they can be shown. */
  readonly broken: readonly string[];
}

/** Whether the file ends as a finished one does; one that is being copied here may not. */
export const isFinished = (bytes: Uint8Array): boolean => bytes.length > 0 && bytes[bytes.length - 1] === newline;

/** The lines in slices of about 4 MB, for the caller to breathe between them. */
export function* slicesOf(bytes: Uint8Array): Generator<LogLines> {
  for (let start = 0; start < bytes.length;) {
    const end = endOfLine(bytes, Math.min(start + sliceSize, bytes.length));
    yield decode(bytes.subarray(start, end));
    start = end;
  }
}

export const bytesOf = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** The place after the first newline at or after `from - 1`. */
function endOfLine(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(newline, from - 1);
  return found < 0 ? bytes.length : found + 1;
}

function decode(bytes: Uint8Array): LogLines {
  const text = exactText(bytes);
  if (text !== undefined) return { lines: text.split('\n').filter(isFilled), broken: [] };
  const lines: string[] = [];
  const broken: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = endOfLine(bytes, start + 1);
    const one = bytes.subarray(start, bytes[end - 1] === newline ? end - 1 : end);
    const line = exactText(one);
    if (line === undefined) broken.push(new TextDecoder().decode(one));
    else if (isFilled(line)) lines.push(line);
    start = end;
  }
  return { lines, broken };
}

const isFilled = (line: string): boolean => line.trim() !== '';

/** Undefined when it is no UTF-8, for then it could not be written again as it was. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
