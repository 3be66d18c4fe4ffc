// The events of the practice log: what the reader did, one JSON object a line; all else is computed from them.
import type { Clock } from '../ports.ts';
import { choiceId, type CardId } from './cardId.ts';
import type { Moment } from './day.ts';

/** As FSRS counts: 1 forgot, 2 hard, 3 got it, 4 easy. Gloss writes 1, 3 and 4, and reads all four. */
export type Rating = 1 | 2 | 3 | 4;

/** A rating in `cram` is kept and never schedules. */
export type RatingMode = 'practice' | 'mock' | 'cram';

interface EventHead extends Moment {
  readonly v: 1;
  /** `<writer>:<n>`, unique in all logs of a reader; writer is 16 hex digits drawn per window. */
  readonly id: string;
}

/** A card was recalled, or not. */
export interface RateEvent extends EventHead {
  readonly kind: 'rate';
  readonly card: CardId;
  readonly rating: Rating;
  /** From showing to rating, in milliseconds. */
  readonly ms: number;
  readonly mode: RatingMode;
}

/** A choice was answered. It never schedules: recognising is not recalling. */
export interface AnswerEvent extends EventHead {
  readonly kind: 'answer';
  /** `gloss/<question>/choice/<choice>` */
  readonly card: CardId;
  /** Index of the chosen option as the content lists it. */
  readonly option: number;
  readonly right: boolean;
  /** From showing to choosing, in milliseconds. */
  readonly ms: number;
}

/** As if the target had not been; only answers stay. Twice is the same as once. */
export interface UndoEvent extends EventHead {
  readonly kind: 'undo';
  /** The id of an event, which may arrive later than this. */
  readonly target: string;
}

/** `suspend` takes a card out until `resume`; `reset` makes it new. */
export interface CardEvent extends EventHead {
  readonly kind: 'suspend' | 'resume' | 'reset';
  readonly card: CardId;
}

/** The card is not asked before a moment. */
export interface BuryEvent extends EventHead {
  readonly kind: 'bury';
  readonly card: CardId;
  /** Milliseconds since 1970; absent: when the reader's next day begins. */
  readonly until?: number;
}

export interface BookmarkEvent extends EventHead {
  readonly kind: 'bookmark';
  readonly question: string;
  readonly on: boolean;
}

/** A remark on a question; an empty text takes it away. */
export interface NoteEvent extends EventHead {
  readonly kind: 'note';
  readonly question: string;
  readonly text: string;
}

/** What concerns one card or one choice. */
export type EventOfCard = RateEvent | AnswerEvent | CardEvent | BuryEvent;

/** What concerns one question. */
export type EventOfQuestion = BookmarkEvent | NoteEvent;

export type PracticeEvent = EventOfCard | EventOfQuestion | UndoEvent;

/** Makes the events of one window; nothing is written anywhere. */
export interface EventWriter {
  rate(card: CardId, rating: Rating, ms: number, mode: RatingMode): RateEvent;
  answer(question: string, choice: string, option: number, right: boolean, ms: number): AnswerEvent;
  undo(target: string): UndoEvent;
  suspend(card: CardId): CardEvent;
  resume(card: CardId): CardEvent;
  reset(card: CardId): CardEvent;
  bury(card: CardId, until?: number): BuryEvent;
  bookmark(question: string, on: boolean): BookmarkEvent;
  note(question: string, text: string): NoteEvent;
}

/** @param bytes 8 random bytes, drawn once per window */
export function createEventWriter(bytes: Uint8Array, clock: Clock): EventWriter {
  const writer = Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  let n = 0;
  const head = (): EventHead => {
    n += 1;
    const at = clock.now();
    return { v: 1, id: `${writer}:${n}`, at, tz: clock.offset(at) };
  };
  return {
    rate: (card, rating, ms, mode) => ({ ...head(), kind: 'rate', card, rating, ms, mode }),
    answer: (question, choice, option, right, ms) => ({
      ...head(),
      kind: 'answer',
      card: choiceId(question, choice),
      option,
      right,
      ms,
    }),
    undo: (target) => ({ ...head(), kind: 'undo', target }),
    suspend: (card) => ({ ...head(), kind: 'suspend', card }),
    resume: (card) => ({ ...head(), kind: 'resume', card }),
    reset: (card) => ({ ...head(), kind: 'reset', card }),
    bury: (card, until) => ({ ...head(), kind: 'bury', card, ...(until !== undefined && { until }) }),
    bookmark: (question, on) => ({ ...head(), kind: 'bookmark', question, on }),
    note: (question, text) => ({ ...head(), kind: 'note', question, text }),
  };
}
