import "server-only";
import { resolverStates } from "../../domain/claim-state";
import type { ClaimWithReviews } from "../../schemas/claim-detail";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { listClaims } from "./list";
import { claimsWithReviews } from "./with-reviews";

/** The claims that wait for a resolver: their current marks differ, or their resolution went stale. */
export async function listConflicts(
  permit: Permit<"read">,
  page: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<ClaimWithReviews>> {
  const claims = await listClaims(permit, { ...page, states: resolverStates });
  const ids = claims.items.map(({ id }) => id);
  return { ...claims, items: await claimsWithReviews(permit, ids) };
}
