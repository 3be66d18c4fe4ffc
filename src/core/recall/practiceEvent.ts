// The events of the practice log; their order is (`at`, writer, n). So far choices are answered, nothing else is written.
import type { Clock, PracticeEvent } from '../ports.ts';

/** A choice was answered. It never schedules: recognising is not recalling. */
export interface AnswerEvent extends PracticeEvent {
  readonly v: 1;
  /** `<writer>:<n>`; writer is 16 hex digits drawn per window. */
  readonly id: string;
  /** Minutes to add to UTC for local time. */
  readonly tz: number;
  readonly kind: 'answer';
  /** `gloss/<question>/choice/<choice>` */
  readonly card: string;
  /** Index of the chosen option as the content lists it. */
  readonly option: number;
  readonly right: boolean;
  /** From showing to choosing, in milliseconds. */
  readonly ms: number;
}

export interface EventWriter {
  answer(question: string, choice: string, option: number, right: boolean, ms: number): AnswerEvent;
}

/** @param bytes 8 random bytes, drawn once per window */
export function createEventWriter(bytes: Uint8Array, clock: Clock): EventWriter {
  const writer = Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  let n = 0;
  return {
    answer(question, choice, option, right, ms) {
      n += 1;
      const at = clock.now();
      const card = `gloss/${question}/choice/${choice}`;
      return { v: 1, id: `${writer}:${n}`, at, tz: clock.offset(at), kind: 'answer', card, option, right, ms };
    },
  };
}
