/** Draws a number from 0, inclusive, to 1, exclusive. */
export type Random = () => number;

/**
 * xoshiro128++ 1.0 (Blackman and Vigna 2021, Scrambled Linear Pseudorandom Number Generators, ACM Transactions on
 * Mathematical Software 47(4); https://prng.di.unimi.it/xoshiro128plusplus.c): the same seed draws the same numbers on
 * every machine. Not for secrets.
 * @param state four 32-bit integers, not all of them 0
 */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  return () => {
    const sum = (a + d) | 0;
    const drawn = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return drawn / 2 ** 32;
  };
}

/**
 * A generator from a seed of 32 bits, spread over its state by SplitMix (Steele, Lea and Flood 2014, Fast Splittable
 * Pseudorandom Number Generators, with MurmurHash3's 32-bit finalizer).
 */
export function seededRandom(seed: number): Random {
  let counter = seed | 0;
  const next = () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return xoshiro128([next(), next(), next(), next()]);
}
