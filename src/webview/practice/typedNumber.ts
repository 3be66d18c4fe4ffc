// A number as people type it: digits grouped by commas, spaces or underscores, an exponent, full-width digits.

/** Undefined when the text is no number. */
export function typedNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/−/g, '-')
    .replace(/(?<=\d)[,_\s]+(?=\d{3}(?!\d))/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
