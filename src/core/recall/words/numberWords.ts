// The answer of a number card with its unit, in both languages.
import type { Language } from '../../catalog/question.ts';
import { grouped } from '../../estimate/quantity.ts';

/** "4,194,304 parameters"; "55.8 %" on one line in English, "55.8%" in Chinese. */
export const withUnit = (answer: number, unit: string, language: Language): string => {
  const gap = unit !== '%' ? ' ' : language === 'en' ? '\u00a0' : '';
  return grouped(answer, 9) + gap + unit;
};
