/* Classes, as the Content-Security-Policy lets no element bring a style of its own. */
const confirmed = ["bg-sheet", "bg-confirmed/10", "bg-confirmed/20", "bg-confirmed/30", "bg-confirmed/40"] as const;
const disputed = ["bg-sheet", "bg-disputed/10", "bg-disputed/20", "bg-disputed/30", "bg-disputed/40"] as const;

/**
 * The ground of a cell: the more the darker. The number stands in the cell, so that nobody has to tell the shades apart.
 * @param share from 0 to 1; what is below is as 0
 */
export function shade(look: "confirmed" | "disputed", share: number): string {
  const steps = look === "confirmed" ? confirmed : disputed;
  return steps[Math.ceil(Math.max(0, Math.min(1, share)) * (steps.length - 1))] ?? steps[0];
}
