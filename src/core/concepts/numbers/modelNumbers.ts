// The one line about a whole config.json: over it as a CodeLens, and on what names its model as the third line of a hover.
import type { Language } from '../../catalog/question.ts';
import { cacheBytesPerToken } from '../../estimate/kvCache.ts';
import { countParameters, type ModelShape } from '../../estimate/modelShape.ts';
import { billions, binaryBytes, decimalBytes } from '../../estimate/quantity.ts';
import { bytesAt } from '../../estimate/quantization.ts';
import type { ModelReading } from '../../estimate/readModel.ts';

/** Parameters, bytes at 16 bits and KV cache, each as people write it; ≈ where the count is not held against a published one. */
export interface ModelFigures {
  readonly parameters: string;
  readonly active?: string;
  readonly weights: string;
  readonly cache?: string;
}

export function modelFigures(shape: ModelShape): ModelFigures {
  const { total, active } = countParameters(shape);
  const about = shape.exact ? '' : '≈ ';
  return {
    parameters: `${about}${billions(total)}`,
    ...(active < total && { active: billions(active) }),
    weights: decimalBytes(bytesAt(total, 16)),
    ...(shape.cache && { cache: binaryBytes(cacheBytesPerToken(shape.cache)) }),
  };
}

/** "8.03B parameters · 16.1 GB at 16 bits · KV 128 KiB a token", or what is missing; undefined where no model is read. */
export function modelLine(reading: ModelReading, language: Language): string | undefined {
  if (reading.kind === 'other') return undefined;
  const en = language === 'en';
  if (reading.kind === 'incomplete') {
    const names = reading.missing.slice(0, 3).join(', ') + (reading.missing.length > 3 ? ', …' : '');
    return en ? `missing or no whole number above zero: ${names}` : `缺少这些字段，或不是正整数：${names}`;
  }
  const { parameters, active, weights, cache } = modelFigures(reading.model);
  const alone = reading.languageOnly === true ? (en ? ' (language model alone)' : '（仅语言模型）') : '';
  return [
    (en ? `${parameters} parameters` : `${parameters} 参数`) + alone,
    ...(active === undefined ? [] : [en ? `${active} active` : `激活 ${active}`]),
    en ? `${weights} at 16 bits` : `16 位权重 ${weights}`,
    ...(cache === undefined ? [] : [en ? `KV ${cache} a token` : `每 token KV ${cache}`]),
  ].join(' · ');
}
