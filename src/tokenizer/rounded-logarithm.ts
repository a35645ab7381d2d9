/** Bits after the point. Doubles need 53 to 64 here; the rest make a wrong rounding impossible in practice. */
const FRACTION = 192n;
const ONE = 1n << FRACTION;

/**
 * The double nearest to the natural logarithm of a positive, finite, normal double.
 *
 * `Math.log` may be off in the last bit, differently on each engine, and then two ways to cut a sentence that tie
 * exactly in one program do not in another. This one gives what the C library gives cppjieba.
 */
export function roundedLogarithm(x: number): number {
  // x = mantissa × 2^exponent with the mantissa in [0.75, 1.5), where the series below converges fast.
  let exponent = Math.floor(Math.log2(x));
  let mantissa = x / 2 ** exponent;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  const fixed = BigInt(mantissa * 2 ** 53) << (FRACTION - 53n);
  const sum = logarithmNearOne(fixed) + BigInt(exponent) * logarithmOfTwo();
  return Number(sum) / 2 ** Number(FRACTION);
}

/** ln m = 2 artanh((m − 1) / (m + 1)), in fixed point. */
function logarithmNearOne(fixed: bigint): bigint {
  const ratio = ((fixed - ONE) << FRACTION) / (fixed + ONE);
  const square = (ratio * ratio) >> FRACTION;
  let sum = 0n;
  let power = ratio;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> FRACTION;
  }
  return 2n * sum;
}

let cachedLogarithmOfTwo: bigint | undefined;

/** ln 2 = ln(4/3) − ln(2/3), both of which the series takes. */
function logarithmOfTwo(): bigint {
  cachedLogarithmOfTwo ??= logarithmNearOne((ONE * 4n) / 3n) - logarithmNearOne((ONE * 2n) / 3n);
  return cachedLogarithmOfTwo;
}
