// The few assertions that these tests use, for a web worker has no node:assert.

/** @throws {Error} when `value` is falsy */
export function ok(value: unknown, message = 'expected a value'): asserts value {
  if (!value) throw new Error(message);
}

/** Compares by identity, or by JSON for arrays and objects. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  const same = Object.is(actual, expected) || JSON.stringify(actual) === JSON.stringify(expected);
  if (!same)
    throw new Error(`${message}\n  expected ${JSON.stringify(expected)}\n  received ${JSON.stringify(actual)}`);
}

export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${expected}\n  received ${JSON.stringify(actual)}`);
}

/**
 * Asks again every 50 ms until there is a value.
 * @param what completes the sentence "There is no ... after 10 s"
 */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const value = await ask();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${what} after 10 s`);
}
