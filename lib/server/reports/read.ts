import "server-only";
import { numberClaims } from "../../domain/report-numbers";
import { reportsNamePeople } from "../../domain/visibility";
import type { Report } from "../../schemas/report";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { reportPeople } from "./people";
import { presentClaim } from "./present";
import { claimsOf, isDecided, placesIn, saidOf } from "./rows";
import { standingAt } from "./standing";

const reportColumns = {
  projectId: true,
  withoutNames: true,
  withUndecided: true,
  project: { select: { name: true, reportNames: true, resolverBlind: true } },
  article: {
    select: {
      id: true,
      title: true,
      publisher: true,
      author: true,
      url: true,
      language: true,
      published: true,
      currentVersion: {
        select: {
          id: true,
          number: true,
          text: true,
          blocks: { where: { until: null }, orderBy: { start: "asc" }, select: { kind: true, start: true, end: true } },
        },
      },
    },
  },
} satisfies Prisma.ReportSelect;

/**
 * The report at an address, as it stands now; null where there is none (any more). Who has the address needs no other proof,
 * and sees of the project what `visibleInReport` lets her see. Nobody is named to her where the project, or the one who made
 * the address, hides its people, nor where resolvers are not to know whose marks they settle.
 */
export async function readReport(secret: string): Promise<Report | null> {
  const link = await prisma().report.findFirst({
    where: standingAt(secret),
    select: reportColumns,
  });
  if (!link) return null;
  const { project, projectId, withUndecided } = link;
  const { currentVersion, ...article } = link.article;
  if (!currentVersion) return null;
  const all = await placesIn(currentVersion.id);
  const claims = await claimsOf(projectId, [...new Set(all.map(({ claimId }) => claimId))]);
  const shown = new Set(claims.filter((claim) => withUndecided || isDecided(claim)).map(({ id }) => id));
  const places = all.filter(({ claimId }) => shown.has(claimId));
  const said = await saidOf(projectId, claims.filter(isDecided));
  const person = reportPeople(reportsNamePeople(project) && !link.withoutNames);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    projectName: project.name,
    article,
    version: currentVersion.number,
    text: currentVersion.text,
    blocks: currentVersion.blocks,
    claims: [...numberClaims(places)].flatMap(([id, number]) => {
      const claim = byId.get(id);
      return claim ? [presentClaim(claim, number, said, person)] : [];
    }),
    places,
    withUndecided,
  };
}
