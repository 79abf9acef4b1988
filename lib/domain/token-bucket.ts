/** How many requests a token may send within a window, in seconds; the same number may come at once. */
export interface RateLimit {
  readonly requests: number;
  readonly window: number;
}

/** A bucket that fills evenly and from which each request takes one: how many were left, and when, in milliseconds. */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

export interface Taken {
  readonly bucket: Bucket;
  readonly isAllowed: boolean;
  /** How many more requests may come now. */
  readonly remaining: number;
  /** In how many seconds the bucket is full again. */
  readonly fullIn: number;
  /** In how many seconds the next request may come. */
  readonly nextIn: number;
}

/** Takes one from a bucket; null is one that was never used, and so is full. What is refused takes nothing. */
export function takeFrom(before: Bucket | null, { requests, window }: RateLimit, now: number): Taken {
  const perMillisecond = requests / (window * 1000);
  // A clock that was put back fills nothing and empties nothing.
  const passed = Math.max(0, now - (before?.at ?? now));
  const left = Math.min(requests, (before?.left ?? requests) + passed * perMillisecond);
  const isAllowed = left >= 1;
  const after = isAllowed ? left - 1 : left;
  const secondsUntil = (level: number) => Math.ceil(Math.max(0, level - after) / perMillisecond / 1000);
  return {
    bucket: { left: after, at: now },
    isAllowed,
    remaining: Math.floor(after),
    fullIn: secondsUntil(requests),
    nextIn: secondsUntil(1),
  };
}
