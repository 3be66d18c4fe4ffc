// The learning of a lab's text in slices: started again when the text or a rule changes, and stopped by the reader.
import { inSlices } from '../kit/slices.ts';
import { learn, type Learned, type Stage, type TokenizerOptions } from './model.ts';

export interface Learning {
  /** What is learned of the text that the options name; a new text starts new work. */
  readonly of: (options: TokenizerOptions) => Learned;
  /** What is being learned at the moment. */
  readonly stage: () => Stage | undefined;
  readonly stopped: () => boolean;
  readonly stop: () => void;
}

/** Milliseconds before the first picture, to come as far as the merges that are asked for. */
const firstSlice = 16;
/** Milliseconds between two pictures of what has been learned so far. */
const betweenPictures = 150;

/** @param changed is called when more has been learned, and at the end */
export function learning(changed: () => void): Learning {
  let key = '';
  let learned: Learned | undefined;
  let stage: Stage | undefined;
  let stopped = false;
  let nextPicture = 0;
  let halt = (): void => {};
  const start = (options: TokenizerOptions): Learned => {
    halt();
    const { learned: fresh, work } = learn(options);
    stage = 'bpe';
    stopped = false;
    const until = performance.now() + firstSlice;
    while (fresh.steps.length < options.merges && performance.now() < until && work.next().done !== true);
    halt = inSlices(
      work,
      (at) => {
        stage = at;
        if (performance.now() < nextPicture) return;
        nextPicture = performance.now() + betweenPictures;
        changed();
      },
      () => {
        stage = undefined;
        changed();
      },
    );
    return fresh;
  };
  return {
    of: (options) => {
      const { text, own, alphabet, ties } = options;
      const wanted = JSON.stringify([text, text === 'own' ? own : '', alphabet, ties]);
      if (learned === undefined || wanted !== key) learned = start(options);
      key = wanted;
      return learned;
    },
    stage: () => stage,
    stopped: () => stopped,
    stop: () => {
      stopped = stage !== undefined;
      halt();
      stage = undefined;
    },
  };
}
