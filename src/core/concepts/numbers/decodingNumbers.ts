// The third line over the settings of decoding: what temperature, top_k, top_p and num_beams do at this very value.
import type { Language } from '../../catalog/question.ts';
import { figures } from '../../estimate/quantity.ts';
import type { Values } from './assignments.ts';

/** A lead of one in the logits is odds of e^(1/T) to 1. Source: softmax with temperature, Hinton et al., 2015, sec. 2. */
export function temperatureLine(values: Values, language: Language): string | undefined {
  const t = values.zeroOrMore('temperature');
  if (t === undefined || t > 100) return undefined;
  const en = language === 'en';
  if (t === 0) return en ? 'T = 0: always the likeliest token' : 'T = 0：总取概率最大的 token';
  if (t < 0.02)
    return en ? `T = ${figures(t)}: nearly always the likeliest token` : `T = ${figures(t)}：几乎总取概率最大的 token`;
  const odds = figures(Math.exp(1 / t), 2);
  return en
    ? `a lead of 1 in the logits is odds of ${odds} : 1 (2.7 : 1 at T = 1)`
    : `logits 领先 1，概率之比就是 ${odds} : 1（T = 1 时 2.7 : 1）`;
}

export function topKLine(values: Values, language: Language): string | undefined {
  const k = values.zeroOrMore('top_k');
  if (k === undefined || !Number.isInteger(k)) return undefined;
  const en = language === 'en';
  if (k === 0) return en ? 'k = 0: off, all tokens stay' : 'k = 0：不启用，保留全部 token';
  if (k === 1) return en ? 'k = 1: greedy, always the likeliest token' : 'k = 1：等于贪心，总取概率最大的 token';
  return en ? `drawn from the ${k} likeliest tokens only` : `只在概率最大的 ${k} 个 token 里采样`;
}

export function topPLine(values: Values, language: Language): string | undefined {
  const p = values.zeroOrMore('top_p');
  if (p === undefined || p > 1) return undefined;
  const en = language === 'en';
  if (p === 1) return en ? 'p = 1: off, all tokens stay' : 'p = 1：不启用，保留全部 token';
  if (p === 0) return en ? 'p = 0: only the likeliest token stays' : 'p = 0：只留概率最大的 token';
  const share = figures(100 * p);
  return en
    ? `drawn from the fewest tokens whose probabilities sum to ${share}\u00a0%`
    : `只在概率之和刚到 ${share}% 的最少几个 token 里采样`;
}

export function beamsLine(values: Values, language: Language): string | undefined {
  const beams = values.number('num_beams', 'beam_size', 'beam_width');
  if (beams === undefined || !Number.isInteger(beams)) return undefined;
  const en = language === 'en';
  if (beams === 1) return en ? '1 beam: no beam search' : '1 个束：不做束搜索';
  return en
    ? `${beams} hypotheses at every step: ${beams} × the compute and KV cache of one`
    : `每步保留 ${beams} 条候选：计算量和 KV cache 都是一条的 ${beams} 倍`;
}
