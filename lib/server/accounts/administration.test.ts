import { beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../api/operations";
import { makePerson, makeTeam } from "../../testing/people";
import { clientOf, type RouteFile, readRoutes } from "../../testing/routes";

let files: RouteFile[];

beforeAll(async () => {
  files = await readRoutes();
});

const made = async <Value>(answering: Promise<{ ok: true; value: Value } | { ok: false; failure: unknown }>) => {
  const answer = await answering;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};

describe("over the API", () => {
  it("a manager invites, changes a member's role and share, and removes her", async () => {
    const team = await makeTeam();
    const manager = clientOf(files, team.people.manager);
    const project = { id: team.projectId };
    const id = crypto.randomUUID();
    const invite = () => made(manager(operations.createInvitation, { params: project, body: { id, role: "viewer" } }));
    expect([await invite(), await invite()]).toEqual([
      { id, secret: expect.any(String) },
      { id, secret: null },
    ]);
    const invitations = () => made(manager(operations.listInvitations, { params: project }));
    expect((await invitations()).items).toMatchObject([{ id, role: "viewer", invitedBy: { name: "Mona" } }]);
    await made(manager(operations.withdrawInvitation, { params: { ...project, invitation: id } }));
    expect((await invitations()).items).toEqual([]);

    const member = { ...project, person: team.people.viewer.id };
    const roleOfVera = async () => {
      const { items } = await made(manager(operations.listMembers, { params: project, query: { q: "Vera" } }));
      return items[0]?.role;
    };
    await made(manager(operations.changeMember, { params: member, body: { role: "reviewer", quota: 5 } }));
    expect(await roleOfVera()).toBe("reviewer");
    await made(manager(operations.changeMember, { params: member, body: { weight: 2 } }));
    const { items } = await made(manager(operations.getWorkload, { params: project }));
    expect(items.find(({ person }) => person.id === team.people.viewer.id)).toMatchObject({ quota: 5, weight: 2 });
    for (const _ of [1, 2]) await made(manager(operations.removeMember, { params: member }));
    expect(await roleOfVera()).toBeUndefined();
    const last = { params: { ...project, person: team.people.manager.id }, body: { role: "viewer" as const } };
    expect(await manager(operations.changeMember, last)).toMatchObject({ failure: { status: 409 } });
  });

  it("an administrator closes an account and opens it again", async () => {
    const [root, otto] = [await makePerson("Root", { isAdministrator: true }), await makePerson("Otto")];
    const [asRoot, asOtto] = [clientOf(files, root), clientOf(files, otto)];
    const change = (body: { isDeactivated?: boolean; isAdministrator?: boolean }) =>
      made(asRoot(operations.changeAccount, { params: { id: otto.id }, body }));
    expect(await made(asOtto(operations.getAccount, {}))).toEqual({
      ...{ id: otto.id, name: "Otto", email: otto.email, isAdministrator: false },
    });
    await change({ isDeactivated: true });
    expect(await asOtto(operations.getAccount, {})).toMatchObject({ failure: { status: 401 } });
    await change({ isDeactivated: false, isAdministrator: true });
    const { items } = await made(asOtto(operations.listAccounts, {}));
    expect(items.find(({ id }) => id === otto.id)).toMatchObject({ isAdministrator: true, deactivatedAt: null });
    const id = crypto.randomUUID();
    await made(asRoot(operations.createPasswordLink, { body: { id, person: otto.id } }));
    expect((await made(asRoot(operations.listPasswordLinks, {}))).items).toMatchObject([
      { id, user: { name: "Otto" } },
    ]);
    await made(asRoot(operations.withdrawPasswordLink, { params: { id } }));
    expect((await made(asRoot(operations.listPasswordLinks, {}))).items).toEqual([]);
  });

  it("somebody changes her name, and sees and ends her sessions", async () => {
    const ada = await makePerson("Ada");
    const call = clientOf(files, ada);
    expect(await made(call(operations.changeName, { body: { name: "Ada Lovelace" } }))).toMatchObject({
      name: "Ada Lovelace",
    });
    const { items } = await made(call(operations.listSessions, {}));
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    for (const { id } of items) await made(call(operations.endSession, { params: { id } }));
    await made(call(operations.endOtherSessions, {}));
    // The one that ended all others, and the one that asks now: each call has its own.
    expect((await made(call(operations.listSessions, {}))).items).toHaveLength(2);
  });
});
