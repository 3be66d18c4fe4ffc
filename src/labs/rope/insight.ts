// The one sentence that the lab on rotary position embedding says about what is on the screen.
import type { NumberFormats } from '../kit/numbers.ts';
import type { Language } from '../kit/strings.ts';
import { ropeWavelengths } from '../../core/estimate/rope.ts';
import { slowerThan, sum, type PairView, type RopeOptions } from './model.ts';
import type { GuessOptions } from '../kit/guess.ts';
import { layoutStrings, type LayoutStrings } from './layoutStrings.ts';
import { strings, type RopeStrings } from './strings.ts';

/** Chosen by what differs from `start`: base before distance before position. */
export function insight(
  now: RopeOptions,
  start: RopeOptions,
  pairs: readonly PairView[],
  words: RopeStrings,
  numbers: NumberFormats,
): string {
  const { base, dim, distance, trained } = now;
  const { whole, fixed } = numbers;
  const count = String(pairs.length);
  if (trained !== undefined) {
    return distance < trained
      ? words.insightWithin(whole(trained), String(slowerThan(trained, base, dim)), count)
      : words.insightBeyond(whole(distance), String(pairs.filter(({ met }) => !met).length), count);
  }
  if (base !== start.base) {
    const slowest = (of: number): string => whole(ropeWavelengths(of, dim).at(-1) ?? 0);
    return words.insightBase(whole(base), slowest(base), slowest(start.base));
  }
  const total = (some: readonly PairView[]): string => fixed(sum(some.map(({ adds }) => adds)));
  if (distance === 0) return words.insightZero(total(pairs));
  if (distance !== start.distance) {
    const round = pairs.filter(({ wavelength }) => wavelength <= distance);
    const slower = pairs.filter(({ wavelength }) => wavelength > distance);
    return words.insightDistance(
      whole(distance),
      String(round.length),
      total(round),
      String(slower.length),
      total(slower),
    );
  }
  return now.position === start.position ? words.insightStart : words.insightMoved;
}

/** What to guess before the picture: about moving both tokens, about longer texts, or about two layouts. */
export function question(start: RopeOptions, language: Language, numbers: NumberFormats): GuessOptions {
  const { base, dim, position, distance, view } = start;
  const { whole } = numbers;
  const words = strings[language];
  if (view === 'layout') return layoutQuestion(layoutStrings[language]);
  const trained = view === 'stretch' ? start.length : start.trained;
  if (trained === undefined) {
    return {
      question: words.question(whole(position + distance), whole(position)),
      answers: [
        { text: words.shrinks, reason: words.shrinksReason },
        { text: words.stays, right: true, reason: words.staysReason },
        { text: words.changes, reason: words.changesReason },
      ],
    };
  }
  const wrong = words.fastReason(whole(trained));
  return {
    question: words.trainedQuestion(whole(trained)),
    answers: [
      { text: words.all, reason: wrong },
      { text: words.fastOnes, reason: wrong },
      {
        text: words.slowOnes,
        right: true,
        reason: words.slowReason(whole(trained), String(slowerThan(trained, base, dim)), String(dim / 2)),
      },
    ],
  };
}

function layoutQuestion(words: LayoutStrings): GuessOptions {
  return {
    question: words.question,
    answers: [
      { text: words.kept, reason: words.keptReason },
      { text: words.changes, right: true, reason: words.changesReason },
      { text: words.fails, reason: words.failsReason },
    ],
  };
}
