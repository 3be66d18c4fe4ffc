// The lab on the route of training against published runs and the memory of ZeRO; its drill against what a reader can tap.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  caseIds,
  openStep,
  optionsOf,
  parseTaps,
  score,
  steps,
  tap,
  tapped,
  type CaseId,
  type Taps,
} from '../../../src/labs/route/cases.ts';
import { blockOptions, castOf, limits, memoryOf, parseOptions, stages, total } from '../../../src/labs/route/model.ts';
import { runFlops, runs, shares, speed } from '../../../src/labs/route/runs.ts';
import { strings } from '../../../src/labs/route/strings.ts';

const run = (name: string) => {
  const found = runs.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

describe('6ND', () => {
  it('comes as near to the published counts as their rounding, and to Chinchilla’s budget within 2.1 %', () => {
    // Brown et al., 2020, table D.1; Hoffmann et al., 2022, table 3; Grattafiori et al., 2024, sec. 3.2
    const oracles = {
      'GPT-3': [3.14e23, 0.002],
      Chinchilla: [5.76e23, 0.021],
      'Llama 3.1 405B': [3.8e25, 0.003],
    } as const;
    for (const [name, [published, within]] of Object.entries(oracles)) {
      assert.equal(run(name).published, published, name);
      const off = Math.abs(runFlops(run(name)) / published - 1);
      assert.ok(off <= within, `${name}: ${off}`);
    }
  });

  it('is 3.14e23 for GPT-3 (Brown et al., 2020, table D.1) and 3.64e3 petaflop/s-days', () => {
    const flops = runFlops(run('GPT-3'));
    assert.equal(flops.toExponential(2), '3.14e+23');
    assert.equal((flops / (1e15 * 86_400) / 1e3).toFixed(2), '3.64');
  });

  it('and published hours leave each device below its peak in 16 bits: A100 312, H800 989 TFLOP/s', () => {
    const rate = (name: string): number => (speed(run(name)) ?? Number.NaN) / 1e12;
    assert.ok(rate('Llama 2 70B') > 100 && rate('Llama 2 70B') < 312);
    assert.ok(rate('DeepSeek-V3') > 200 && rate('DeepSeek-V3') < 989);
  });
});

describe('shares of the stages', () => {
  it('are those that the answer prints: 95.6, 4.3 and 0.2 % of V3, R1 5.3 % on top, PPO 1.6 % of GPT-3', () => {
    const percent = (id: keyof typeof shares): string => (100 * shares[id].share).toFixed(1);
    assert.deepEqual(
      (['v3-pretraining', 'v3-context', 'v3-after', 'r1', 'gpt3-ppo', 'gpt3-sft'] as const).map(percent),
      ['95.6', '4.3', '0.2', '5.3', '1.6', '0.1'],
    );
  });

  it('add up to V3’s 2,788 thousand hours (DeepSeek-V3, table 1)', () => {
    const whole = shares['v3-pretraining'].share + shares['v3-context'].share + shares['v3-after'].share;
    assert.ok(Math.abs(whole - 1) < 1e-12);
    assert.ok(Math.abs(shares['v3-pretraining'].share - 2664 / 2788) < 1e-12);
  });

  it('have 1/8,865 for Llama 2’s SFT, as the answer on pre-training computes', () => {
    assert.equal(Math.round(1 / shares['llama2-sft'].share), 8865);
  });
});

describe('memory of a stage', () => {
  it('is ZeRO’s 120 GB for 7.5 billion parameters (Rajbhandari et al., 2020, fig. 1)', () => {
    for (const stage of ['pretraining', 'midtraining', 'sft'] as const)
      assert.equal(total(memoryOf(stage, false, 7.5e9)), 120e9, stage);
  });

  it('counts the models that the papers name: DPO two, RLHF by PPO four, GRPO with a checker two', () => {
    const count = (...given: Parameters<typeof castOf>): number =>
      Object.values(castOf(...given)).filter(Boolean).length;
    assert.deepEqual(
      [count('preferences', false), count('preferences', true), count('verifiable', false), count('verifiable', true)],
      [2, 4, 2, 3],
    );
    assert.equal(count('data', true), 0);
  });

  it('is 18, 36, 18 and 34 bytes a parameter: 16 for what is trained, 2 for what is frozen', () => {
    assert.deepEqual(
      [
        total(memoryOf('preferences', false, 1)),
        total(memoryOf('preferences', true, 1)),
        total(memoryOf('verifiable', false, 1)),
        total(memoryOf('verifiable', true, 1)),
      ],
      [16 + 2, 16 + 16 + 2 + 2, 16 + 2, 16 + 16 + 2],
    );
  });
});

describe('the drill', () => {
  const solve = (taps: Taps, id: CaseId): Taps => steps.reduce((now, step) => tap(now, id, step, id), taps);

  it('offers three options a step, the right one among them, and not always in the same place', () => {
    const places = caseIds.flatMap((id) =>
      steps.map((step) => {
        const options = optionsOf(id, step);
        assert.equal(new Set(options).size, 3);
        return options.indexOf(id);
      }),
    );
    for (const place of [0, 1, 2]) assert.ok(places.filter((one) => one === place).length >= 6);
  });

  it('asks for the cause, then the check, then the remedy', () => {
    let taps: Taps = {};
    assert.equal(openStep(taps, 'end'), 'cause');
    assert.equal(tap(taps, 'end', 'remedy', 'end'), taps, 'not asked yet');
    taps = tap(taps, 'end', 'cause', 'loss');
    assert.equal(openStep(taps, 'end'), 'cause', 'a wrong cause');
    taps = tap(taps, 'end', 'cause', 'end');
    assert.equal(openStep(taps, 'end'), 'check');
    assert.equal(openStep(solve(taps, 'end'), 'end'), undefined);
  });

  it('counts what was right at the first tap', () => {
    const taps = solve(solve(tap({}, 'end', 'cause', 'loss'), 'end'), 'facts');
    assert.deepEqual(score(taps), { first: 5, done: 6 });
    assert.deepEqual(tapped(taps, 'end', 'cause'), ['loss', 'end']);
  });

  it('reads back what was tapped, and nothing that could not have been', () => {
    const taps = solve(tap({}, 'length', 'cause', 'format'), 'length');
    assert.deepEqual(parseTaps(JSON.parse(JSON.stringify(taps))), taps);
    assert.deepEqual(parseTaps({ end: { remedy: ['end'] } }), {}, 'a remedy without its cause');
    assert.deepEqual(parseTaps({ end: { cause: ['facts', 'end', 'loss'] } }), { end: { cause: ['end'] } });
  });

  it('says each thing once: no two cases share a sentence in either language', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const all = Object.values(strings[language].drill.cases).flatMap((one) => Object.values(one));
      assert.equal(new Set(all).size, 8 * 5, language);
    }
  });
});

describe('options of the route lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(...stages, 'diagnosis', true), fc.anything());
    const taps = fc.dictionary(
      fc.constantFrom(...caseIds),
      fc.dictionary(fc.constantFrom(...steps), fc.array(fc.anything())),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ mode: value, stage: value, ppo: value, size: value, case: value, taps: fc.oneof(value, taps) }),
        ),
        (given) => {
          const read = parseOptions(given);
          assert.ok(Number.isInteger(read.size) && read.size >= limits.size.min && read.size <= limits.size.max);
          assert.ok(Number.isInteger(read.case) && read.case >= 0 && read.case <= caseIds.length);
          assert.deepEqual(parseTaps(read.taps), read.taps);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [{}, { stage: 'verifiable', ppo: true, size: 70 }, { mode: 'diagnosis', case: 3 }]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(JSON.parse(JSON.stringify(blockOptions(options)))), options);
    }
    assert.deepEqual(blockOptions(parseOptions({ stage: 'sft' })), { stage: 'sft' });
  });
});
