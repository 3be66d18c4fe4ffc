// The mathematics of the lab on rotary position embedding: turning q and k, and what each pair adds to q·k.
import { ropeAngles, ropeWavelengths } from '../../core/estimate/rope.ts';
import { ropeRules, type RopeRule } from '../../core/estimate/ropeScaling.ts';
import { gaussian, uniform } from '../../core/numerics/random.ts';
import { fieldsOf, oneOf, within } from '../kit/options.ts';

export type VectorKind = 'same' | 'random';
/** Turning pairs; how rules stretch their wavelengths; which dimensions make a pair. */
export type View = 'turn' | 'stretch' | 'layout';
export const views = ['turn', 'stretch', 'layout'] as const satisfies readonly View[];

/** What a fenced `lab rope` block may say; `parseOptions` fills in what it leaves out. */
export interface RopeOptions {
  readonly base: number;
  /** Size of a head, even. */
  readonly dim: number;
  /** Positions seen in training; given, the distance becomes the main control. */
  readonly trained: number | undefined;
  /** Position n of the key. */
  readonly position: number;
  /** m − n: how far the query stands behind the key. */
  readonly distance: number;
  readonly vectors: VectorKind;
  readonly view: View;
  /** Of the view "stretch": positions seen in training, how many times as far, and the rule. */
  readonly length: number;
  readonly factor: number;
  readonly rule: RopeRule;
}

export interface Vectors {
  readonly q: readonly number[];
  readonly k: readonly number[];
}

/** One pair of dimensions as a clock: angles in radians from 12 o'clock, clockwise, in [0, 2π). */
export interface PairView {
  readonly index: number;
  readonly wavelength: number;
  readonly qAngle: number;
  readonly kAngle: number;
  readonly qLength: number;
  readonly kLength: number;
  /** What the pair adds to q·k. */
  readonly adds: number;
  /** Whether distances 0 … trained − 1 have shown the angle of this distance (true without `trained`). */
  readonly met: boolean;
}

export const limits = {
  base: { min: 10, max: 1e8 },
  dim: { min: 4, max: 256 },
  trained: { min: 64, max: 1_048_576, step: 1 },
  position: { min: 0, max: 1000, step: 1 },
  factor: { min: 1, max: 64 },
} as const;

const fullTurn = 2 * Math.PI;

/** The largest distance that the control reaches: four times the training, or 256. */
export function farthest(trained: number | undefined): number {
  return trained === undefined ? 256 : 4 * trained;
}

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, whatever is too large the limit. */
export function parseOptions(value: unknown, start?: RopeOptions): RopeOptions {
  const given = fieldsOf(value);
  const trained = given['trained'] === undefined ? start?.trained : within(given['trained'], limits.trained, 4096);
  const reach = { min: 0, max: farthest(trained), step: 1 };
  return {
    base: within(given['base'], limits.base, start?.base ?? 10_000),
    dim: 2 * Math.round(within(given['dim'], limits.dim, start?.dim ?? 128) / 2),
    trained,
    position: within(given['position'], limits.position, start?.position ?? 0),
    distance: within(
      given['distance'],
      reach,
      start?.distance ?? (trained === undefined ? 8 : Math.round(trained / 2)),
    ),
    vectors: oneOf(given['vectors'], ['same', 'random'], start?.vectors ?? 'same'),
    view: oneOf(given['view'], views, start?.view ?? 'turn'),
    length: within(given['length'], limits.trained, start?.length ?? trained ?? 4096),
    factor: within(given['factor'], limits.factor, start?.factor ?? 8),
    rule: oneOf(given['rule'], ropeRules, start?.rule ?? 'yarn'),
  };
}

/** The options that write the same lab again; what equals the default is left out. */
export function blockOptions(options: RopeOptions): Readonly<Record<string, unknown>> {
  const { base, dim, trained } = options;
  const plain = parseOptions({ base, dim, trained });
  const rest = (['view', 'position', 'distance', 'vectors', 'length', 'factor', 'rule'] as const).filter(
    (key) => options[key] !== plain[key],
  );
  return {
    base,
    dim,
    ...(trained === undefined ? {} : { trained }),
    ...Object.fromEntries(rest.map((key) => [key, options[key]])),
  };
}

/** Query and key before rotation: the same vector with length 1 in each pair, or two random ones (seeded). */
export function vectorsOf(kind: VectorKind, dim: number): Vectors {
  if (kind === 'same') {
    const ones = Array.from({ length: dim }, (_, at) => (at % 2 === 0 ? 1 : 0));
    return { q: ones, k: ones };
  }
  const next = gaussian(uniform(20_260));
  const draw = (): readonly number[] => Array.from({ length: dim }, () => next());
  return { q: draw(), k: draw() };
}

/**
 * R_m x: each pair (x_2i, x_2i+1) turned by position·angles[i], written element by element.
 * Source: Su et al., "RoFormer", 2021, eq. 34 (the matrix itself: eq. 15).
 */
export function rotate(x: readonly number[], position: number, angles: readonly number[]): readonly number[] {
  return angles.flatMap((angle, i) => {
    const first = x[2 * i] ?? 0;
    const second = x[2 * i + 1] ?? 0;
    const cos = Math.cos(position * angle);
    const sin = Math.sin(position * angle);
    return [first * cos - second * sin, second * cos + first * sin];
  });
}

/** What each pair adds to the product of two vectors; the sum is q·k. */
export function products(a: readonly number[], b: readonly number[]): readonly number[] {
  return Array.from({ length: a.length / 2 }, (_, i) => {
    const at = 2 * i;
    return (a[at] ?? 0) * (b[at] ?? 0) + (a[at + 1] ?? 0) * (b[at + 1] ?? 0);
  });
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Six pairs (fewer when there are fewer) from the fastest to the slowest. */
export function shownPairs(dim: number): readonly number[] {
  const pairs = dim / 2;
  const wanted = [0, pairs / 8, pairs / 4, pairs / 2, (pairs * 3) / 4, pairs - 1].map(Math.floor);
  return [...new Set(wanted)];
}

/** Every pair at positions m = position + distance and n = position. */
export function pairViews(options: RopeOptions): readonly PairView[] {
  const { base, dim, position, distance, trained } = options;
  const angles = ropeAngles(base, dim);
  const wavelengths = ropeWavelengths(base, dim);
  const { q, k } = vectorsOf(options.vectors, dim);
  const turnedQ = rotate(q, position + distance, angles);
  const turnedK = rotate(k, position, angles);
  return products(turnedQ, turnedK).map((adds, index) => {
    const wavelength = wavelengths[index] ?? fullTurn;
    const [qx = 0, qy = 0] = turnedQ.slice(2 * index, 2 * index + 2);
    const [kx = 0, ky = 0] = turnedK.slice(2 * index, 2 * index + 2);
    return {
      index,
      wavelength,
      qAngle: (Math.atan2(qy, qx) + fullTurn) % fullTurn,
      kAngle: (Math.atan2(ky, kx) + fullTurn) % fullTurn,
      qLength: Math.hypot(qx, qy),
      kLength: Math.hypot(kx, ky),
      adds,
      met: trained === undefined || wavelength <= trained || distance % wavelength <= trained - 1,
    };
  });
}

/** How many pairs need more than `length` positions for one turn. */
export function slowerThan(length: number, base: number, dim: number): number {
  return ropeWavelengths(base, dim).filter((wavelength) => wavelength > length).length;
}
