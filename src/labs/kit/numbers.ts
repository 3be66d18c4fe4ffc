// Numbers as a lab writes them, in the reader's language.
import type { Language } from './strings.ts';

export interface NumberFormats {
  /** 4,194,304 */
  readonly whole: (value: number) => string;
  /** 44.31, with so many decimals (2 unless told). */
  readonly fixed: (value: number, decimals?: number) => string;
  /** +3.20, −3.20 or 0.00. */
  readonly signed: (value: number) => string;
  /** Three significant digits, or all of those before the point: 6.28, 62.8, 54,410. */
  readonly short: (value: number) => string;
  /** 0.0622 % with a space that does not break, in Chinese 0.0622%, from a share of 1. */
  readonly percent: (share: number) => string;
  /** 1.05 TB, 131 GB, 13.48 GB, 67.1 MB, 524 kB: powers of ten, with a space that does not break. */
  readonly bytes: (value: number) => string;
  /** 3.14 × 10²³, of a positive number, with so many decimals (2 unless told). */
  readonly scientific: (value: number, decimals?: number) => string;
}

/** ⁻⁵ */
export const raised = (exponent: number): string =>
  String(exponent)
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

export function numberFormats(language: Language): NumberFormats {
  const locale = language === 'en' ? 'en' : 'zh-CN';
  const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    // What rounds to nothing has no sign.
    const made = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return (value) => made.format(value).replace('-', '−');
  };
  const whole = format({ maximumFractionDigits: 0 });
  const fixed = [0, 1, 2, 3].map((digits) => format({ minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const significant = format({ maximumSignificantDigits: 3 });
  const percent = format({ style: 'percent', maximumSignificantDigits: 3 });
  const decimals = (value: number, digits: number): string => (fixed[digits] ?? whole)(value);
  return {
    whole,
    fixed: (value, digits = 2) => decimals(value, digits),
    signed: format({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
    short: (value) => (Math.abs(value) < 100 ? significant : whole)(value),
    percent: language === 'en' ? (share) => percent(share).replace('%', '\u00a0%') : percent,
    bytes: (value) => {
      if (value >= 999.5e9) return `${decimals(value / 1e12, 2)}\u00a0TB`;
      if (value >= 1e9) return `${decimals(value / 1e9, value < 100e9 ? 2 : 0)}\u00a0GB`;
      return value >= 1e6 ? `${decimals(value / 1e6, 1)}\u00a0MB` : `${whole(value / 1e3)}\u00a0kB`;
    },
    scientific: (value, digits = 2) => {
      const [mantissa, exponent] = value.toExponential(digits).split('e');
      return `${decimals(Number(mantissa), digits)}\u00a0×\u00a010${raised(Number(exponent))}`;
    },
  };
}
