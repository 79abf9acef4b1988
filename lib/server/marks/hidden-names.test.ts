import { beforeAll, describe, expect, it } from "vitest";
import { type Operation, placeOf } from "../../api/operation";
import { type OperationId, operations } from "../../api/operations";
import { readJsonl } from "../../formats/jsonl";
import { exported, exportedText } from "../../testing/exports";
import { callOn } from "../../testing/operation-calls";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";
import { collect } from "../../testing/stream";
import { type Actor, type Permit, permit } from "../actor";
import { listConflicts } from "../claims/conflicts";
import { getClaim } from "../claims/detail";
import { createComment } from "../comments/mutations";
import { listEvents } from "../history/data";
import { listEventsAfter } from "../history/follow";
import { listMarks } from "./data";

let team: Team;
/** Two who differ, and have nothing else to do in the project. */
let parties: Actor[];
let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
  team = await makeTeam({ resolverBlind: true });
  parties = [await addMember(team, "reviewer", "Selma Sontag"), await addMember(team, "reviewer", "Ruben Rademann")];
});

/** A claim on which the two differ, the first of whom is on this side. */
async function makeConflict(first: "confirmed" | "refuted" = "confirmed") {
  const claim = await makeClaim(team);
  const verdicts = first === "confirmed" ? (["confirmed", "refuted"] as const) : (["refuted", "confirmed"] as const);
  for (const [index, party] of parties.entries()) {
    const about = { rationale: `Reason ${index}`, evidence: [{ stance: "supports" as const, quote: "Yes." }] };
    await makeMark(team, party, claim.id, verdicts[index] ?? "confirmed", about);
    const may = await permit(party, { project: team.projectId }, "annotate");
    await createComment(may, { claimId: claim.id }, { id: undefined, text: `Remark ${index}` });
  }
  return claim;
}

const words = (value: unknown) =>
  JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
/** Their names and ids. */
const identities = () => new RegExp(parties.flatMap(({ id, name }) => [id, name]).join("|"));

describe("to a blind resolver those who marked a claim are letters", () => {
  const readers: Record<string, (may: Permit<"read">, claimId: string) => Promise<unknown>> = {
    "on the claim": getClaim,
    "in the queue": (may) => listConflicts(may, {}),
    "in the list of its marks": (may, id) => listMarks(may, id, {}),
    "in its history": (may, claim) => listEvents(may, { claim }),
    "in a person's history": (may, claim) => listEvents(may, { claim, person: parties[0]?.id }),
    "in what happens": async (may) => (await listEventsAfter(may)).items.filter(({ claimId }) => claimId !== null),
    "in the dataset": async (may) =>
      (await collect(readJsonl(exported(may, "jsonl")))).filter(({ type }) => type !== "person"),
    "in the table": (may) => exportedText(may, "csv"),
  };

  it.each(Object.keys(readers))("%s", async (name) => {
    const { id } = await makeConflict();
    const read = readers[name];
    expect(words(await read?.(await team.may("resolver", "read"), id))).not.toMatch(identities());
    expect(words(await read?.(await team.may("manager", "read"), id))).toMatch(identities());
  });

  it("A and B, the same on marks and comments, and in that order", async () => {
    const { id } = await makeConflict();
    const claim = await getClaim(await team.may("resolver", "read"), id);
    expect(claim.marks.map(({ author }) => author.name)).toEqual(["A", "B"]);
    const sideOf = (reason: string) => claim.marks.find(({ rationale }) => rationale === reason)?.author;
    expect(claim.comments.map(({ text, createdBy }) => [text, createdBy])).toEqual([
      ["Remark 0", sideOf("Reason 0")],
      ["Remark 1", sideOf("Reason 1")],
    ]);
  });

  it("in an order that does not follow from who marked first", async () => {
    const first = [];
    for (let index = 0; index < 24; index++) {
      const { marks } = await getClaim(await team.may("resolver", "read"), (await makeConflict()).id);
      first.push(marks[0]?.rationale);
    }
    // That all are the same by chance happens once in eight million.
    expect(new Set(first)).toEqual(new Set(["Reason 0", "Reason 1"]));
  });

  it("with another id on each claim", async () => {
    const may = await team.may("resolver", "read");
    const ids = [];
    for (const { id } of [await makeConflict(), await makeConflict()]) {
      ids.push(...(await getClaim(may, id)).marks.map(({ author }) => author.id));
    }
    expect(new Set(ids).size).toBe(4);
  });

  it("in every answer of the API, but for the list of the members", async () => {
    const claim = await makeConflict();
    const article = claim.occurrences[0]?.article.id ?? "";
    const things = { project: team.projectId, claim: claim.id, article } as Parameters<typeof callOn>[2];
    const call = clientOf(files, team.people.resolver);
    const reads = Object.entries(operations as Record<string, Operation>).filter(
      ([id, declared]) =>
        id !== "listMembers" &&
        declared.method === "GET" &&
        !declared.stream &&
        ["project", "claim", "article"].includes(placeOf(declared)?.place ?? "") &&
        placeOf(declared)?.ability === "read",
    );
    expect(reads.length).toBeGreaterThan(8);
    for (const [id] of reads) {
      const answer = await callOn(call, id as OperationId, things);
      if (!answer.ok) throw new Error(`${id}: ${words(answer)}`);
      const { value } = answer;
      const told =
        typeof value === "object" && value && "items" in value && Array.isArray(value.items)
          ? value.items.filter((item) => item?.subjectType !== "Membership" && item?.subjectType !== "User")
          : value;
      expect(words(told), id).not.toMatch(identities());
    }
  });
});

it("once it is resolved the names appear, and while it is stale they are hidden again", async () => {
  const { id } = await makeConflict();
  const read = async () => words(await getClaim(await team.may("resolver", "read"), id));
  await makeResolution(team, id, "refuted");
  expect(await read()).toMatch(identities());
  await makeMark(team, parties[0] as Actor, id, "unproven");
  expect(await read()).not.toMatch(identities());
});

it("the secret that the letters are drawn by is nowhere to be read", async () => {
  const { items } = await listEvents(await team.may("manager", "read"), { limit: 500 });
  expect(words(items)).not.toContain("sideSecret");
});

it("in a project whose resolvers are not blind everybody has her name", async () => {
  const open = await makeTeam();
  const { id } = await makeClaim(open);
  await makeMark(open, "reviewer", id, "confirmed");
  const { marks } = await getClaim(await open.may("resolver", "read"), id);
  expect(marks).toMatchObject([{ author: { name: "Rainer", id: open.people.reviewer.id } }]);
});
