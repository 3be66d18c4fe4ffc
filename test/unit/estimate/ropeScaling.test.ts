// How RoPE is stretched: held against what transformers computes, against YaRN's paper, and against the hover's line.
import assert from 'node:assert/strict';
import { ropeAngles, ropeReach } from '../../../src/core/estimate/rope.ts';
import {
  alibiSlopes,
  attentionFactor,
  ntkBase,
  slowdowns,
  yarnRamp,
  type RopeRule,
  type Stretch,
} from '../../../src/core/estimate/ropeScaling.ts';
import recorded from '../../fixtures/rope/recorded.json' with { type: 'json' };

const llama2: Stretch = { base: 10_000, dim: 128, length: 4096, factor: 8 };

describe('the rules that stretch RoPE', () => {
  const held: readonly (readonly [string, RopeRule, Omit<Stretch, 'dim'> & { angles: number[]; attention: number }])[] =
    [
      ['linear', 'pi', recorded.linear],
      ['dynamic, at eight times the length', 'ntk', recorded.ntk],
      ['yarn on 4,096 by 8', 'yarn', recorded.yarn],
      ["yarn as Qwen2.5's card sets it", 'yarn', recorded.yarnQwen],
      ['llama3 as in Llama 3.1', 'llama3', recorded.llama3],
    ];
  for (const [name, rule, { angles, attention, ...given }] of held)
    it(`turn each pair as transformers ${recorded.transformers} does: ${name}`, () => {
      const slower = slowdowns(rule, { ...given, dim: 128 });
      const ours = ropeAngles(given.base, 128).map((angle, pair) => angle / (slower[pair] ?? 0));
      assert.equal(angles.length, 64);
      // transformers computes in 32 bits.
      angles.forEach((angle, pair) => assert.ok(Math.abs((ours[pair] ?? 0) / angle - 1) < 2e-6, `pair ${pair}`));
      assert.ok(Math.abs(attentionFactor(rule, given.factor) - attention) < 1e-12);
    });

  it("leave and slow by parts as YaRN's paper says: more than 32 turns not at all, less than one by s", () => {
    const slower = slowdowns('parts', llama2);
    // 4,096 / (2π·10,000^(i/64)): pair 20 turns 36.7 times, pair 21 31.7 times; pair 45 1.004 times, pair 46 0.87 times.
    assert.deepEqual([slower[20], slower[46], slower[63]], [1, 8, 8]);
    assert.ok((slower[21] ?? 0) > 1 && (slower[45] ?? 0) < 8);
    // Pair 32 turns 6.519 times: γ = 5.519/31, and 1/(γ + (1 − γ)/8) = 3.561.
    assert.equal(slower[32]?.toFixed(2), '3.56');
  });

  it('put the bases in place of 10,000 that are published for NTK-aware scaling', () => {
    const bases = [2, 4, 8, 16, 32].map((factor) => ntkBase({ ...llama2, factor }).toFixed(1));
    assert.deepEqual(bases, ['20221.3', '40889.9', '82684.6', '167198.7', '338096.9']);
  });

  it("ramp from pair 20 to pair 46 for Llama 2 in YaRN's code", () => {
    assert.deepEqual(yarnRamp(llama2), { low: 20, high: 46 });
  });

  it('slow the slowest pair as the line of the hover says', () => {
    const longest = (type: string, rule: RopeRule, { base, dim, length, factor }: Stretch): void => {
      const scaling = { rope_type: type, factor, original_max_position_embeddings: length };
      const plain = ropeReach({ rope_theta: base }, dim)?.longest ?? 0;
      const told = ropeReach({ rope_theta: base, rope_scaling: scaling }, dim)?.longest ?? 0;
      assert.ok(Math.abs(told / plain / (slowdowns(rule, { base, dim, length, factor }).at(-1) ?? 0) - 1) < 1e-12);
    };
    longest('linear', 'pi', llama2);
    longest('yarn', 'yarn', { ...llama2, dim: 64, factor: 40 });
    longest('llama3', 'llama3', { base: 500_000, dim: 128, length: 8192, factor: 8 });
  });

  it('do nothing at factor 1', () => {
    for (const rule of ['pi', 'ntk', 'parts', 'yarn', 'llama3'] as const) {
      assert.ok(slowdowns(rule, { ...llama2, factor: 1 }).every((by) => Math.abs(by - 1) < 1e-12));
      assert.equal(attentionFactor(rule, 1), 1);
    }
  });
});

describe("ALiBi's slopes", () => {
  it('are those of the paper: 1/2 to 1/256 for 8 heads, and the geometric means between for 16', () => {
    assert.deepEqual(alibiSlopes(8), [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256]);
    assert.ok(Math.abs((alibiSlopes(16)[0] ?? 0) - 2 ** -0.5) < 1e-15);
    assert.equal(alibiSlopes(16)[15], 1 / 256);
  });
});
