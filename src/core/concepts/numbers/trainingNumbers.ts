// The third line over a training run's numbers: the batch of an update, warm-up, clipping, and 6ND.
import type { Language } from '../../catalog/question.ts';
import { countParameters } from '../../estimate/modelShape.ts';
import { billions, figures, grouped } from '../../estimate/quantity.ts';
import { clipFactor, sequencesPerUpdate, trainingFlops, warmupSteps } from '../../estimate/training.ts';
import type { Values } from './assignments.ts';
import { namedBase } from './loraNumbers.ts';

export function batchLine(values: Values, language: Language): string | undefined {
  const batch = values.number('per_device_train_batch_size', 'micro_batch_size', 'train_micro_batch_size_per_gpu');
  if (batch === undefined) return undefined;
  const accumulation = values.number('gradient_accumulation_steps') ?? 1;
  const devices = values.number('nproc_per_node', 'num_processes', 'n_gpus', 'num_gpus', 'world_size');
  const all = grouped(sequencesPerUpdate(batch, accumulation, devices ?? 1));
  const product = [batch, accumulation, ...(devices === undefined ? [] : [devices])]
    .map((one) => figures(one))
    .join(' × ');
  if (language === 'en')
    return devices === undefined
      ? `${product} = ${all} sequences an update and device; × the number of devices`
      : `${product} = ${all} sequences an update`;
  return devices === undefined
    ? `${product} = 每卡每次更新 ${all} 条序列；再乘卡数`
    : `${product} = 每次更新 ${all} 条序列`;
}

export function clipLine(values: Values, language: Language): string | undefined {
  const named = values.zeroOrMore('max_grad_norm', 'max_norm', 'gradient_clipping', 'grad_clip', 'gradient_clip_val');
  const limit = positional(values) ?? named;
  if (limit === undefined) return undefined;
  if (limit === 0) return language === 'en' ? '0: no clipping' : '0：不裁剪';
  const [c, norm, factor] = [figures(limit), figures(10 * limit), figures(clipFactor(limit, 10 * limit))];
  return language === 'en'
    ? `a gradient of norm ${norm} is multiplied by ${factor}; up to ${c} it stays`
    : `范数为 ${norm} 的梯度乘以 ${factor}；不超过 ${c} 则不变`;
}

/** The second argument of torch's clip_grad_norm_ at the place itself. */
function positional({ text, at }: Values): number | undefined {
  const call = /clip_grad_norm_\([^,()]{0,80}(?:\([^()]{0,40}\))?[^,()]{0,40},\s*([\d.]+)/.exec(
    text.slice(Math.max(0, at - 20), at + 200),
  );
  const limit = Number(call?.[1]);
  return call !== null && Number.isFinite(limit) ? limit : undefined;
}

export function warmupLine(values: Values, language: Language): string | undefined {
  const total = values.number('max_steps', 'max_train_steps', 'total_steps', 'num_training_steps', 'train_iters');
  const ratio = values.number('warmup_ratio');
  const given = values.number('warmup_steps', 'num_warmup_steps', 'lr_warmup_iters', 'warmup_iters');
  // Since transformers 5 a share may stand in warmup_steps too.
  const share = ratio ?? (given !== undefined && given < 1 ? given : undefined);
  const en = language === 'en';
  if (share !== undefined && share < 1) {
    if (total === undefined)
      return en
        ? `${figures(100 * share)}\u00a0% of all steps: ${warmupSteps(share, 10_000)} of 10,000`
        : `占总步数的 ${figures(100 * share)}%：10,000 步里有 ${warmupSteps(share, 10_000)} 步`;
    const steps = grouped(warmupSteps(share, total));
    return en ? `${steps} of ${grouped(total)} steps` : `${grouped(total)} 步里的前 ${steps} 步`;
  }
  const rate = values.number('learning_rate', 'lr');
  if (given === undefined) return undefined;
  const steps = grouped(given);
  const part = total === undefined ? '' : partOf(figures((100 * given) / total, 2), language);
  if (rate === undefined)
    return en ? `${steps} steps${part} from 0 to the full rate` : `前 ${steps} 步${part}从 0 升到全学习率`;
  const each = (rate / given).toExponential(1).replace('.0', '');
  return en
    ? `${steps} steps${part} from 0 to ${figures(rate)}: ${each} more at each`
    : `前 ${steps} 步${part}从 0 升到 ${figures(rate)}：每步增加 ${each}`;
}

const partOf = (percent: string, language: Language): string =>
  language === 'en' ? ` (${percent}\u00a0%)` : `（${percent}%）`;

/** 6·N·D, where the code names both the model and its tokens. */
export function computeLine(values: Values, language: Language): string | undefined {
  const tokens = values.number('train_tokens', 'total_tokens', 'num_tokens', 'max_tokens_total', 'training_tokens');
  const base = namedBase(values);
  const named = values.number('n_params', 'num_params', 'num_parameters', 'n_parameters');
  const count = named ?? (base === undefined ? undefined : countParameters(base.shape).total);
  if (tokens === undefined || count === undefined) return undefined;
  const flops = trainingFlops(count, tokens).toExponential(2);
  return `6ND = 6 × ${billions(count)} × ${billions(tokens)} = ${flops} ${language === 'en' ? 'FLOPs' : 'FLOPs（训练）'}`;
}
