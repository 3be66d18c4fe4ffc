// What the hover over a concept says, as data: at most five lines, in the reader's language.
import type { AnswerLink, Concept } from '../catalog/concept.ts';
import type { Language, Localized } from '../catalog/question.ts';
import type { ConceptMemory } from '../recall/words/memoryLine.ts';
import type { NumberHere } from './numbers/numberLine.ts';
import type { LabTarget } from './numbers/labTargets.ts';

export interface HoverCard {
  /** Line 1: how engineers say it, and beside it the Chinese name or the full one. */
  readonly title: string;
  readonly subtitle?: string;
  /** Line 2; absent where the reader knows the concept well. */
  readonly sentence?: string;
  /** Line 3: what the numbers in this code come to. */
  readonly number?: string;
  /** Line 3 without a number: TeX, when the concept has a formula. */
  readonly formula?: string;
  /** Line 4: when the reader last recalled it; absent where it is known well, or was never practised. */
  readonly memory?: string;
  /** Line 5: links in this order. */
  readonly links: readonly HoverLink[];
}

export type HoverLink =
  | { readonly kind: 'answer'; readonly label: string; readonly answer: AnswerLink }
  /** The concept's own page, where no answer treats it. */
  | { readonly kind: 'page'; readonly label: string; readonly concept: string }
  /** A lab on the numbers of this code. */
  | { readonly kind: 'lab'; readonly label: string; readonly target: LabTarget; readonly title: string }
  | { readonly kind: 'ask'; readonly label: string; readonly question: string }
  | { readonly kind: 'hide'; readonly label: string; readonly concept: string };

const labels: Localized<Readonly<Record<HoverLink['kind'], string>>> = {
  en: { answer: 'See the answer', page: 'See the answer', lab: 'Try it', ask: 'Ask me', hide: 'Hide…' },
  'zh-cn': { answer: '看答案', page: '看答案', lab: '动手试', ask: '考我', hide: '隐藏…' },
};

/**
 * @param here what `numberHere` says of the place, when it says something
 * @param own what the reader remembers of it; what is known well need not be explained
 */
export function hoverCard(concept: Concept, language: Language, here?: NumberHere, own?: ConceptMemory): HoverCard {
  const subtitle = language === 'en' ? concept.full : concept.name['zh-cn'];
  const answer = concept.answers[0];
  const words = labels[language];
  return {
    title: concept.name.en,
    ...(subtitle !== undefined && !sameName(subtitle, concept.name.en) && { subtitle }),
    ...(own?.known !== true && { sentence: concept.text[language].sentence }),
    ...(here === undefined ? concept.formula !== undefined && { formula: concept.formula } : { number: here.line }),
    ...(own?.known === false && { memory: own.line }),
    links: [
      ...(answer === undefined
        ? [{ kind: 'page', label: words.page, concept: concept.id } as const]
        : [{ kind: 'answer', label: words.answer, answer } as const]),
      ...(here?.lab === undefined
        ? []
        : [{ kind: 'lab', label: words.lab, target: here.lab, title: concept.name.en } as const]),
      ...(answer === undefined ? [] : [{ kind: 'ask', label: words.ask, question: answer.question } as const]),
      { kind: 'hide', label: words.hide, concept: concept.id },
    ],
  };
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
