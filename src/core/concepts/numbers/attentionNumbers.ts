// The third line over the heads of an attention and the base of its RoPE.
import type { Language } from '../../catalog/question.ts';
import { cacheBytes, cacheBytesPerToken, contexts } from '../../estimate/kvCache.ts';
import type { CacheShape } from '../../estimate/modelShape.ts';
import { binaryBytes, figures, grouped } from '../../estimate/quantity.ts';
import { ropeReach } from '../../estimate/rope.ts';
import type { Values } from './assignments.ts';

interface Heads {
  readonly query?: number;
  readonly keyValue?: number;
  readonly size?: number;
  readonly layers?: number;
}

function headsOf(values: Values): Heads {
  const query = values.number('num_attention_heads', 'n_heads', 'n_head', 'num_heads');
  const width = values.number('hidden_size', 'dim', 'n_embd', 'd_model');
  const size =
    values.number('head_dim') ??
    (query !== undefined && width !== undefined && width % query === 0 ? width / query : undefined);
  const keyValue = values.number('num_key_value_heads', 'n_kv_heads', 'n_head_kv', 'num_kv_heads');
  const layers = values.number('num_hidden_layers', 'n_layers', 'n_layer', 'num_layers');
  return {
    ...(query !== undefined && { query }),
    ...(keyValue !== undefined && { keyValue }),
    ...(size !== undefined && { size }),
    ...(layers !== undefined && { layers }),
  };
}

/** Group size and KV cache; what the cache cannot be told without is named. */
export function headsLine(values: Values, language: Language): string | undefined {
  const latent = latentLine(values, language);
  if (latent !== undefined) return latent;
  const heads = headsOf(values);
  const keyValue = heads.keyValue ?? heads.query;
  if (keyValue === undefined) return undefined;
  const en = language === 'en';
  const parts: string[] = [];
  if (heads.query !== undefined && heads.query % keyValue === 0 && heads.query > keyValue)
    parts.push(
      en
        ? `${heads.query / keyValue} query heads share a KV head`
        : `每 ${heads.query / keyValue} 个查询头共用一个 KV 头`,
    );
  const { size, layers } = heads;
  if (size === undefined || layers === undefined) {
    const lacking = [
      ...(layers === undefined ? ['num_hidden_layers'] : []),
      ...(size === undefined ? ['head_dim'] : []),
    ].join(en ? ' and ' : ' 和 ');
    parts.push(en ? `KV cache: needs ${lacking}` : `KV cache：还缺 ${lacking}`);
    return parts.join(' · ');
  }
  const shape = { layers, each: 2 * keyValue * size };
  parts.push(sayCache(shape, language));
  return parts.join(' · ');
}

/** MLA caches one latent and one rotary key whatever the heads; the config's num_key_value_heads says nothing of it. */
function latentLine(values: Values, language: Language): string | undefined {
  const [latent, rotary] = [values.number('kv_lora_rank'), values.number('qk_rope_head_dim')];
  const layers = values.number('num_hidden_layers');
  if (latent === undefined || rotary === undefined || layers === undefined) return undefined;
  return `MLA: ${latent} + ${rotary} · ${sayCache({ layers, each: latent + rotary }, language)}`;
}

function sayCache(shape: CacheShape, language: Language): string {
  const perToken = binaryBytes(cacheBytesPerToken(shape));
  const [short, long, longest] = contexts.map((tokens) => binaryBytes(cacheBytes(shape, tokens)));
  return language === 'en'
    ? `KV ${perToken} a token at 16 bits; 4k: ${short}, 32k: ${long}, 128k: ${longest}`
    : `16 位下每 token 的 KV 占 ${perToken}；4k：${short}，32k：${long}，128k：${longest}`;
}

const ropeTypes = new Set(['default', 'linear', 'dynamic', 'yarn', 'llama3', 'longrope', 'su']);

/** Longest wavelength and effective context, from the names nearby as if they stood in a config. */
export function ropeLine(values: Values, language: Language): string | undefined {
  const type = [values.get('rope_type'), values.get('type')].find(
    (one) => typeof one === 'string' && ropeTypes.has(one),
  );
  const heads = headsOf(values);
  const reach = ropeReach(
    {
      rope_theta: values.number('rope_theta', 'rope_base', 'rotary_emb_base', 'base'),
      max_position_embeddings: values.number('max_position_embeddings', 'max_seq_len'),
      rope_scaling: {
        rope_type: type,
        ...(type !== undefined && {
          factor: values.number('factor'),
          original_max_position_embeddings: values.number('original_max_position_embeddings'),
        }),
      },
    },
    values.number('qk_rope_head_dim') ?? heads.size ?? 128,
  );
  if (reach === undefined) return undefined;
  const en = language === 'en';
  const size = values.number('qk_rope_head_dim') ?? heads.size;
  const dim = size === undefined ? (en ? ' at head size 128' : '（按头维 128）') : '';
  const parts: string[] = [];
  if (reach.longest !== undefined)
    parts.push(
      en
        ? `longest wavelength ${grouped(reach.longest)} positions${dim}`
        : `最长波长 ${grouped(reach.longest)} 个位置${dim}`,
    );
  if (reach.context !== undefined) {
    const by = reach.type === 'default' ? '' : ` (${reach.type} × ${figures(reach.factor)})`;
    parts.push(en ? `context ${grouped(reach.context)}${by}` : `上下文 ${grouped(reach.context)}${by}`);
  }
  return parts.join(' · ');
}
