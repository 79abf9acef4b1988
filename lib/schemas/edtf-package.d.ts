/** The package has no types of its own; this much of it is used. */
declare module "edtf" {
  /**
   * @throws Error where the string is not EDTF within the constraints. Without any it takes digits for seconds.
   * @returns `min` and `max`: its first and last millisecond, since 1970 in UTC; infinite where an interval is open
   */
  export default function edtf(
    value: string,
    constraints: { level: number; types: string[] },
  ): { type: string; min: number; max: number };
}
