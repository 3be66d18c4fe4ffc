// What the lab on decoding asks first, and the one sentence that it says about a step or a search.
import type { GuessOptions } from '../kit/guess.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { stepView, type DecodingOptions, type SearchView, type StepView, type View } from './model.ts';
import { textOf, type LanguageModel } from './ngram.ts';
import type { DecodingStrings } from './strings.ts';

export function question(view: View, words: DecodingStrings): GuessOptions {
  if (view === 'beam') {
    const [yes, no] = words.beamAnswers;
    return {
      question: words.beamQuestion,
      answers: [
        { text: yes, reason: words.beamReasons[0] },
        { text: no, right: true, reason: words.beamReasons[1] },
      ],
    };
  }
  const [fewer, same, more] = words.stepAnswers;
  const [whyFewer, whySame, whyMore] = words.stepReasons;
  return {
    question: words.stepQuestion,
    answers: [
      { text: fewer, reason: whyFewer },
      { text: same, reason: whySame },
      { text: more, right: true, reason: whyMore },
    ],
  };
}

/** Chosen by what decides: greedy, no filter at all, the temperature last, the temperature first, the filter alone. */
export function stepInsight(
  model: LanguageModel,
  context: readonly string[],
  now: DecodingOptions,
  step: StepView,
  words: DecodingStrings,
  { whole, fixed, percent, short }: NumberFormats,
): string {
  const all = whole(model.vocabulary.length);
  const [first] = step.shown;
  if (now.temperature === 0) return words.insightGreedy(first?.token ?? '', percent(first?.model ?? 0));
  if (now.topK === 0 && now.topP === 1 && now.minP === 0) return words.insightAll(all, percent(step.rest.drawn));
  if (now.library === 'llama.cpp') return words.insightLast(whole(step.left));
  if (now.temperature === 1) {
    const cut = whole(model.vocabulary.length - step.left);
    return words.insightKept(cut, percent(step.cutAway), short(1 / (1 - step.cutAway)));
  }
  const atOne = stepView(model, context, { ...now, temperature: 1 }, 1).left;
  if (atOne === step.left) return words.insightUnmoved(fixed(now.temperature, 1), whole(step.left));
  const say = now.temperature > 1 ? words.insightHot : words.insightCold;
  return say(fixed(now.temperature, 1), whole(step.left), whole(atOne));
}

export function beamInsight(
  { best, greedy }: SearchView,
  width: number,
  words: DecodingStrings,
  { short, percent }: NumberFormats,
): string {
  if (width === 1) return words.insightOne;
  if (best.score <= greedy.score + 1e-9) return words.insightSame(String(width));
  return words.insightBeam(
    textOf(best.tokens),
    percent(Math.exp(best.score)),
    textOf(greedy.tokens),
    percent(Math.exp(greedy.score)),
    short(Math.exp(best.score - greedy.score)),
  );
}
