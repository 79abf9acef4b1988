import "server-only";
import type { Layer } from "../../domain/verdict";
import type { ReportClaim, ReportLayer, ReportMark, ReportPerson, ReportResolution } from "../../schemas/report";
import { type ClaimRow, isDecided, type MarkRow, type ResolutionRow, type Said, type StateRow } from "./rows";

export type Named = (person: { id: string; name: string }) => ReportPerson;

/** A claim as a report shows it: of what is not decided its words alone. */
export function presentClaim(claim: ClaimRow, number: number, said: Said, person: Named): ReportClaim {
  const { id, text, attribution, claimState } = claim;
  const layers =
    claimState && isDecided(claim)
      ? (["so", "said"] as const).flatMap((layer) =>
          presentLayer(layer, claimState, said.marks.get(id) ?? [], said, person),
        )
      : [];
  const verdict = claimState?.verdict ?? null;
  const at = layers.map(lastChange).sort().at(-1);
  return { id, number, text, attribution, decided: verdict && at ? { verdict, at, layers } : null };
}

/** What holds on a layer; nothing where it is open, as `said` is of a claim that nobody is known to have said. */
function presentLayer(
  layer: Layer,
  state: StateRow,
  marks: readonly MarkRow[],
  { resolutions }: Said,
  person: Named,
): ReportLayer[] {
  const verdict = layer === "so" ? state.soVerdict : state.saidVerdict;
  if (verdict === null) return [];
  const isResolved = (layer === "so" ? state.soState : state.saidState) === "resolved";
  const row = isResolved && resolutions.get((layer === "so" ? state.soResolutionId : state.saidResolutionId) ?? "");
  const ofLayer = marks.filter((mark) => mark.layer === layer);
  const shown = (isAssent: boolean) =>
    ofLayer.filter((mark) => (mark.verdict === verdict) === isAssent).flatMap((mark) => presentMark(mark, person));
  // In the order of the page, which is that of the letters.
  const resolution = row ? presentResolution(row, person) : null;
  return [{ layer, verdict, resolution, assent: shown(true), dissent: shown(false) }];
}

function presentResolution({ author, createdAt, id: _, ...row }: ResolutionRow, person: Named): ReportResolution {
  return { ...row, by: person(author), at: createdAt.toISOString() };
}

function presentMark(
  { author, createdAt, claimId: _, layer: __, verdict, ...mark }: MarkRow,
  person: Named,
): ReportMark[] {
  return verdict === null ? [] : [{ ...mark, verdict, by: person(author), at: createdAt.toISOString() }];
}

function lastChange({ resolution, assent, dissent }: ReportLayer): string {
  const instants = [...assent, ...dissent, ...(resolution ? [resolution] : [])].map(({ at }) => at);
  return instants.sort().at(-1) ?? "";
}
