// The third line over LoRA's numbers: its scale, and what it trains.
import type { Language } from '../../catalog/question.ts';
import { baseModel, type BaseModel } from '../../estimate/baseModels.ts';
import { loraPair, loraScale, loraTrained } from '../../estimate/lora.ts';
import { countParameters } from '../../estimate/modelShape.ts';
import { figures, grouped } from '../../estimate/quantity.ts';
import type { Values } from './assignments.ts';

/** The base model that the text names nearest to its place, by its id on the hub. */
export function namedBase({ text, at }: Values): BaseModel | undefined {
  // What stands before the slash is not looked at: it would cost more than all the rest of the hover.
  const ids = [...text.matchAll(/\/[\w.-]{2,80}/g)].toSorted(
    (one, other) => Math.abs(one.index - at) - Math.abs(other.index - at),
  );
  for (const [id] of ids.slice(0, 20)) {
    const base = baseModel(id);
    if (base !== undefined) return base;
  }
  return undefined;
}

export function loraLine(values: Values, language: Language): string | undefined {
  const r = values.number('r', 'lora_r', 'lora_rank', 'rank');
  const alpha = values.number('lora_alpha', 'alpha');
  const parts: string[] = [];
  if (r !== undefined && alpha !== undefined) {
    const stabilised = values.get('use_rslora') === true;
    const scale = figures(loraScale(alpha, r, stabilised));
    const quotient = stabilised ? `α/√r = ${figures(alpha)}/√${figures(r)}` : `α/r = ${figures(alpha)}/${figures(r)}`;
    const rs = stabilised ? (language === 'en' ? ' (rsLoRA)' : '（rsLoRA）') : '';
    parts.push(`${language === 'en' ? 'scale' : '缩放'} ${quotient} = ${scale}${rs}`);
  }
  if (r !== undefined) parts.push(trained(values, r, language));
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function trained(values: Values, r: number, language: Language): string {
  const base = namedBase(values);
  if (base === undefined) {
    const pair = loraPair(r, { inputs: 4096, outputs: 4096 });
    const share = figures((100 * pair) / 4096 ** 2);
    return language === 'en'
      ? `a 4,096 × 4,096 layer trains ${grouped(pair)} (${share}\u00a0%)`
      : `4,096 × 4,096 的一层只训练 ${grouped(pair)} 个参数（${share}%）`;
  }
  const named = values.get('target_modules', 'lora_target_modules', 'lora_target');
  const all = named === 'all-linear' || named === 'all';
  // PEFT's own choice for these families.
  const targets = Array.isArray(named) ? named : typeof named === 'string' ? named.split(',') : ['q_proj', 'v_proj'];
  const count = loraTrained(base.shape.linears, all ? 'all-linear' : new Set(targets), r);
  if (count === 0) return language === 'en' ? `no such layers in ${base.name}` : `${base.name} 里没有这些层`;
  const share = figures((100 * count) / countParameters(base.shape).total, 2);
  const usual = named === undefined ? (language === 'en' ? ', q and v' : '，q 和 v') : '';
  return language === 'en'
    ? `trains ${grouped(count)} parameters, ${share}\u00a0% of ${base.name}${usual}`
    : `训练 ${grouped(count)} 个参数，占 ${base.name} 的 ${share}%${usual}`;
}
