// The lab on decoding against the definitions of the papers, the libraries' code worked by hand, and NLTK's Kneser-Ney.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beamSearch, greedySearch, repetition } from '../../../src/labs/decoding/beam.ts';
import { draw, filtered, minP, softmax, topK, topP, type Sampling } from '../../../src/labs/decoding/filters.ts';
import {
  blockOptions,
  continuations,
  defaults,
  limits,
  parseOptions,
  prompts,
  promptTokens,
  sampled,
  searchView,
  stepView,
  trained,
} from '../../../src/labs/decoding/model.ts';
import { stepInsight } from '../../../src/labs/decoding/insight.ts';
import { discount, textOf, tokensOf, trigramModel, type LanguageModel } from '../../../src/labs/decoding/ngram.ts';
import { strings } from '../../../src/labs/decoding/strings.ts';
import { numberFormats } from '../../../src/labs/kit/numbers.ts';

const near = (actual: number | undefined, expected: number, within = 1e-12): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
};

const logs = (probabilities: readonly number[]): readonly number[] => probabilities.map(Math.log);
const alive = (logits: readonly number[]): readonly number[] =>
  logits.flatMap((logit, at) => (logit === -Infinity ? [] : [at]));

const plain: Sampling = { temperature: 1, topK: 0, topP: 1, minP: 0, library: 'transformers' };
const left = (probabilities: readonly number[], sampling: Partial<Sampling>): readonly number[] =>
  filtered(logs(probabilities), { ...plain, ...sampling }).map(({ probability }) => probability);

/** In nats. */
const entropy = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);

describe('temperature', () => {
  it('raises probabilities to the power 1/T and normalises (the closed form)', () => {
    const at = softmax(logs([0.6, 0.3, 0.1]), 0.5);
    [0.36, 0.09, 0.01].forEach((square, token) => near(at[token], square / 0.46));
  });

  it('goes to greedy at 0 and to even odds at infinity', () => {
    near(softmax(logs([0.6, 0.3, 0.1]), 0.01)[0], 1, 1e-12);
    near(softmax(logs([0.6, 0.3, 0.1]), 1e9)[2], 1 / 3, 1e-8);
    assert.deepEqual(left([0.3, 0.6, 0.1], { temperature: 0 }), [0, 1, 0]);
  });

  it('has an entropy that grows with it (dH/dT is the variance of the logits over T³)', () => {
    const logits = logs([0.5, 0.25, 0.15, 0.1]);
    const [T, h] = [1.3, 1e-5];
    const p = softmax(logits, T);
    const mean = p.reduce((sum, value, at) => sum + value * (logits[at] ?? 0), 0);
    const variance = p.reduce((sum, value, at) => sum + value * ((logits[at] ?? 0) - mean) ** 2, 0);
    near((entropy(softmax(logits, T + h)) - entropy(softmax(logits, T - h))) / (2 * h), variance / T ** 3, 1e-8);
  });
});

describe('filters, as in transformers/generation/logits_process.py', () => {
  it('top-k keeps k, and what ties with the last of them', () => {
    assert.deepEqual(alive(topK([3, 1, 2, 0], 2)), [0, 2]);
    assert.deepEqual(alive(topK([3, 2, 2, 0], 2)), [0, 1, 2]);
    assert.deepEqual(alive(topK([3, 2], 5)), [0, 1]);
  });

  it('top-p keeps the smallest set that reaches p (Holtzman et al. 2020, eq. 2)', () => {
    assert.deepEqual(alive(topP(logs([0.5, 0.3, 0.15, 0.05]), 0.8)), [0, 1]);
    assert.deepEqual(alive(topP(logs([0.5, 0.3, 0.15, 0.05]), 0.81)), [0, 1, 2]);
    assert.deepEqual(alive(topP(logs([0.05, 0.15, 0.3, 0.5]), 0.4)), [3]);
    // From below, 0.1 ≤ 1 − 0.9 goes, although 1 − 0.9 is a hair below 0.1 in binary.
    assert.deepEqual(alive(topP(logs([0.5, 0.3, 0.1, 0.1]), 0.9)), [0, 1, 3]);
  });

  it('top-p never leaves nothing (min_tokens_to_keep is 1)', () => {
    assert.deepEqual(alive(topP(logs([0.2, 0.5, 0.3]), 0)), [1]);
    assert.deepEqual(alive(topP(logs([0.25, 0.25, 0.25, 0.25]), 0)), [3]);
  });

  it('min-p keeps what reaches its share of the likeliest (Nguyen et al. 2024)', () => {
    // Sure: 0.1 · 0.9 = 0.09 cuts all but one. Unsure: 0.1 · 0.3 = 0.03 keeps nearly all.
    assert.deepEqual(alive(minP(logs([0.9, 0.05, 0.05]), 0.1)), [0]);
    assert.deepEqual(alive(minP(logs([0.3, 0.27, 0.23, 0.18, 0.02]), 0.1)), [0, 1, 2, 3]);
    assert.deepEqual(alive(minP(logs([0.5, 0.25, 0.125, 0.125]), 0.25)), [0, 1, 2, 3]);
  });

  it('min-p at the same share keeps more when the temperature comes first (transformers) than when it comes last', () => {
    const probabilities = [0.6, 0.25, 0.1, 0.05];
    const first = left(probabilities, { temperature: 2, minP: 0.3 });
    const last = left(probabilities, { temperature: 2, minP: 0.3, library: 'llama.cpp' });
    assert.equal(first.filter((p) => p > 0).length, 3);
    assert.equal(last.filter((p) => p > 0).length, 2);
    near(last[0], Math.sqrt(0.6) / (Math.sqrt(0.6) + Math.sqrt(0.25)));
  });

  it('top-p after min-p (vLLM) is measured on what min-p has left', () => {
    // transformers: 0.5 + 0.2 + 0.15 < 0.9, so four are in the nucleus; min-p at 0.35 then leaves two.
    // vLLM: min-p leaves 0.5 and 0.2, that is 5/7 and 2/7; 0.7 is reached by the first.
    const probabilities = [0.5, 0.2, 0.15, 0.1, 0.05];
    assert.equal(left(probabilities, { topP: 0.7, minP: 0.35 }).filter((p) => p > 0).length, 2);
    assert.deepEqual(left(probabilities, { topP: 0.7, minP: 0.35, library: 'vllm' }), [1, 0, 0, 0, 0]);
  });

  it('leave probabilities that sum to 1, and the likeliest token always', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.record({
          temperature: fc.double({ min: 0.05, max: 2, noNaN: true }),
          topK: fc.integer({ min: 0, max: 50 }),
          topP: fc.double({ min: 0.05, max: 1, noNaN: true }),
          minP: fc.double({ min: 0, max: 0.5, noNaN: true }),
          library: fc.constantFrom('transformers' as const, 'vllm' as const, 'llama.cpp' as const),
        }),
        (logits, sampling) => {
          const outcomes = filtered(logits, sampling);
          near(
            outcomes.reduce((sum, { probability }) => sum + probability, 0),
            1,
            1e-9,
          );
          const best = Math.max(...logits);
          assert.ok(outcomes.some(({ cutBy }, at) => logits[at] === best && cutBy === undefined));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are drawn from in proportion', () => {
    assert.deepEqual(
      [0, 0.49, 0.5, 0.79, 0.8, 0.999].map((at) => draw([0.5, 0, 0.3, 0.2], at)),
      [0, 0, 2, 2, 3, 3],
    );
  });
});

describe('the trigram model', () => {
  // SAFETY: record.py beside the file writes it in this shape.
  const nltk = JSON.parse(readFileSync(new URL('../../fixtures/nltk/recorded.json', import.meta.url), 'utf8')) as {
    readonly corpus: string;
    readonly discount: number;
    readonly words: readonly string[];
    readonly contexts: readonly (readonly string[])[];
    readonly probabilities: readonly (readonly number[])[];
  };

  it('gives the probabilities of NLTK 3.10.3, KneserNeyInterpolated, at the same discount', () => {
    const model = trigramModel(nltk.corpus.split(' '), [nltk.discount, nltk.discount]);
    assert.deepEqual(model.vocabulary, nltk.words);
    nltk.contexts.forEach((context, at) =>
      model.next(context).forEach((p, word) => near(p, nltk.probabilities[at]?.[word] ?? Number.NaN, 1e-12)),
    );
  });

  it('estimates the discount as n₁ / (n₁ + 2 n₂) (Chen & Goodman 1998)', () => {
    near(discount([1, 1, 1, 2, 2, 5]), 3 / 7);
  });

  it('sums to 1 after any words, known or not', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const model = trained('', language);
      for (const prompt of ['', 'The model', '模型', 'never seen before', '。'])
        near(
          model.next(tokensOf(prompt)).reduce((sum, p) => sum + p, 0),
          1,
          1e-9,
        );
    }
  });

  it('reads text into tokens and writes it back', () => {
    for (const text of ['The model reads, and writes.', '模型读 token，再写 3 个字。', 'At 0.7 (low) it stays.'])
      assert.equal(textOf(tokensOf(text)), text);
  });
});

/** A model of three steps in which the likeliest first token leads nowhere. */
const trap: LanguageModel = {
  vocabulary: ['a', 'b', 'x', 'y'],
  size: 0,
  next: (context) => {
    const last = context.at(-1);
    if (last === 'a') return [0.25, 0.25, 0.25, 0.25];
    return last === 'b' ? [0, 0, 0.9, 0.1] : [0.6, 0.4, 0, 0];
  },
};

describe('beam search', () => {
  it('finds the likelier text that greedy search misses: 0.4 · 0.9 against 0.6 · 0.25', () => {
    const greedy = greedySearch(trap, [], 2);
    const [best] = beamSearch(trap, [], 2, 2).paths;
    assert.deepEqual(greedy.tokens, ['a', 'a']);
    near(greedy.score, Math.log(0.15));
    assert.deepEqual(best?.tokens, ['b', 'x']);
    near(best?.score, Math.log(0.36));
  });

  it('with a beam as wide as all texts is exhaustive search', () => {
    const all = trap.vocabulary.flatMap((first, i) =>
      trap.vocabulary.map((second, j) => ({
        tokens: [first, second],
        p: (trap.next([])[i] ?? 0) * (trap.next([first])[j] ?? 0),
      })),
    );
    const best = all.toSorted((one, other) => other.p - one.p)[0];
    assert.deepEqual(beamSearch(trap, [], 16, 2).paths[0]?.tokens, best?.tokens);
  });

  it('of width 1 is greedy search', () => {
    const model = trained('', 'en');
    const prompt = tokensOf('The model');
    let context = prompt;
    for (let step = 0; step < 4; step += 1) {
      const next = model.next(context);
      context = [...context, model.vocabulary[next.indexOf(Math.max(...next))] ?? ''];
    }
    assert.deepEqual([...prompt, ...greedySearch(model, prompt, 4).tokens], context);
  });

  it('keeps the best of all candidates at every level, each scored by the model along its path', () => {
    const model = trained('', 'zh-cn');
    const { levels } = beamSearch(model, tokensOf('模型'), 3, 4);
    levels.forEach((level, depth) => {
      assert.equal(level.filter(({ kept }) => kept).length, 3);
      const worstKept = Math.min(...level.filter(({ kept }) => kept).map(({ score }) => score));
      assert.ok(level.every(({ kept, score }) => kept || score <= worstKept));
      for (const { parent, score, probability } of level) {
        const before = depth === 0 ? 0 : (levels[depth - 1]?.[parent ?? -1]?.score ?? Number.NaN);
        near(score, before + Math.log(probability));
      }
    });
  });

  it('beats greedy search on the first prompt of the lab, in both languages', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { greedy, best } = searchView(trained('', language), promptTokens(defaults, language), defaults.width);
      assert.ok(best.score > greedy.score + 0.5, `${language}: ${best.score} against ${greedy.score}`);
    }
  });
});

describe('the decoding lab', () => {
  const model = trained('', 'en');
  const prompt = promptTokens(defaults, 'en');

  it('counts a share of repeated trigrams', () => {
    assert.equal(repetition(['a', 'b', 'c', 'd']), 0);
    assert.equal(repetition(['a', 'b', 'c', 'a', 'b', 'c']), 1 / 4);
  });

  it('lets more tokens through at a higher temperature when top-p comes after it', () => {
    const kept = [0.5, 1, 1.5].map((temperature) => stepView(model, prompt, { ...defaults, temperature }, 12).left);
    assert.ok((kept[0] ?? 0) < (kept[1] ?? 0) && (kept[1] ?? 0) < (kept[2] ?? 0), kept.join(' '));
    const last = [0.5, 1, 1.5].map(
      (temperature) => stepView(model, prompt, { ...defaults, temperature, library: 'llama.cpp' }, 12).left,
    );
    assert.equal(new Set(last).size, 1);
  });

  it('keeps less of the tail by min-p 0.1 than by top-p 0.9 when it is hot, as its example says', () => {
    for (const language of ['en', 'zh-cn'] as const)
      for (const start of prompts[language]) {
        const count = (nucleus: number, share: number): number =>
          stepView(
            trained('', language),
            tokensOf(start),
            { ...plain, temperature: 1.5, topP: nucleus, minP: share },
            12,
          ).left;
        assert.ok(3 * count(1, 0.1) < count(0.9, 0), start);
      }
  });

  it('does not say that heat lets more through where it does not: top-k counts, whatever the shape', () => {
    const now = { ...defaults, temperature: 1.5, topP: 1, topK: 10 };
    const said = stepInsight(model, prompt, now, stepView(model, prompt, now, 12), strings.en, numberFormats('en'));
    assert.equal(said, strings.en.insightUnmoved('1.5', '10'));
  });

  it('accounts for every token: shown, the rest, and what was cut', () => {
    const view = stepView(model, prompt, defaults, 12);
    assert.equal(view.shown.length + view.rest.tokens, model.vocabulary.length);
    near(view.shown.reduce((sum, one) => sum + one.model, 0) + view.rest.model, 1, 1e-9);
    near(view.shown.reduce((sum, one) => sum + one.outcome.probability, 0) + view.rest.drawn, 1, 1e-9);
    assert.equal(view.left + Object.values(view.cuts).reduce((sum, n) => sum + n, 0), model.vocabulary.length);
  });

  it('shows that likelier texts repeat themselves and sampled ones do less (Holtzman et al. 2020)', () => {
    const [greedy, beam, drawn] = continuations(model, prompt, defaults);
    assert.ok(greedy !== undefined && beam !== undefined && drawn !== undefined);
    assert.ok(beam.score > greedy.score && greedy.score > drawn.score);
    assert.ok(Math.min(greedy.repeats, beam.repeats) > drawn.repeats);
  });

  it('draws the same text from the same seed', () => {
    assert.deepEqual(sampled(model, prompt, defaults, 3, 12), sampled(model, prompt, defaults, 3, 12));
    assert.notDeepEqual(sampled(model, prompt, defaults, 3, 12), sampled(model, prompt, defaults, 4, 12));
  });
});

describe('options of the decoding lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.string(), fc.constantFrom('beam', 'vllm'), fc.anything());
    const names = ['view', 'temperature', 'topK', 'topP', 'minP', 'library', 'width', 'prompt', 'own', 'seed'] as const;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (given) => {
        const read = parseOptions(given);
        for (const name of ['temperature', 'topK', 'topP', 'minP', 'width', 'seed'] as const)
          assert.ok(read[name] >= limits[name].min && read[name] <= limits[name].max);
        assert.ok(Number.isInteger(read.topK) && Number.isInteger(read.width) && Number.isInteger(read.seed));
      }),
      { numRuns: 200 },
    );
    for (const own of ['', ' ', 'a', '。', 'a a a a'])
      assert.ok(stepView(trained(own, 'en'), tokensOf('x'), defaults, 12).left >= 1);
  });

  it('written to a block read back the same', () => {
    for (const given of [{}, { view: 'beam', width: 4 }, { temperature: 0.7, topK: 40, minP: 0.05, library: 'vllm' }]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(JSON.parse(JSON.stringify(blockOptions(options)))), options);
    }
    assert.deepEqual(blockOptions(defaults), {});
  });
});
