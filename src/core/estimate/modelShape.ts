// What a model is made of, as far as counting goes: its linear layers, its other weights, what it caches for a token.

/** In the order in which a breakdown lists them. */
export const parts = ['embedding', 'positions', 'attention', 'mlp', 'experts', 'router', 'norms', 'head'] as const;
export type Part = (typeof parts)[number];

/** A weight matrix of `outputs` × `inputs`, and how often the model has it. */
export interface Linear {
  /** As the library names the layer: what `target_modules` of PEFT selects. */
  readonly name: string;
  readonly part: Part;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias?: boolean;
  readonly times: number;
  /** How many of them a token passes through, when not all (experts). */
  readonly active?: number;
}

/** Numbers cached for each token: `layers` times `each` (keys and values, or MLA's latent and rotary key). */
export interface CacheShape {
  readonly layers: number;
  readonly each: number;
  /** Layers that look back at most `window` tokens. */
  readonly windowed?: { readonly layers: number; readonly window: number };
}

export interface ModelShape {
  /** `model_type` of the config. */
  readonly family: string;
  readonly linears: readonly Linear[];
  /** Weights that are no linear layers: embeddings, norms, and the head where it is tied (then zero). */
  readonly others: readonly { readonly part: Part; readonly parameters: number }[];
  /** Absent for an encoder. */
  readonly cache?: CacheShape;
  readonly heads?: { readonly query: number; readonly keyValue: number; readonly size: number };
  /** Dimensions of a head that rotate. */
  readonly rotary?: number;
  /** True when the count of such a model was held against a published exact one; else it is shown with ≈. */
  readonly exact: boolean;
}

export interface ModelCount {
  readonly total: number;
  /** What one token passes through: less than the total with experts. */
  readonly active: number;
  /** Parts that have parameters, in the order of `parts`. */
  readonly byPart: readonly { readonly part: Part; readonly parameters: number }[];
}

const size = ({ inputs, outputs, bias = false }: Linear): number => inputs * outputs + (bias ? outputs : 0);

export function countParameters({ linears, others }: ModelShape): ModelCount {
  const sums = new Map<Part, number>();
  const add = (part: Part, parameters: number): void => void sums.set(part, (sums.get(part) ?? 0) + parameters);
  let idle = 0;
  for (const linear of linears) {
    add(linear.part, size(linear) * linear.times);
    idle += size(linear) * (linear.times - (linear.active ?? linear.times));
  }
  for (const { part, parameters } of others) add(part, parameters);
  const byPart = parts
    .map((part) => ({ part, parameters: sums.get(part) ?? 0 }))
    .filter(({ parameters }) => parameters > 0);
  const total = byPart.reduce((sum, { parameters }) => sum + parameters, 0);
  return { total, active: total - idle, byPart };
}
