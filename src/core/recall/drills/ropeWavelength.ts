// Drill: how many tokens a pair of RoPE needs for one full turn.
import { grouped } from '../../estimate/quantity.ts';
import { ropeWavelengths } from '../../estimate/rope.ts';
import { asked, both, value, type DrillMaker } from './drill.ts';

export const ropeWavelength: DrillMaker = (pick) => {
  const base = pick([10_000, 500_000, 1_000_000]);
  const dim = pick([128, 64]);
  // First, a quarter, half and three quarters of the way: exponents of 0, 1/4, 1/2 and 3/4; then the last.
  const pair = pick([0, dim / 8, dim / 4, (3 * dim) / 8, dim / 2 - 1]);
  const answer = ropeWavelengths(base, dim)[pair] ?? Number.NaN;
  const given = [
    value('base', base, 'base #', '底数 #'),
    value('dim', dim, 'head size #', 'head # 维'),
    value('pair', pair, 'pair # (from 0)', '第 # 对（从 0 数）'),
  ];
  const exponent = `${2 * pair}/${dim}`;
  const power = base ** ((2 * pair) / dim);
  const product = `2π × ${grouped(power, power < 100 ? 1 : 0)} = ${grouped(answer, answer < 100 ? 2 : 0)}`;
  return {
    given,
    question: asked(both('RoPE'), given, {
      en: 'How many tokens does one turn take?',
      'zh-cn': '转一圈要多少个 token？',
    }),
    steps: {
      en: [`The wavelength is 2π × base^(2i/d), here the exponent is ${exponent}.`, `${product}.`],
      'zh-cn': [`波长是 2π × 底数^(2i/d)，这里指数是 ${exponent}。`, `${product}。`],
    },
    answer,
    tolerance: 0.1,
    unit: { en: 'tokens', 'zh-cn': 'token' },
  };
};
