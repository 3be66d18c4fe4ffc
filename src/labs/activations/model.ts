// The arithmetic of the lab on activations: curves and their slopes, gated products, and the width that costs the same.
import { normalDensity, normalShare } from '../../core/numerics/normal.ts';
import { fieldsOf, oneOf, unlike, within } from '../kit/options.ts';

export const curves = ['relu', 'gelu', 'silu'] as const;
export const gates = ['bilinear', 'glu', 'reglu', 'geglu', 'swiglu'] as const;
export type Curve = (typeof curves)[number];
export type Gate = (typeof gates)[number];
export type Layer = 'plain' | 'gated';
export type Show = 'value' | 'slope';
/** `near` draws the input from −6 to 6, `far` from −24 to 24. */
export type Reach = 'near' | 'far';

/** What a fenced `lab activations` block may say; `parseOptions` fills in what it leaves out. */
export interface ActivationOptions {
  readonly layer: Layer;
  readonly show: Show;
  readonly reach: Reach;
  /** Input of the curve; in a gated layer what the gate projection gives. */
  readonly input: number;
  /** What the up projection gives; gated layers alone. */
  readonly up: number;
  readonly model: ModelName;
}

interface Curved {
  readonly value: (z: number) => number;
  readonly slope: (z: number) => number;
}

/** σ(z) = 1/(1 + e^(−z)). */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const identity: Curved = { value: (z) => z, slope: () => 1 };
const logistic: Curved = { value: sigmoid, slope: (z) => sigmoid(z) * sigmoid(-z) };

/**
 * ReLU max(0, z), with slope 0 at 0 as PyTorch has it; GELU z·Φ(z) (Hendrycks and Gimpel, 2016, sec. 2); SiLU z·σ(z)
 * (the same paper, sec. 2; Swish with β = 1 in Ramachandran et al., 2017).
 */
export const plain: Readonly<Record<Curve, Curved>> = {
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  gelu: { value: (z) => z * normalShare(z), slope: (z) => normalShare(z) + z * normalDensity(z) },
  silu: { value: (z) => z * sigmoid(z), slope: (z) => sigmoid(z) * (1 + z * sigmoid(-z)) },
};

/** What each gated layer puts on its gate. Source: Shazeer, "GLU Variants Improve Transformer", 2020, sec. 2. */
const onGate: Readonly<Record<Gate, Curved>> = {
  bilinear: identity,
  glu: logistic,
  reglu: plain.relu,
  geglu: plain.gelu,
  swiglu: plain.silu,
};

/** The hidden value f(gate)·up of a gated layer, and its slopes along both inputs. */
export function gated(
  name: Gate,
  gate: number,
  up: number,
): { readonly value: number; readonly byGate: number; readonly byUp: number } {
  const { value, slope } = onGate[name];
  return { value: value(gate) * up, byGate: slope(gate) * up, byUp: value(gate) };
}

export const reaches: Readonly<Record<Reach, number>> = { near: 6, far: 24 };
const points = 241;

export interface Drawn {
  readonly xs: readonly number[];
  /** One a line: `curves` for a plain layer, `gates` for a gated one. */
  readonly series: readonly (readonly number[])[];
  readonly limits: readonly [number, number];
}

/** The lines of the picture. The slope of a gated layer is the one along its gate. */
export function drawn({ layer, show, reach, up }: ActivationOptions): Drawn {
  const end = reaches[reach];
  const xs = Array.from({ length: points }, (_, at) => -end + (2 * end * at) / (points - 1));
  const series =
    layer === 'plain'
      ? curves.map((name) => xs.map((z) => plain[name][show](z)))
      : gates.map((name) => xs.map((z) => gated(name, z, up)[show === 'value' ? 'value' : 'byGate']));
  const all = series.flat();
  return { xs, series, limits: [Math.min(...all), Math.max(...all)] };
}

/** Fields of public config.json files, and how each width came about where its code says so. */
export interface WidthCase {
  readonly name: string;
  readonly d: number;
  readonly width: number;
  /** Meta's rule: what 8d/3 is multiplied by, and to which multiple it is rounded up. */
  readonly rule?: { readonly multiplier: number; readonly multiple: number };
}

export const models = {
  'llama-2-7b': { name: 'Llama-2-7B', d: 4096, width: 11_008, rule: { multiplier: 1, multiple: 256 } },
  'llama-2-13b': { name: 'Llama-2-13B', d: 5120, width: 13_824, rule: { multiplier: 1, multiple: 256 } },
  'llama-2-70b': { name: 'Llama-2-70B', d: 8192, width: 28_672, rule: { multiplier: 1.3, multiple: 4096 } },
  'llama-3-8b': { name: 'Llama-3-8B', d: 4096, width: 14_336, rule: { multiplier: 1.3, multiple: 1024 } },
  'llama-3-405b': { name: 'Llama-3.1-405B', d: 16_384, width: 53_248, rule: { multiplier: 1.2, multiple: 4096 } },
  'qwen2.5-7b': { name: 'Qwen2.5-7B', d: 3584, width: 18_944 },
} as const satisfies Readonly<Record<string, WidthCase>>;
export type ModelName = keyof typeof models;
// SAFETY: the literal has no other keys.
export const modelNames = Object.keys(models) as readonly ModelName[];

export interface WidthNumbers extends WidthCase {
  /** 8d/3, not rounded: where three matrices cost what two of width 4d did. */
  readonly even: number;
  /** Parameters of the plain layer, two matrices of width 4d, and of the gated one as it is. */
  readonly plain: number;
  readonly gated: number;
}

export function widthNumbers(model: ModelName): WidthNumbers {
  const found: WidthCase = models[model];
  const { d, width } = found;
  return { ...found, even: (8 * d) / 3, plain: 2 * d * 4 * d, gated: 3 * d * width };
}

/** The largest finite number of the FP8 format E4M3. Source: Micikevicius et al., "FP8 Formats", 2022, Table 1. */
export const largestE4m3 = 448;

export const limits = { input: { step: 0.02 }, up: { min: -24, max: 24, step: 0.5 } } as const;
const defaults: ActivationOptions = {
  layer: 'plain',
  show: 'value',
  reach: 'near',
  input: 1,
  up: 1,
  model: 'llama-2-7b',
};

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`. The input stays in the picture. */
export function parseOptions(value: unknown, start: ActivationOptions = defaults): ActivationOptions {
  const given = fieldsOf(value);
  const reach = oneOf(given['reach'], ['near', 'far'], start.reach);
  const picture = { min: -reaches[reach], max: reaches[reach] };
  return {
    layer: oneOf(given['layer'], ['plain', 'gated'], start.layer),
    show: oneOf(given['show'], ['value', 'slope'], start.show),
    reach,
    input: within(given['input'], picture, within(start.input, picture, 0)),
    up: within(given['up'], limits.up, start.up),
    model: oneOf(given['model'], modelNames, start.model),
  };
}

/** The options that write the same lab again: those that are not the default. */
export const blockOptions = (options: ActivationOptions): Readonly<Record<string, unknown>> =>
  unlike(options, defaults);
