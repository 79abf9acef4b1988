import type { ImportedAnnotation, ImportedClaim, ImportedMark } from "./imported";

/**
 * The annotations of an article, those with the same id as one: formats that have a record for each person repeat in it what
 * others underlined and she marked.
 */
export function mergedById(annotations: readonly ImportedAnnotation[]): ImportedAnnotation[] {
  const merged = new Map<string | ImportedAnnotation, ImportedAnnotation>();
  for (const annotation of annotations) {
    const key = annotation.id ?? annotation;
    const before = merged.get(key);
    merged.set(key, before ? mergedWith(before, annotation) : annotation);
  }
  return [...merged.values()];
}

function mergedWith(one: ImportedAnnotation, other: ImportedAnnotation): ImportedAnnotation {
  return {
    ...other,
    ...one,
    labels: [...new Set([...one.labels, ...other.labels])],
    notes: [...one.notes, ...other.notes],
    claims: mergedClaims([...one.claims, ...other.claims]),
  };
}

function mergedClaims(claims: readonly ImportedClaim[]): ImportedClaim[] {
  const merged = new Map<string | ImportedClaim, ImportedClaim>();
  for (const claim of claims) {
    const key = claim.id ?? claim;
    const before = merged.get(key);
    merged.set(key, before ? mergedClaim(before, claim) : claim);
  }
  return [...merged.values()].map((claim) => ({ ...claim, marks: claim.marks.toSorted(byTime) }));
}

function mergedClaim(one: ImportedClaim, other: ImportedClaim): ImportedClaim {
  const resolutions = [...(one.resolutions ?? []), ...(other.resolutions ?? [])];
  return {
    ...other,
    ...one,
    marks: [...one.marks, ...other.marks],
    ...(resolutions.length > 0 && { resolutions }),
  };
}

/** Marks of whose times nothing is known stay where they are. */
function byTime(one: ImportedMark, other: ImportedMark): number {
  return one.at && other.at ? Date.parse(one.at) - Date.parse(other.at) : 0;
}
