import { describe, expect, it } from "vitest";
import { ChangeProjectSchema } from "../../schemas/project";
import { expectLines, gone, type Line, linesOf } from "../../testing/history";
import { makeInvitation } from "../../testing/links";
import { importText, makeClaim, makeMark, makePerson, makeResolution, makeTeam, type Team } from "../../testing/people";
import { makeToken } from "../../testing/tokens";
import { walk } from "../../testing/walk";
import { createComment, deleteComment } from "../comments/mutations";
import { database } from "../db/database";
import { acceptInvitation, withdrawInvitation } from "../invitations/mutations";
import { changeRole, removeMember } from "../members/mutations";
import { changeProject } from "../projects/mutations";
import { listEvents } from "./data";

interface Deed {
  first?: (team: Team, claimId: string) => Promise<unknown>;
  act: (team: Team, claimId: string) => Promise<unknown>;
  lines: Line[];
}

async function comment(team: Team, claimId: string) {
  return createComment(await team.may("reviewer", "annotate"), { claimId }, { id: undefined, text: "Hm." });
}

const deeds: [string, Deed][] = [
  [
    "a mark and its evidence",
    {
      act: (team, claimId) =>
        makeMark(team, "reviewer", claimId, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] }),
      lines: [
        ["Rainer", "created", "Mark", { before: null, after: { layer: "so", verdict: "confirmed" } }],
        ["Rainer", "created", "Evidence", { before: null, after: { quote: "Yes.", stance: "supports" } }],
      ],
    },
  ],
  [
    "a mark withdrawn",
    {
      first: (team, claimId) => makeMark(team, "reviewer", claimId, "confirmed"),
      act: (team, claimId) => makeMark(team, "reviewer", claimId, null),
      lines: [["Rainer", "created", "Mark", { before: null, after: { verdict: null } }]],
    },
  ],
  [
    "a resolution",
    {
      first: async (team, claimId) => {
        await makeMark(team, "reviewer", claimId, "confirmed");
        await makeMark(team, "annotator", claimId, "refuted");
      },
      act: (team, claimId) => makeResolution(team, claimId, "refuted"),
      lines: [
        ["Viola", "created", "Resolution", { before: null, after: { verdict: "refuted", rationale: "Weighed." } }],
      ],
    },
  ],
  ["a comment", { act: comment, lines: [["Rainer", "created", "Comment", { after: { text: "Hm." } }]] }],
  [
    "a comment taken back",
    {
      act: async (team, claimId) => {
        const { id } = await comment(team, claimId);
        await deleteComment(await team.may("manager", "annotate"), id);
      },
      lines: [
        ["Rainer", "created", "Comment", {}],
        ["Mona", "deleted", "Comment", gone],
      ],
    },
  ],
  [
    "the project's settings",
    {
      act: async (team) => {
        const changes = ChangeProjectSchema.parse({ version: 1, marksRequired: 3 });
        return changeProject(await team.may("manager", "manage"), changes);
      },
      lines: [["Mona", "changed", "Project", { before: { marksRequired: 2 }, after: { marksRequired: 3 } }]],
    },
  ],
  [
    "a member's new role, and her end",
    {
      act: async (team) => {
        const may = await team.may("manager", "manage");
        await changeRole(may, team.people.viewer.id, "reviewer");
        await removeMember(may, team.people.viewer.id);
      },
      lines: [
        ["Mona", "changed", "Membership", { before: { role: "viewer" }, after: { role: "reviewer" } }],
        ["Mona", "deleted", "Membership", gone],
      ],
    },
  ],
  [
    "a link to join by, and its end",
    {
      act: async (team) => {
        const may = await team.may("manager", "manage");
        await makeInvitation(may, "viewer");
        const { items } = await listEvents(may, { limit: 1 });
        await withdrawInvitation(may, items[0]?.subjectId ?? "");
      },
      lines: [
        ["Mona", "created", "Invitation", { after: { role: "viewer" } }],
        ["Mona", "deleted", "Invitation", gone],
      ],
    },
  ],
];

describe("the history has a line for", () => {
  it.each(deeds)("%s", async (_, { first, act, lines }) => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await first?.(team, id);
    expectLines(await linesOf(team, () => act(team, id)), lines);
  });
});

describe("the history of a project", () => {
  it("is walked page by page, each line once, the latest first", async () => {
    const team = await makeTeam();
    await makeClaim(team);
    const may = await team.may("viewer", "read");
    const walked = await walk(
      (cursor) => listEvents(may, { cursor, limit: 3 }),
      async () => makeMark(team, "reviewer", (await makeClaim(team)).id, "confirmed"),
    );
    const { items: all } = await listEvents(may, { limit: 1_000 });
    expect(walked.length).toBeGreaterThan(10);
    expect(walked).toEqual(all.slice(-walked.length));
    expect(all.map(({ seq }) => BigInt(seq))).toEqual(
      all.map(({ seq }) => BigInt(seq)).sort((a, b) => (a < b ? 1 : -1)),
    );
  });

  it("has nothing of another project", async () => {
    const [one, other] = [await makeTeam(), await makeTeam()];
    const lines = await linesOf(one, async () => makeClaim(other));
    expect(lines).toEqual([]);
  });

  it("holds no secret and no text", async () => {
    const team = await makeTeam();
    const words = `So it was said ${crypto.randomUUID()}`;
    await importText(team, words);
    await makeToken(team.people.manager, { days: 1 });
    const link = await makeInvitation(await team.may("manager", "manage"), "viewer");
    await acceptInvitation(link, await makePerson("Otto"));
    const rows = await database().withConnection((connection) =>
      connection.rows<{ keys: string[] }>(
        `SELECT array_agg(DISTINCT key) AS keys FROM "Event", jsonb_object_keys(after) AS key`,
      ),
    );
    expect(rows[0]?.keys).toEqual(expect.arrayContaining(["hint", "email", "sha256"]));
    const secret = ["passwordHash", "tokenHash", "requestHash", "lastUsedAt", "usedById"];
    expect(rows[0]?.keys.filter((key) => secret.includes(key))).toEqual([]);
    const [found] = await database().withConnection((connection) =>
      connection.rows<{ lines: number }>(
        `SELECT count(*)::int AS lines FROM "Event" WHERE concat(before, after) LIKE '%' || $1 || '%'`,
        [words],
      ),
    );
    expect(found?.lines).toBe(0);
  });
});
