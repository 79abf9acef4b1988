import type { Random } from "./random";

/** How many of `trials` succeed where each does with a `chance` from 0 to 1. In a time that does not grow with `trials`. */
export function drawBinomial(trials: number, chance: number, random: Random): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random);
  return trials * chance < 10 ? drawFew(trials, chance, random) : drawMany(trials, chance, random);
}

/**
 * Goes up from 0 until the chances passed add up to the number drawn: algorithm BINV of Kachitvichyanukul and Schmeiser
 * (1988, Binomial random variate generation, Communications of the ACM 31(2), 216–222).
 */
function drawFew(trials: number, chance: number, random: Random): number {
  const odds = chance / (1 - chance);
  let left = random();
  let ofThis = (1 - chance) ** trials;
  for (let successes = 0; successes < trials; successes++) {
    if (left < ofThis) return successes;
    left -= ofThis;
    ofThis *= ((trials - successes) / (successes + 1)) * odds;
  }
  return trials;
}

/**
 * Transformed rejection: algorithm BTRS of Hörmann (1993, The generation of binomial random variates, Journal of
 * Statistical Computation and Simulation 46, 101–110), whose constants these are. For a chance up to 0.5 and a mean of
 * at least 10.
 */
function drawMany(trials: number, chance: number, random: Random): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const center = trials * chance + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((trials + 1) * chance);
  const logOdds = Math.log(chance / (1 - chance));
  const atMode = logFactorial(mode) + logFactorial(trials - mode);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / edge + b) * u + center);
    if (edge >= 0.07 && v <= squeeze) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    const ratio = atMode - logFactorial(drawn) - logFactorial(trials - drawn) + (drawn - mode) * logOdds;
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= ratio) return drawn;
  }
}

const logFactorials = [0];
for (let n = 1; n < 16; n++) logFactorials.push((logFactorials[n - 1] ?? 0) + Math.log(n));

/** ln n!, by Stirling's series from 16 on, where it misses by less than 10⁻⁹. */
function logFactorial(n: number): number {
  const exact = logFactorials[n];
  if (exact !== undefined) return exact;
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
