// Drill: tokens that one pass of the target yields on average in speculative decoding.
import { figures } from '../../estimate/quantity.ts';
import { expectedTokens } from '../../estimate/speculative.ts';
import { asked, value, type DrillMaker } from './drill.ts';

export const speculativeTokens: DrillMaker = (pick) => {
  const acceptance = pick([0.5, 0.6, 0.7, 0.75, 0.8, 0.9]);
  const drafted = pick([2, 3, 4, 5, 7]);
  const answer = expectedTokens(acceptance, drafted);
  const given = [
    value('acceptance', acceptance, 'acceptance rate #', '接受率 #'),
    value('drafted', drafted, '# drafted tokens', '每次草稿 # 个 token'),
  ];
  const power = figures(acceptance ** (drafted + 1));
  const quotient = `(1 − ${acceptance}^${drafted + 1}) / (1 − ${acceptance}) = (1 − ${power}) / ${figures(1 - acceptance)}`;
  return {
    given,
    question: asked({ en: 'Speculative decoding', 'zh-cn': '投机解码' }, given, {
      en: 'How many tokens does one target pass yield on average?',
      'zh-cn': '目标模型一次前向平均得到几个 token？',
    }),
    steps: {
      en: [`The sum 1 + α + … + α^${drafted}, the target's own token included.`, `${quotient} = ${figures(answer)}.`],
      'zh-cn': [`求和 1 + α + … + α^${drafted}，目标模型自己的那个也算。`, `${quotient} = ${figures(answer)}。`],
    },
    answer,
    tolerance: 0.05,
    unit: { en: 'tokens', 'zh-cn': 'token' },
  };
};
