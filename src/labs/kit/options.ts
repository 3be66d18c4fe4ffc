// Reading and comparing the options of a lab: any value becomes one that the lab knows.

/** The fields of whatever was given; none when it is no object. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The one of `known` that the value is. */
export const oneOf = <T extends string | number | boolean>(value: unknown, known: readonly T[], otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise;

export interface Limits {
  readonly min: number;
  readonly max: number;
  /** Whole numbers when it is 1 or more. */
  readonly step?: number;
}

/** A number brought into its limits; what is no finite number becomes `otherwise`. */
export function within(value: unknown, { min, max, step = 0 }: Limits, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(max, Math.max(min, step < 1 ? value : Math.round(value)));
}

/** `start` with every number that has limits read from what was given, and brought into them. */
export function numbersWithin<Name extends string>(
  given: Readonly<Record<string, unknown>>,
  limits: Readonly<Record<Name, Limits>>,
  start: Readonly<Record<NoInfer<Name>, number>>,
): Readonly<Record<Name, number>> {
  const numbers: Record<Name, number> = { ...start };
  for (const name in limits) numbers[name] = within(given[name], limits[name], start[name]);
  return numbers;
}

/** Equal as JSON: lists by their entries. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The options that are not the default: what a block must say. */
export function unlike<Options extends object>(options: Options, defaults: Options): Readonly<Record<string, unknown>> {
  const usual = fieldsOf(defaults);
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => !same(usual[key], value)));
}

/** The preset that these options are, if any: all that it sets is so. */
export function presetOf<Options extends object, Id extends string>(
  all: readonly { readonly id: Id; readonly value: Partial<Options> }[],
  options: Options,
): Id | undefined {
  const now = fieldsOf(options);
  return all.find(({ value }) => Object.entries(value).every(([key, one]) => same(now[key], one)))?.id;
}
