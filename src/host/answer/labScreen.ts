// A lab outside of an answer: on the numbers that a hover, a breakdown or a command gives it.
import type { Language } from '../../core/catalog/question.ts';
import type { LabScreen } from '../../protocol/screens.ts';
import { pageWords } from './pageWords.ts';
import type { LabRoute } from './route.ts';

export function labScreen(language: Language, { lab, options, title }: LabRoute): LabScreen {
  const words = pageWords[language];
  return { kind: 'lab', language, words, lab, options, title, eyebrow: words.labOwn };
}
