import { describe, expect, it } from "vitest";
import type { LayerState } from "../../domain/claim-state";
import type { ChangeClaim, ClaimDraft } from "../../schemas/claim";
import type { ClaimDetail } from "../../schemas/claim-detail";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { getClaim } from "./detail";
import { changeClaim } from "./mutations";

const attribution = { source: "The service" };
const question = "How many were sent?";

function figure(value: number): ClaimDraft {
  return { text: `${value} were sent.`, question, quantity: { raw: String(value), value } };
}

/** Two members differ on a layer, and a third settles it. */
async function settle(team: Team, claimId: string, layer: "so" | "said" = "so"): Promise<void> {
  await makeMark(team, "reviewer", claimId, "confirmed", { layer });
  await makeMark(team, "annotator", claimId, "refuted", { layer });
  await makeResolution(team, claimId, "refuted", { layer });
}

async function change(team: Team, claim: ClaimDetail, changes: Partial<ChangeClaim>): Promise<ClaimDetail> {
  const input = { question: undefined, ...changes, version: claim.version };
  return changeClaim(await team.may("annotator", "annotate"), claim.id, input as ChangeClaim);
}

type Act = (team: Team, claim: ClaimDetail) => Promise<unknown>;

describe("a claim, in a project that asks for two marks", () => {
  it.each<[string, Act, LayerState["state"], LayerState["verdict"]]>([
    ["that nobody has marked is open", async () => {}, "open", null],
    [
      "that one has marked is marked",
      async (team, { id }) => makeMark(team, "reviewer", id, "confirmed"),
      "marked",
      "confirmed",
    ],
    [
      "that one has marked and taken back is open again",
      async (team, { id }) => {
        await makeMark(team, "reviewer", id, "confirmed");
        await makeMark(team, "reviewer", id, null);
      },
      "open",
      null,
    ],
    [
      "that the same person has marked twice is not agreed on",
      async (team, { id }) => {
        await makeMark(team, "reviewer", id, "confirmed");
        await makeMark(team, "reviewer", id, "confirmed");
      },
      "marked",
      "confirmed",
    ],
    [
      "that two have marked alike is agreed on",
      async (team, { id }) => {
        await makeMark(team, "reviewer", id, "unproven");
        await makeMark(team, "annotator", id, "unproven");
      },
      "agreed",
      "unproven",
    ],
    [
      "that two have marked differently is in conflict",
      async (team, { id }) => {
        await makeMark(team, "reviewer", id, "confirmed");
        await makeMark(team, "annotator", id, "refuted");
      },
      "conflict",
      null,
    ],
    [
      "on which one comes round to the other is agreed on",
      async (team, { id }) => {
        await makeMark(team, "reviewer", id, "confirmed");
        await makeMark(team, "annotator", id, "refuted");
        await makeMark(team, "annotator", id, "confirmed");
      },
      "agreed",
      "confirmed",
    ],
    ["whose conflict is settled is resolved", (team, { id }) => settle(team, id), "resolved", "refuted"],
    [
      "that was resolved is stale once somebody else marks it, even alike",
      async (team, { id }) => {
        await settle(team, id);
        await makeMark(team, await addMember(team, "reviewer", "Selma"), id, "refuted");
      },
      "stale",
      "refuted",
    ],
    [
      "that was resolved is stale once one who differed marks it again with new words",
      async (team, { id }) => {
        await settle(team, id);
        await makeMark(team, "reviewer", id, "confirmed", { rationale: "Still." });
      },
      "stale",
      "refuted",
    ],
    [
      "that was resolved stays so when one who differed says the same again",
      async (team, { id }) => {
        await settle(team, id);
        await makeMark(team, "reviewer", id, "confirmed");
      },
      "resolved",
      "refuted",
    ],
    [
      "that was resolved is stale once a weighed mark is withdrawn",
      async (team, { id }) => {
        await settle(team, id);
        await makeMark(team, "reviewer", id, null);
      },
      "stale",
      "refuted",
    ],
    [
      "that went stale is resolved again by weighing it anew",
      async (team, { id }) => {
        await settle(team, id);
        await makeMark(team, "reviewer", id, "disputed");
        await makeResolution(team, id, "disputed");
      },
      "resolved",
      "disputed",
    ],
  ])("%s", async (_, act, state, verdict) => {
    const team = await makeTeam();
    const claim = await makeClaim(team);
    await act(team, claim);
    const seen = await getClaim(await team.may("viewer", "read"), claim.id);
    expect(seen).toMatchObject({ state, verdict, layers: { so: { state, verdict }, said: { state: "open" } } });
  });
});

describe("a resolved figure", () => {
  it.each<[string, Act, LayerState["state"]]>([
    ["goes stale when a claim brings another figure", (team) => makeClaim(team, figure(15_000)), "stale"],
    ["holds when a claim brings the same figure", (team) => makeClaim(team, figure(11_000)), "resolved"],
    [
      "holds when another figure answers another question",
      (team) => makeClaim(team, { ...figure(15_000), question: "How many fell?" }),
      "resolved",
    ],
    [
      "holds when a claim without a figure answers its question",
      (team) => makeClaim(team, { text: "Many were sent.", question }),
      "resolved",
    ],
    [
      "goes stale when a claim with another figure comes over from another question",
      async (team) =>
        change(team, await makeClaim(team, { ...figure(15_000), question: "How many fell?" }), { question }),
      "stale",
    ],
    [
      "goes stale when a claim on its question changes its figure",
      async (team) => {
        const rival = await makeClaim(team, figure(11_000));
        await change(team, rival, {
          quantity: { ...figure(12_000).quantity, raw: "12 000" } as ChangeClaim["quantity"],
        });
      },
      "stale",
    ],
    [
      "holds when a claim with another figure leaves its question",
      async (team) => change(team, await makeClaim(team, figure(15_000)), { question: null }),
      "resolved",
    ],
  ])("%s", async (_, act, state) => {
    const team = await makeTeam();
    const claim = await makeClaim(team, figure(11_000));
    await settle(team, claim.id);
    await act(team, claim);
    expect(await getClaim(await team.may("viewer", "read"), claim.id)).toMatchObject({ state, verdict: "refuted" });
  });

  it("holds against a rival that was there before it", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team, figure(11_000));
    const rival = await makeClaim(team, figure(15_000));
    await settle(team, claim.id);
    await change(team, rival, { text: "Some 15 000 were sent." });
    expect(await getClaim(await team.may("viewer", "read"), claim.id)).toMatchObject({ state: "resolved" });
  });

  it("holds on what was said, whatever figure comes", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team, { ...figure(11_000), attribution });
    await settle(team, claim.id, "said");
    await makeClaim(team, figure(15_000));
    const { layers } = await getClaim(await team.may("viewer", "read"), claim.id);
    expect(layers).toEqual({ said: { state: "resolved", verdict: "refuted" }, so: { state: "open", verdict: null } });
  });
});
