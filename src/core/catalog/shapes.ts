// Reading JSON of unknown origin: small checks that narrow `unknown` to the shapes of the catalog.
import { languages, type Localized } from './question.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export const isNumber = (value: unknown): value is number => typeof value === 'number';

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

export const isList =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(is);

/** An object whose own fields pass their checks; other fields are allowed. */
export const isShape = (value: unknown, checks: Readonly<Record<string, (field: unknown) => boolean>>): boolean =>
  isObject(value) &&
  Object.entries(checks).every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined));

export const optional =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || check(value);

export const isLocalized =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is Localized<T> =>
    isObject(value) && languages.every((language) => Object.hasOwn(value, language) && is(value[language]));
