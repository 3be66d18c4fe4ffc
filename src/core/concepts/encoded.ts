// Encoded data (Base64, hashes) is no one's text: letters that make a name there by chance mean nothing.

/** UTF-16 units looked at on either side of a name. */
const reach = 64;
/** Units of Base64 from which on a run without any other sign is data: names and paths are shorter. */
const longestName = 64;
/** Share of capitals and of small letters in a run of data: chance gives four tenths of each, names and paths have fewer capitals. */
const share = 0.2;
/** Digits of a hash: `9fa3b2c1` is one, and no FA3. */
const shortestHash = 8;

/** Whether `text[start..end)` stands inside a run of Base64 or of hexadecimal digits that is longer than a name. */
export function isEncoded(text: string, start: number, end: number): boolean {
  // Most names stand between other signs: that is seen before anything is counted.
  if (!isBase64(text.charCodeAt(start - 1)) && !isBase64(text.charCodeAt(end))) return false;
  const from = runBefore(text, start, isBase64);
  const to = runBehind(text, end, isBase64);
  if (to - from >= longestName && isMixed(text.slice(from, to))) return true;
  return isHex(text.charCodeAt(start)) && isHex(text.charCodeAt(end - 1)) && isHash(text, start, end);
}

const isMixed = (run: string): boolean =>
  /^[A-Za-z\d+/]+$/.test(run) &&
  [/[A-Z]/g, /[a-z]/g].every((kind) => (run.match(kind)?.length ?? 0) >= share * run.length) &&
  /\d.*\d.*\d/.test(run);

function isHash(text: string, start: number, end: number): boolean {
  const run = text.slice(runBefore(text, start, isHex), runBehind(text, end, isHex));
  return run.length >= Math.max(shortestHash, end - start + 1) && /^[\da-f]+$/i.test(run) && /\d/.test(run);
}

function runBefore(text: string, start: number, isOf: (code: number) => boolean): number {
  let from = start;
  while (from > start - reach && isOf(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

function runBehind(text: string, end: number, isOf: (code: number) => boolean): number {
  let to = end;
  while (to < end + reach && isOf(text.charCodeAt(to))) to += 1;
  return to;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isHex = (code: number): boolean => isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
/** Letters, digits, `+` and `/`. */
const isBase64 = (code: number): boolean =>
  isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code === 0x2b || code === 0x2f;
