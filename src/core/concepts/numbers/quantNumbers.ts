// The third line over loading in few bits: bits a parameter, scales included.
import type { Language } from '../../catalog/question.ts';
import { countParameters, type ModelShape } from '../../estimate/modelShape.ts';
import { decimalBytes, figures } from '../../estimate/quantity.ts';
import { bytesAt, nf4Bits, qloraScales } from '../../estimate/quantization.ts';
import type { Values } from './assignments.ts';
import { namedBase } from './loraNumbers.ts';

/** bitsandbytes: 4 bits and the scales of blocks of 64; LLM.int8() keeps one scale a row, which is next to nothing. */
export function bitsLine(values: Values, language: Language): string | undefined {
  const eight = values.get('load_in_8bit') === true;
  const four = values.get('load_in_4bit') === true || typeof values.get('bnb_4bit_quant_type') === 'string';
  if (eight === four) return undefined;
  const double = values.get('bnb_4bit_use_double_quant') === true;
  const bits = eight ? 8 : nf4Bits(double ? qloraScales : { block: qloraScales.block });
  const kind = values.get('bnb_4bit_quant_type') === 'nf4' ? 'NF4' : 'FP4';
  const en = language === 'en';
  const scales = double
    ? en
      ? `${kind}, scales quantised too`
      : `${kind}，量化常数也量化`
    : en
      ? `${kind}, FP32 scales of 64`
      : `${kind}，每 64 个一个 FP32 量化常数`;
  const what = eight ? 'LLM.int8()' : scales;
  const each = en ? `${figures(bits, 4)} bits a parameter (${what})` : `每参数 ${figures(bits, 4)} 位（${what}）`;
  const base = namedBase(values);
  if (base === undefined) return each;
  const whole = decimalBytes(loadedBytes(base.shape, bits));
  return `${each} · ${base.name}: ${whole}${en ? ' instead of ' : '，原为 '}${decimalBytes(bytesAt(countParameters(base.shape).total, 16))}`;
}

/** Linear layers of the blocks in few bits; embedding, head, norms in 16. Source: artidoro/qlora, qlora.py. */
export function loadedBytes(shape: ModelShape, bits: number): number {
  const { total, byPart } = countParameters(shape);
  const linear = byPart
    .filter(({ part }) => part === 'attention' || part === 'mlp' || part === 'experts' || part === 'router')
    .reduce((sum, { parameters }) => sum + parameters, 0);
  return bytesAt(linear, bits) + bytesAt(total - linear, 16);
}
