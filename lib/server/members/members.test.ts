import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addMember, makeClaim, makeMark, makeTeam } from "../../testing/people";
import { permit } from "../actor";
import { getClaim } from "../claims/detail";
import { listProjects } from "../projects/data";
import { listMembers } from "./data";
import { changeRole, removeMember } from "./mutations";

describe("the last manager", () => {
  it("stays, and stays one", async () => {
    const team = await makeTeam();
    const may = await team.may("manager", "manage");
    const refusal = { code: "last-manager", status: 409 };
    await expect(changeRole(may, team.people.manager.id, "viewer")).rejects.toMatchObject(refusal);
    await expect(removeMember(may, team.people.manager.id)).rejects.toMatchObject(refusal);
    await expect(changeRole(may, team.people.manager.id, "manager")).resolves.toBeUndefined();
  });

  it("is last only as long as there is no other", async () => {
    const team = await makeTeam();
    const may = await team.may("manager", "manage");
    await changeRole(may, team.people.reviewer.id, "manager");
    await removeMember(may, team.people.manager.id);
    const managers = (await listMembers(await team.may("viewer", "read"))).filter(({ role }) => role === "manager");
    expect(managers.map(({ id }) => id)).toEqual([team.people.reviewer.id]);
  });

  it("is left where all remove one another at once", async () => {
    const team = await makeTeam();
    const people = [team.people.manager];
    for (const name of ["Nora", "Olga"]) people.push(await addMember(team, "manager", name));
    const tries = await Promise.allSettled(
      people.map(async (person, index) => {
        const may = await permit(person, { project: team.projectId }, "manage");
        await removeMember(may, people[(index + 1) % people.length]?.id ?? "");
      }),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    const left = (await listMembers(await team.may("viewer", "read"))).filter(({ role }) => role === "manager");
    expect(left).toHaveLength(1);
  });
});

describe("a member", () => {
  it("may from then on what the new role may", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    await expect(permit(team.people.viewer, { claim: id }, "mark")).rejects.toMatchObject({ code: "forbidden" });
    await changeRole(await team.may("manager", "manage"), team.people.viewer.id, "reviewer");
    await expect(makeMark(team, "viewer", id, "confirmed")).resolves.toMatchObject({ verdict: "confirmed" });
  });

  it("who is removed sees the project no more; the work stays", async () => {
    const team = await makeTeam();
    const { id } = await makeClaim(team);
    const mark = await makeMark(team, "reviewer", id, "confirmed");
    await removeMember(await team.may("manager", "manage"), team.people.reviewer.id);
    await expect(team.may("reviewer", "read")).rejects.toMatchObject({ code: "not-found" });
    expect((await listProjects(team.people.reviewer)).items).toEqual([]);
    expect((await getClaim(await team.may("viewer", "read"), id)).marks).toEqual([mark]);
  });

  it("of another project, or of none, is not changed", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    const may = await team.may("manager", "manage");
    for (const id of [other.people.viewer.id, randomUUID()]) {
      await expect(changeRole(may, id, "manager")).rejects.toMatchObject({ code: "not-found" });
      await removeMember(may, id);
    }
    expect(
      (await listMembers(await other.may("viewer", "read"))).find(({ id }) => id === other.people.viewer.id),
    ).toMatchObject({
      role: "viewer",
    });
  });

  it("manages only as manager", async () => {
    const team = await makeTeam();
    for (const role of ["annotator", "reviewer", "resolver", "viewer"] as const) {
      await expect(team.may(role, "manage")).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
