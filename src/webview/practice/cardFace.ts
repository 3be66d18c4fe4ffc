// What a card asks for before its answer is shown, and what it shows then: to say and tick, to work out, or only to recall.
import type { PracticeCard, Rating } from '../../protocol/memoryScreens.ts';
import type { PageWords } from '../../protocol/words.ts';
import type { PageContext } from '../pageContext.ts';
import type { CardKeeper } from './cardKeeper.ts';
import { numberFace } from './numberFace.ts';
import { plainFace } from './plainFace.ts';
import { spokenFace } from './spokenFace.ts';

export interface Face {
  /** Stands under the question. */
  readonly ask?: HTMLElement;
  /** Whether the answer can be shown now; when not, the face has said why. */
  ready(): boolean;
  /** The answer. */
  reveal(): readonly Node[];
}

export interface FaceInput {
  readonly card: PracticeCard;
  readonly words: PageWords;
  readonly page: PageContext;
  readonly kept: CardKeeper;
  /** Marks the rating that the reader's ticks or number speak for. */
  readonly suggest: (rating: Rating | undefined) => void;
  /** Called with each piece that comes later, for its formulas. */
  readonly drawn: (piece: HTMLElement) => void;
  /** Shows the answer. */
  readonly show: () => void;
}

export function cardFace(input: FaceInput): Face {
  if (input.card.kind === 'aloud') return spokenFace(input);
  if (input.card.number !== undefined) return numberFace(input, input.card.number);
  return plainFace(input);
}
