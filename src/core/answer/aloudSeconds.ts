// How long a text takes to be said: English by words, Chinese by Han characters.
import type { Language } from '../catalog/question.ts';
import { hanCount, wordCount } from './wordCount.ts';

/** 140 to 170 English words fill 60 to 75 seconds, and so do 220 to 280 Han characters. */
const perSecond = { en: 2.3, 'zh-cn': 3.8 } as const satisfies Record<Language, number>;

/** @param text plain text, without Markdown @returns whole seconds */
export function aloudSeconds(text: string, language: Language): number {
  const count = language === 'en' ? wordCount(text) : hanCount(text);
  return Math.round(count / perSecond[language]);
}
