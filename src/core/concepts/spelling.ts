// How a term may be spelled in running text: where its words may stand apart and by what, and when its capitals count.
import {
  charClass,
  digit,
  dot,
  gapAt,
  gapLength,
  han,
  isEdge,
  joiner,
  lower,
  none,
  space,
  upper,
  wordsOf,
} from './words.ts';

/**
 * By character of the normalised key of `written`: the separators allowed after it (bits of words.ts). A prose term may
 * be spaced, joined or camel-cased; an identifier is never spaced, so that "you can use cache" is no `use_cache`.
 * Undefined when the form holds something that cannot stand inside a name, such as a bracket.
 */
export function gapsOf(written: string, kind: 'term' | 'identifier'): Uint8Array | undefined {
  const words = wordsOf(written);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const gaps = new Uint8Array(words.reduce((sum, { start, end }) => sum + end - start, 0));
  const apart = kind === 'term' ? joiner | space : joiner;
  let at = -1;
  for (const [number, { start, end }] of words.entries()) {
    at += end - start;
    const next = words[number + 1];
    if (next === undefined) break;
    const between = written.slice(end, next.start);
    if (between === '') {
      if (mayStandApart(written, start, end, next.end)) gaps[at] = apart;
      continue;
    }
    if (between.length !== separatorLength(between)) return undefined;
    const dotted = between.startsWith('.') || (kind === 'identifier' && words.length > 2);
    gaps[at] = dotted ? apart | dot : apart;
  }
  return gaps;
}

const separatorLength = (between: string): number => {
  const gap = gapAt(between, 0);
  return gap < 0 ? -1 : gapLength(gap);
};

/** FlashAttention is also "flash attention" and RMSNorm "rms_norm", while LoRA is no "lo ra" and T5 no "t 5". */
function mayStandApart(written: string, start: number, middle: number, end: number): boolean {
  const left = charClass(written.charCodeAt(middle - 1));
  const right = charClass(written.charCodeAt(middle));
  if ((left === han) !== (right === han)) return true;
  if (left === han || left === digit || right === digit) return false;
  return middle - start >= 2 && end - middle >= 3;
}

/** Capitals inside a word, as in LoRA, RoPE or YaRN: a spelling that ordinary words do not have. */
export function isMixedCase(written: string): boolean {
  let capitals = 0;
  let smalls = 0;
  for (let at = 0; at < written.length; at += 1) {
    const kind = charClass(written.charCodeAt(at));
    if (kind === none || kind === han) return false;
    if (kind === upper && at > 0) capitals += 1;
    if (kind === lower) smalls += 1;
  }
  return capitals > 0 && smalls > 0;
}

/** One or two Latin letters (PE, LN): recognised only as a whole word in these very capitals. */
export function isInitials(written: string): boolean {
  if (written.length > 2) return false;
  for (let at = 0; at < written.length; at += 1) {
    const kind = charClass(written.charCodeAt(at));
    if (kind !== lower && kind !== upper) return false;
  }
  return true;
}

/** Nothing but one word of letters: merges, Adapter, FFN. */
export const isPlainWord = (written: string): boolean =>
  wordsOf(written).length === 1 && charClass(written.charCodeAt(0)) !== han;

/** Not to be met by chance in other fields: several words (digits are none: int8), capitals, three Han characters. */
export function isTelling(written: string): boolean {
  if (charClass(written.charCodeAt(0)) === han) return wordsOf(written).length >= 3;
  return isSeveralWords(written) || written !== written.toLowerCase();
}

/** Two words or more that are no numbers: target_modules, LoraConfig; ZeRO is one. */
export function isSeveralWords(written: string): boolean {
  const words = wordsOf(written).filter(({ start }) => charClass(written.charCodeAt(start)) !== digit);
  return words.slice(1).some(({ start, end }, at) => {
    const left = words[at];
    return left !== undefined && (left.end < start || mayStandApart(written, left.start, start, end));
  });
}

/** Whether `text[start..end)` stands alone: no letter, digit or joiner of an identifier beside it. */
export function isWhole(text: string, start: number, end: number): boolean {
  return isEdge(text, start) && isEdge(text, end) && standsAlone(text, start - 1) && standsAlone(text, end);
}

function standsAlone(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true;
  const code = text.charCodeAt(at);
  const kind = charClass(code);
  return (kind === none || kind === han) && code !== 0x5f;
}

/** English plurals of a key that ends in a letter; shorter keys have none, so that "RMs" is no RMS. */
export function pluralOf(key: string): string | undefined {
  if (key.length < 3 || !/[a-z]$/.test(key) || /[^s]s$/.test(key)) return undefined;
  if (/[^aeiou]y$/.test(key)) return `${key.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(key) ? `${key}es` : `${key}s`;
}
