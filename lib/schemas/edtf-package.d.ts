/** The package has no types of its own; this much of it is used. */
declare module "edtf" {
  /** @throws Error where the string is not EDTF. */
  export default function edtf(value: string): { type: string };
}
