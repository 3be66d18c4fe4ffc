// Drills: each answer against a published figure, every seed complete in both languages, drawn the same everywhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintChineseText } from '../../../src/build/chineseText.ts';
import { languages } from '../../../src/core/catalog/question.ts';
import { parameters } from '../../../src/core/estimate/parameters.ts';
import type { GivenValue } from '../../../src/core/recall/drills/drill.ts';
import {
  allowanceWords,
  allowedError,
  drill,
  drillIds,
  drillText,
  type Drill,
} from '../../../src/core/recall/drills/drills.ts';
import { llamas } from '../../../src/core/recall/drills/models.ts';

/** Enough for each drill to draw everything that it may. */
const seeds = Array.from({ length: 600 }, (_, seed) => seed);

const made = new Map<string, readonly Drill[]>();

function all(id: string): readonly Drill[] {
  const known = made.get(id) ?? seeds.flatMap((seed) => drill(id, seed) ?? []);
  made.set(id, known);
  assert.equal(known.length, seeds.length, id);
  return known;
}

const holds = (given: readonly GivenValue[], wanted: Readonly<Record<string, number>>): boolean =>
  Object.entries(wanted).every(([name, value]) => given.some((one) => one.name === name && one.value === value));

const isRight = (one: Drill, given: number): boolean => Math.abs(given - one.answer) <= allowedError(one);

/** The answer of the first seed whose question states these values and says these words. */
function answerOf(id: string, wanted: Readonly<Record<string, number>>, says = ''): number {
  const found = all(id).find(({ given, question }) => holds(given, wanted) && question.en.includes(says));
  assert.ok(found, `no seed draws ${JSON.stringify(wanted)} ${says}`);
  return found.answer;
}

const near = (answer: number, published: number, share: number): void =>
  assert.ok(Math.abs(answer / published - 1) <= share, `${answer} is not within ${share} of ${published}`);

describe('the answer of a drill', () => {
  it('kv-cache: 40 layers of width 5,120 at 2,048 tokens take 1.6 GB, 800 KB a token (OPT-13B in the vLLM paper, sec. 3)', () => {
    // OPT-13B there has the shape of Llama-2-13B; the drill draws half of its 4,096.
    const gib = answerOf('kv-cache', { layers: 40, kvHeads: 40, tokens: 2048, sequences: 1, bytes: 2 });
    near((gib * 2 ** 30) / (2048 * 1024), 800, 1e-12);
  });
  it('kv-cache: Llama-3-8B holds 131,072 tokens in 16 GiB (transformers, 131,072 bytes a token)', () =>
    assert.equal(answerOf('kv-cache', { layers: 32, kvHeads: 8, tokens: 131_072, sequences: 1, bytes: 2 }), 16));

  for (const [says, wanted, published] of [
    ['on q, v?', { rank: 8 }, 4_194_304],
    ['on q, v?', { rank: 16 }, 8_388_608],
    ['q, k, v, o, gate', { rank: 16 }, 39_976_960],
    ['q, k, v, o, gate', { rank: 64 }, 159_907_840],
  ] as const)
    it(`lora-parameters: Llama-2-7B trains ${published} (peft), r = ${wanted.rank}, ${says}`, () => {
      const found = all('lora-parameters').find(
        ({ given, question }) =>
          holds(given, wanted) && question.en.startsWith('Llama-2-7B') && question.en.includes(says),
      );
      assert.equal(found?.answer, published / 1e6);
    });

  it('finetuning-memory: 7 billion parameters take 112 GB at 16 bytes each (ZeRO, sec. 3.1)', () =>
    assert.equal(answerOf('finetuning-memory', { billions: 7 }, 'Full fine-tuning:'), 112));
  for (const [stage, published] of [
    [1, 31.4 / 7.5],
    [2, 16.6 / 7.5],
    [3, 1.9 / 7.5],
  ] as const)
    it(`finetuning-memory: ZeRO-${stage} on 64 GPUs as 7.5 billion in figure 1 of ZeRO, by size`, () => {
      const found = all('finetuning-memory').find(
        ({ given, question }) => holds(given, { devices: 64 }) && question.en.includes(`ZeRO-${stage}`),
      );
      assert.ok(found);
      near(found.answer / (found.given[0]?.value ?? 0), published, 0.02);
    });
  it('finetuning-memory: the base of QLoRA takes 4.127 bits a weight (Dettmers et al., sec. 3), its adapter 16 bytes a parameter', () => {
    const gigabytes = answerOf('finetuning-memory', { billions: 70, trainedMillions: 40 }, 'QLoRA');
    near(gigabytes - 0.64, (70 * 4.127) / 8, 1e-4);
  });

  it('training-flops: 175 billion on 0.3 trillion takes 3.14e23 (GPT-3, appendix D)', () =>
    near(answerOf('training-flops', { billions: 175, trillions: 0.3 }), 3.14e23, 0.005));
  it('training-flops: Chinchilla, 70 billion on 1.4 trillion, takes about its budget of 5.76e23 (Hoffmann et al., table 3)', () =>
    near(answerOf('training-flops', { billions: 70, trillions: 1.4 }), 5.76e23, 0.03));
  it('training-flops: a mixture of experts counts active parameters alone', () =>
    near(answerOf('training-flops', { billions: 671, trillions: 15 }), 6 * 37e9 * 15e12, 1e-9));

  it('decode-speed: 70 billion in 8 bits at 3,350 GB/s, as How to Scale Your Model, part 8, sums up a step: 70e9 bytes over the bandwidth', () =>
    near(answerOf('decode-speed', { billions: 70, bandwidth: 3350, bits: 8 }), 3.35e12 / 70e9, 1e-12));
  it('decode-speed: a model that takes 1.736 GB at 3.086 billion weights says 34.6 at 60 GB/s; 3 billion say 2.9% more', () =>
    near(answerOf('decode-speed', { billions: 3, bandwidth: 60, bits: 4.5 }), 34.56 * (3.086 / 3), 0.001));

  it('rope-wavelength: the last pair of 128 at base 10,000 takes 54,410 tokens (YaRN, sec. 2, by its formula)', () =>
    near(answerOf('rope-wavelength', { base: 10_000, dim: 128, pair: 63 }), 54_410.14, 1e-6));
  it('rope-wavelength: pair 0 takes 2π tokens whatever the base', () =>
    assert.equal(answerOf('rope-wavelength', { base: 500_000, dim: 64, pair: 0 }), 2 * Math.PI));

  for (const [acceptance, drafted, published] of [
    [0.6, 2, 1.96],
    [0.7, 3, 2.53],
    [0.8, 5, 3.69],
  ] as const)
    it(`speculative-tokens: ${published} at α = ${acceptance}, γ = ${drafted} (Leviathan et al. 2023, table 1)`, () =>
      near(answerOf('speculative-tokens', { acceptance, drafted }), published, 0.002));

  it('model-parameters: every model has the count of transformers', () => {
    const file = path.join(import.meta.dirname, '../../fixtures/oracles/models.json');
    const text = readFileSync(file, 'utf8');
    for (const model of llamas) {
      const { total } = parameters(model);
      assert.ok(text.includes(`"total": ${total}`), `${model.name}: ${total}`);
    }
    assert.equal(answerOf('model-parameters', { layers: 32, kvHeads: 32 }), 6.738415616);
  });

  for (const [bits, block, constants, published] of [
    [4, 32, 16, 4.5],
    [4, 32, 32, 5],
    [5, 32, 16, 5.5],
    [8, 32, 16, 8.5],
    [4, 32, 8, 4.25],
  ] as const)
    it(`bits-per-weight: ${published} for ${bits} bits, blocks of ${block} (gguf, GGML_QUANT_SIZES)`, () =>
      assert.equal(answerOf('bits-per-weight', { bits, block, constants }), published));
  it('bits-per-weight: 4.127 for NF4 with double quantisation (QLoRA, sec. 3)', () =>
    near(answerOf('bits-per-weight', { block: 64, doubleBlock: 256 }), 4.127, 2e-5));

  it('activation-memory: GPT-3 keeps 114 bytes a number and layer, 70% less with selective recomputation (Korthikanti et al., sec. 5)', () => {
    const shape = { layers: 96, width: 12_288, sequence: 2048, batch: 1 };
    const whole = answerOf('activation-memory', shape, 'nothing recomputed');
    const selective = answerOf('activation-memory', shape, 'softmax recomputed');
    near(whole, (96 * 2048 * 12_288 * 114) / 1e9, 1e-9);
    assert.equal((1 - selective / whole).toFixed(2), '0.70');
  });
});

describe('every drill, whatever the seed', () => {
  for (const id of drillIds)
    it(`${id} says all its numbers, has steps and a sensible tolerance in both languages`, () => {
      for (const one of all(id)) {
        assert.ok(Number.isFinite(one.answer) && one.answer > 0, `${one.seed}: ${one.answer}`);
        assert.ok(one.tolerance >= 0.01 && one.tolerance <= 0.1);
        for (const language of languages) {
          const text = drillText(one, language);
          for (const { words } of one.given) assert.ok(text.question.includes(words[language]), text.question);
          assert.match(text.question, /[?？]$/);
          assert.ok(text.steps.length >= 2);
          const last = text.steps.at(-1) ?? '';
          assert.ok(!/NaN|undefined|Infinity|#/.test(`${text.question}${text.steps.join('')}${text.answer}`), last);
          if (language === 'zh-cn')
            for (const line of [text.question, text.allowance, text.answer, ...text.steps])
              assert.deepEqual(lintChineseText(line), [], line);
          else assert.doesNotMatch(`${text.question}${text.steps.join('')}${text.unit}`, /\p{Script=Han}/u);
        }
      }
    });

  it('is told with an answer that counts as right itself', () => {
    for (const id of drillIds)
      for (const one of all(id)) {
        const shown = Number(drillText(one, 'en').answer.split(' ')[0]?.replaceAll(',', ''));
        assert.ok(isRight(one, shown), `${id}, seed ${one.seed}: ${shown} for ${one.answer}`);
      }
  });

  it('says how far off one may be, and never more than that', () => {
    assert.equal(allowanceWords(0.05, 'en'), 'Within 5\u00a0% is right.');
    assert.equal(allowanceWords(0.05, 'zh-cn'), '误差 5% 以内算对。');
    // The cost of an embedding: 525,336,576 parameters, give or take 16 millions.
    assert.equal(allowanceWords(16_000_000 / 525_336_576, 'en'), 'Within 3\u00a0% is right.');
    for (let share = 0.001; share < 0.5; share += 0.0007) {
      const said = Number(/[\d.]+/.exec(allowanceWords(share, 'en'))?.[0]);
      assert.ok(said / 100 <= share * (1 + 1e-9) && share - said / 100 < 0.001, `${share}: ${said}%`);
    }
  });

  it('accepts the edge of its tolerance and nothing beyond', () => {
    const [one] = all('kv-cache');
    assert.ok(one);
    assert.ok(isRight(one, one.answer * (1 + one.tolerance)));
    assert.ok(isRight(one, one.answer * (1 - one.tolerance)));
    assert.ok(!isRight(one, one.answer * (1.001 + one.tolerance)));
    assert.ok(!isRight(one, Number.NaN));
  });

  it('is the same for the same seed, and varies with it', () => {
    for (const id of drillIds) {
      assert.deepEqual(drill(id, 7), drill(id, 7));
      const questions = new Set(all(id).map(({ question }) => question.en));
      assert.ok(questions.size >= 10, `${id}: only ${questions.size} questions`);
      const early = new Set(seeds.slice(0, 10).map((seed) => drill(id, seed)?.question.en));
      assert.ok(early.size >= 5, `${id}: ten reviews show only ${early.size} questions`);
    }
  });

  it('does not exist under an unknown id', () => {
    assert.equal(drill('toString', 1), undefined);
    assert.equal(drill('', 1), undefined);
  });
});
