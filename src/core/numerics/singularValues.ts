// Singular values of a small matrix, and how many of them count.

export type Matrix = readonly (readonly number[])[];

/** Sweeps after which even an unlucky matrix has long converged. */
const mostSweeps = 40;

/** Turns columns p and q of `columns` in their plane until they are orthogonal. @returns how far they were from it */
function orthogonalise(columns: readonly Float64Array[], p: number, q: number): number {
  const a = columns[p];
  const b = columns[q];
  if (a === undefined || b === undefined) return 0;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let row = 0; row < a.length; row += 1) {
    const x = a[row] ?? 0;
    const y = b[row] ?? 0;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  const off = Math.abs(ab) / Math.sqrt(aa * bb);
  if (!(off > Number.EPSILON)) return 0;
  const zeta = (bb - aa) / (2 * ab);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let row = 0; row < a.length; row += 1) {
    const x = a[row] ?? 0;
    const y = b[row] ?? 0;
    a[row] = cosine * x - sine * y;
    b[row] = sine * x + cosine * y;
  }
  return off;
}

/**
 * Singular values of a matrix given by rows, the largest first: one-sided Jacobi, which keeps small ones accurate.
 * Source: Hestenes, "Inversion of Matrices by Biorthogonalization", 1958; Golub and Van Loan, sec. 8.6.3.
 */
export function singularValues(rows: Matrix): readonly number[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => Float64Array.from(rows, (row) => row[at] ?? 0));
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let worst = 0;
    for (let p = 0; p < width - 1; p += 1)
      for (let q = p + 1; q < width; q += 1) worst = Math.max(worst, orthogonalise(columns, p, q));
    if (worst <= width * Number.EPSILON) break;
  }
  return columns.map((column) => Math.sqrt(column.reduce((sum, x) => sum + x * x, 0))).toSorted((a, b) => b - a);
}

/**
 * How many singular values of an n × n matrix stand above rounding: those larger than n·ε times the largest.
 * Source: numpy.linalg.matrix_rank, its default tolerance.
 */
export function numericalRank(values: readonly number[]): number {
  const tolerance = (values[0] ?? 0) * values.length * Number.EPSILON;
  return values.filter((value) => value > tolerance).length;
}
