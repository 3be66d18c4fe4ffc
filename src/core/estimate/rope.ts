// How fast the pairs of rotary position embedding turn.

/**
 * Angle in radians by which pair i (from 0) turns at every position: base^(−2i/dim).
 * Source: Su et al., "RoFormer", 2021, sec. 3.2.2 (there i counts from 1 and the base is 10,000).
 */
export function ropeAngles(base: number, dim: number): readonly number[] {
  return Array.from({ length: dim / 2 }, (_, i) => base ** ((-2 * i) / dim));
}

/** Positions that each pair needs for one full turn: 2π·base^(2i/dim). Source: Peng et al., "YaRN", 2023, sec. 2. */
export function ropeWavelengths(base: number, dim: number): readonly number[] {
  return Array.from({ length: dim / 2 }, (_, i) => 2 * Math.PI * base ** ((2 * i) / dim));
}

/** How a config stretches RoPE; both spellings of transformers, `rope_scaling` and since version 5 `rope_parameters`. */
export interface RopeReach {
  readonly base: number;
  /** default, linear, dynamic, yarn, llama3, longrope …: as the config names it. */
  readonly type: string;
  readonly factor: number;
  /** Positions for one turn of the slowest pair, after scaling; undefined where the type scales each pair its own way. */
  readonly longest?: number;
  /** Tokens that the model is meant to reach. */
  readonly context?: number;
}

/** Positions that the slowest pair needs for one turn: 2π·base^((dim−2)/dim). Source: Peng et al., 2023, sec. 2. */
export function longestWavelength(base: number, dim: number): number {
  return 2 * Math.PI * base ** ((dim - 2) / dim);
}

/** Types whose slowest pair turns `factor` times slower. Source: transformers, modeling_rope_utils.py. */
const stretched = new Set(['linear', 'yarn', 'llama3']);
/** Types whose max_position_embeddings holds the stretched length already. Source: vLLM, config/model.py. */
const alreadyLong = new Set(['default', 'llama3', 'longrope', 'su', 'proportional']);

/**
 * Effective context by type: `max_position_embeddings` for default, llama3 and longrope; the original length times the
 * factor for yarn; `max_position_embeddings` times the factor for linear and dynamic. Source: vLLM, which so derives
 * the longest sequence of a model from its config. Undefined without a base.
 */
export function ropeReach(json: Readonly<Record<string, unknown>>, dim: number): RopeReach | undefined {
  const own = (from: unknown, name: string): unknown =>
    typeof from === 'object' && from !== null && Object.hasOwn(from, name)
      ? // SAFETY: an object that has this name of its own.
        (from as Readonly<Record<string, unknown>>)[name]
      : undefined;
  const number = (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
  const scaling = own(json, 'rope_parameters') ?? own(json, 'rope_scaling');
  const base =
    number(own(json, 'rope_theta')) ?? number(own(scaling, 'rope_theta')) ?? number(own(json, 'rotary_emb_base'));
  if (base === undefined || !(base > 1)) return undefined;
  const named = own(scaling, 'rope_type') ?? own(scaling, 'type') ?? 'default';
  const type = typeof named === 'string' ? named.slice(0, 40) : 'default';
  const factor = number(own(scaling, 'factor')) ?? 1;
  const length = number(own(json, 'max_position_embeddings'));
  const original = number(own(scaling, 'original_max_position_embeddings'));
  const from = type === 'yarn' ? (original ?? length) : length;
  const context = from === undefined ? undefined : alreadyLong.has(type) ? from : from * factor;
  const slows = stretched.has(type) ? factor : 1;
  return {
    base,
    type,
    factor,
    ...(Number.isFinite(dim) && dim >= 2 && { longest: longestWavelength(base, dim) * slows }),
    ...(context !== undefined && { context: Math.round(context) }),
  };
}
