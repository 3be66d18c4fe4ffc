// Takes counts and flags out of a config.json of unknown quality; what is missing or wrong is noted, nothing throws.

export type Json = Readonly<Record<string, unknown>>;

/** Above any field of any model: a larger number is a mistake, and keeps all sums below 2^53 or so. */
const limit = 2 ** 31;

export interface Fields {
  readonly json: Json;
  /** The first of the names that holds a whole number above zero; when none does, the first is noted and NaN counts. */
  need(...names: readonly string[]): number;
  /** The same with a value for absence; what is there but is no such number is noted. `null` is absence. */
  count(fallback: number, ...names: readonly string[]): number;
  /** Like `count`, for fields that may be zero. */
  zeroOrMore(fallback: number, name: string): number;
  flag(fallback: boolean, name: string): boolean;
  /** Names of fields that are missing or are no such number, each once. */
  readonly missing: readonly string[];
}

/** The value of an own property; what a prototype lends is not there. */
export const own = (json: Json, name: string): unknown => (Object.hasOwn(json, name) ? json[name] : undefined);

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= limit;

export function fieldsOf(json: Json): Fields {
  const missing = new Set<string>();
  const present = (names: readonly string[]): string | undefined =>
    names.find((name) => (own(json, name) ?? undefined) !== undefined);
  const read = (fallback: number | undefined, names: readonly string[], fits: (value: number) => boolean): number => {
    const name = present(names);
    if (name === undefined && fallback !== undefined) return fallback;
    const value = name === undefined ? undefined : own(json, name);
    if (typeof value === 'number' && fits(value)) return value;
    missing.add(name ?? names[0] ?? '');
    return Number.NaN;
  };
  return {
    json,
    need: (...names) => read(undefined, names, isCount),
    count: (fallback, ...names) => read(fallback, names, isCount),
    zeroOrMore: (fallback, name) => read(fallback, [name], (value) => value === 0 || isCount(value)),
    flag(fallback, name) {
      const value = own(json, name);
      return typeof value === 'boolean' ? value : fallback;
    },
    get missing() {
      return [...missing];
    },
  };
}
