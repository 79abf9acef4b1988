import { beforeAll, describe, expect, it } from "vitest";
import { makeClaim, makeTeam, type Team } from "../../testing/people";
import { getAnnotation } from "../annotations/data";
import { getClaim } from "../claims/detail";
import { createComment, deleteComment } from "./mutations";

let team: Team;
let claimId: string;
let annotationId: string;

beforeAll(async () => {
  team = await makeTeam();
  const claim = await makeClaim(team);
  claimId = claim.id;
  annotationId = claim.occurrences[0]?.annotationId ?? "";
});

async function comment(subject: { claimId: string } | { annotationId: string }, text: string) {
  return createComment(await team.may("reviewer", "annotate"), subject, { id: undefined, text });
}

const commentsOfClaim = async () => (await getClaim(await team.may("viewer", "read"), claimId)).comments;
const commentsOfAnnotation = async () => (await getAnnotation(await team.may("viewer", "read"), annotationId)).comments;

describe("a comment", () => {
  it("stands with what it is about, in the order in which they were made", async () => {
    const made = [await comment({ claimId }, "First."), await comment({ claimId }, "Second.")];
    const other = await comment({ annotationId }, "Elsewhere.");
    expect(await commentsOfClaim()).toEqual(made);
    expect(await commentsOfAnnotation()).toEqual([other]);
    expect(other).toMatchObject({
      createdBy: { id: team.people.reviewer.id, name: "Rainer" },
      claimId: null,
      annotationId,
    });
  });

  it.each([
    ["reviewer", true],
    ["manager", true],
    ["annotator", false],
    ["resolver", false],
  ] as const)("is taken back by the %s: %s", async (role, allowed) => {
    const { id } = await comment({ claimId }, "Hm.");
    const taken = deleteComment(await team.may(role, "annotate"), id);
    if (allowed) await expect(taken).resolves.toBeUndefined();
    else await expect(taken).rejects.toMatchObject({ code: "forbidden" });
    expect((await commentsOfClaim()).some((one) => one.id === id)).toBe(!allowed);
  });

  it("of another project is not there", async () => {
    const { id } = await comment({ claimId }, "Hm.");
    const other = await makeTeam();
    await expect(deleteComment(await other.may("manager", "annotate"), id)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await commentsOfClaim()).map((one) => one.id)).toContain(id);
  });
});
