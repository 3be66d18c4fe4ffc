// The page's own words in both languages, a file a screen.
import type { Language } from '../../core/catalog/question.ts';
import type { PageWords } from '../../protocol/words.ts';
import { answerWords } from './words/answerWords.ts';
import { conceptWords } from './words/conceptWords.ts';
import { memoryWords } from './words/memoryWords.ts';
import { modelWords } from './words/modelWords.ts';
import { pieceWords } from './words/pieceWords.ts';
import { planWords } from './words/planWords.ts';
import { quizWords } from './words/quizWords.ts';

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    ...answerWords.en,
    ...conceptWords.en,
    ...planWords.en,
    ...quizWords.en,
    ...pieceWords.en,
    ...memoryWords.en,
    model: modelWords.en,
  },
  'zh-cn': {
    ...answerWords['zh-cn'],
    ...conceptWords['zh-cn'],
    ...planWords['zh-cn'],
    ...quizWords['zh-cn'],
    ...pieceWords['zh-cn'],
    ...memoryWords['zh-cn'],
    model: modelWords['zh-cn'],
  },
};
