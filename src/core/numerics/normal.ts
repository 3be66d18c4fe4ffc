// The normal distribution: its density and its distribution function, which GELU is made of.

/** φ(z) = exp(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Beyond this φ is below the spacing of doubles around 1. */
const far = 8.5;
/** From here on the continued fraction needs few terms, and the series would cancel. */
const tail = 3;

/**
 * Φ(z), the share of a standard normal below z, to about 1e-15. Near zero Marsaglia's series 1/2 + φ(z)·(z + z³/3 +
 * z⁵/(3·5) + …) ("Evaluating the Normal Distribution", J. Stat. Softw. 11(4), 2004, sec. 3); in the tails the
 * continued fraction φ(z)/(z + 1/(z + 2/(z + …))) (Abramowitz and Stegun, 1964, 26.2.14).
 */
export function normalShare(z: number): number {
  if (Math.abs(z) > far) return z > 0 ? 1 : 0;
  if (Math.abs(z) > tail) {
    const x = Math.abs(z);
    let below = x;
    for (let n = 60; n >= 1; n -= 1) below = x + n / below;
    const outside = normalDensity(x) / below;
    return z > 0 ? 1 - outside : outside;
  }
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}
