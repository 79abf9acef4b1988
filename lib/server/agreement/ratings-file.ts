import "server-only";
import type { WriteOptions } from "../../formats/options";
import { writeRatings } from "../../formats/ratings-csv";
import type { RatingsQuery } from "../../schemas/agreement";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { everMemberOf } from "../members/data";
import { listRatings } from "./ratings";
import { tableResponse } from "./table-response";

/** The marks that agreement is measured on, as a file to keep. */
export async function ratingsResponse(
  permit: Permit<"read">,
  query: RatingsQuery,
  options: WriteOptions,
): Promise<Response> {
  const [ratings, personOf] = await Promise.all([listRatings(permit, query), everMemberOf(permit)]);
  const claims = await claimTexts(ratings.map(({ claimId }) => claimId));
  const rows = ratings.map((rating) => ({
    ...rating,
    claim: claims.get(rating.claimId) ?? "",
    reviewer: personOf(rating.reviewerId).name,
  }));
  return tableResponse(`tickmark-ratings-${permit.projectId}.csv`, writeRatings(rows, query.layer, options));
}

async function claimTexts(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().query<{ id: string; text: string }>(Prisma.sql`
    SELECT id, text FROM "Claim" WHERE id = ANY(${[...new Set(ids)]}::uuid[])`);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
