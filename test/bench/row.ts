// A row of the bench, and the arithmetic of its samples.

/** FORMATS: commands that print for machines. Null where there is no rival or no budget. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the named rival took, in the same unit and the same run. */
  readonly against: number | null;
  readonly ratio: number | null;
  readonly budget: number | null;
  readonly ok: boolean;
}

export interface RowInput {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: number;
  /** The largest value that is good. */
  readonly budget?: number;
}

export function row({ name, value, unit, against, budget }: RowInput): Row {
  return {
    name,
    value: rounded(value),
    unit,
    against: against === undefined ? null : rounded(against),
    ratio: against === undefined || against === 0 ? null : rounded(value / against),
    budget: budget === undefined ? null : rounded(budget),
    ok: budget === undefined || value <= budget,
  };
}

/** Three significant digits are more than these measurements have. */
const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));

/** @param share 0.5 for the median, 0.99 for the 99th percentile: the smallest sample that so many do not exceed */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There are no samples');
  return found;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
