import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { roles } from "../../domain/permissions";
import { makeInvitation, makePasswordLink } from "../../testing/links";
import { addMember, makePerson, makeTeam, type Team } from "../../testing/people";
import { setAdministrator, setDeactivated } from "../accounts/mutations";
import { type Actor, type Administrator, administrator, permit } from "../actor";
import { prisma } from "../db/database";
import { listMembers } from "../members/data";
import { changeRole, removeMember } from "../members/mutations";
import { findInvitation, listInvitations, listPasswordLinks } from "./data";
import {
  acceptInvitation,
  acceptInvitationAsNew,
  setPasswordByLink,
  withdrawInvitation,
  withdrawPasswordLink,
} from "./mutations";

const gone = { code: "link-used", status: 410 };
const password = "a password of some length";

let team: Team;
/** A second manager, whose right to invite comes to an end. */
let nora: Actor;
let root: Administrator;

beforeEach(async () => {
  team = await makeTeam();
  nora = await addMember(team, "manager", "Nora");
  root = administrator(await makePerson("Root", { isAdministrator: true }));
});

const managing = (actor: Actor) => permit(actor, { project: team.projectId }, "manage");

async function roleOf(userId: string) {
  return (await listMembers(await team.may("viewer", "read"))).find(({ id }) => id === userId)?.role;
}

/** The ways in which a manager's right to invite ends, and how she gets it back. */
const ends: [string, () => Promise<void>, () => Promise<void>][] = [
  [
    "has left the project",
    async () => removeMember(await team.may("manager", "manage"), nora.id),
    async () => {
      const link = await makeInvitation(await team.may("manager", "manage"), "manager");
      await acceptInvitation(link, nora);
    },
  ],
  [
    "manages it no more",
    async () => changeRole(await team.may("manager", "manage"), nora.id, "resolver"),
    async () => changeRole(await team.may("manager", "manage"), nora.id, "manager"),
  ],
  [
    "has no account any more",
    async () => setDeactivated(root, nora.id, true),
    async () => setDeactivated(root, nora.id, false),
  ],
];

describe.each(ends)("a link into a project whose maker %s", (_, end, comeBack) => {
  it.each(roles)("lets nobody in, as %s", async (role) => {
    const secret = await makeInvitation(await managing(nora), role);
    const guest = await makePerson("Guest");
    await end();
    const left = await roleOf(nora.id);
    expect(await findInvitation(secret)).toBeNull();
    for (const person of [guest, nora]) await expect(acceptInvitation(secret, person)).rejects.toMatchObject(gone);
    const account = { email: `${randomUUID()}@example.test`, name: "Otto", password };
    await expect(acceptInvitationAsNew(secret, account)).rejects.toMatchObject(gone);
    expect(await prisma().user.count({ where: { email: account.email } })).toBe(0);
    expect(await roleOf(guest.id)).toBeUndefined();
    expect(await roleOf(nora.id)).toBe(left);
  });

  it("stays dead when the maker comes back", async () => {
    const secret = await makeInvitation(await managing(nora), "viewer");
    await end();
    await comeBack();
    expect(await roleOf(nora.id)).toBe("manager");
    expect(await findInvitation(secret)).toBeNull();
  });
});

describe("a manager", () => {
  it("sees everybody's links into the project, and withdraws them", async () => {
    const secret = await makeInvitation(await managing(nora), "manager");
    const may = await team.may("manager", "manage");
    const [open] = await listInvitations(may);
    expect(open).toMatchObject({ role: "manager", invitedBy: { id: nora.id, name: "Nora" } });
    await withdrawInvitation(may, open?.id ?? "");
    expect(await listInvitations(may)).toEqual([]);
    expect(await findInvitation(secret)).toBeNull();
  });

  it("is not shown what no longer works", async () => {
    await makeInvitation(await managing(nora), "manager");
    await removeMember(await team.may("manager", "manage"), nora.id);
    expect(await listInvitations(await team.may("manager", "manage"))).toEqual([]);
  });
});

it("somebody who is let in and her manager who is put out at once do not both come through", async () => {
  for (let turn = 0; turn < 5; turn++) {
    const leaver = await addMember(team, "manager", "Leaver");
    const secret = await makeInvitation(await managing(leaver), "manager");
    const accepts = acceptInvitation(secret, leaver);
    await Promise.allSettled([removeMember(await team.may("manager", "manage"), leaver.id), accepts]);
    expect(await roleOf(leaver.id)).toBeUndefined();
  }
});

describe("a link to a new password", () => {
  const wayOut: [string, (maker: Administrator) => Promise<void>][] = [
    ["has no account any more", (maker) => setDeactivated(root, maker.id, true)],
    ["administers no more", (maker) => setAdministrator(root, maker.id, false)],
  ];

  it.each(wayOut)("whose maker %s sets none", async (_, end) => {
    const maker = administrator(await makePerson("Maker", { isAdministrator: true }));
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(maker, otto.id);
    await end(maker);
    expect(await findInvitation(secret)).toBeNull();
    await expect(setPasswordByLink(secret, password)).rejects.toMatchObject(gone);
    expect((await listPasswordLinks(root)).map(({ user }) => user.id)).not.toContain(otto.id);
  });

  it("sets none of a closed account", async () => {
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(root, otto.id);
    await setDeactivated(root, otto.id, true);
    await expect(setPasswordByLink(secret, password)).rejects.toMatchObject(gone);
    await setDeactivated(root, otto.id, false);
    await expect(setPasswordByLink(secret, password)).rejects.toMatchObject(gone);
  });

  it("is of no use once the password was set by another", async () => {
    const otto = await makePerson("Otto");
    const [first, second] = [await makePasswordLink(root, otto.id), await makePasswordLink(root, otto.id)];
    await setPasswordByLink(second, password);
    await expect(setPasswordByLink(first, "another long password")).rejects.toMatchObject(gone);
  });

  it("is seen by every administrator, and withdrawn", async () => {
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(root, otto.id);
    const other = administrator(await makePerson("Other", { isAdministrator: true }));
    const listed = (await listPasswordLinks(other)).find(({ user }) => user.id === otto.id);
    expect(listed).toMatchObject({ user: { name: "Otto" }, madeBy: { name: "Root" }, expiresAt: expect.any(String) });
    await withdrawPasswordLink(other, listed?.id ?? "");
    expect(await findInvitation(secret)).toBeNull();
    expect((await listPasswordLinks(other)).map(({ user }) => user.id)).not.toContain(otto.id);
  });

  it("is no project's to withdraw, nor a project's link an administrator's", async () => {
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(root, otto.id);
    const link = await makeInvitation(await managing(nora), "viewer");
    const [open] = await listInvitations(await managing(nora));
    const listed = (await listPasswordLinks(root)).find(({ user }) => user.id === otto.id);
    await withdrawInvitation(await managing(nora), listed?.id ?? "");
    await withdrawPasswordLink(root, open?.id ?? "");
    expect(await findInvitation(secret)).not.toBeNull();
    expect(await findInvitation(link)).not.toBeNull();
  });
});
