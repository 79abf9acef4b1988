import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { roles } from "../../domain/permissions";
import { makeInvitation, makePasswordLink } from "../../testing/links";
import { makePerson, makeTeam, type Team } from "../../testing/people";
import { actorOfAccount, administrator, permit } from "../actor";
import { startSession } from "../auth/session-rows";
import { signInByPassword } from "../auth/sign-in";
import { prisma } from "../db/database";
import { listMembers } from "../members/data";
import { removeMember } from "../members/mutations";
import { findInvitation, listInvitations } from "./data";
import { acceptInvitation, acceptInvitationAsNew, setPasswordByLink, withdrawInvitation } from "./mutations";

const used = { code: "link-used", status: 410 };
const password = "a password of some length";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

async function invite(role: (typeof roles)[number] = "reviewer", to = team): Promise<string> {
  return makeInvitation(await to.may("manager", "manage"), role);
}

async function roleOf(userId: string, inTeam = team) {
  return (await listMembers(await inTeam.may("viewer", "read"))).find(({ id }) => id === userId)?.role;
}

function newAccount() {
  return { email: `${randomUUID()}@example.test`, name: "Otto", password };
}

/** The ways in which a link stops working. */
const ends: [string, (secret: string) => Promise<unknown>][] = [
  ["somebody has used", async (secret) => acceptInvitation(secret, await makePerson())],
  ["is older than a week", async () => prisma().invitation.updateMany({ data: { expiresAt: new Date() } })],
  [
    "a manager has withdrawn",
    async () => {
      const may = await team.may("manager", "manage");
      const [open] = await listInvitations(may);
      await withdrawInvitation(may, open?.id ?? "");
    },
  ],
];

describe("a link into a project", () => {
  it.each(roles)("makes who is signed in a member, as %s", async (role) => {
    const person = await makePerson();
    expect(await acceptInvitation(await invite(role), person)).toBe(team.projectId);
    expect(await roleOf(person.id)).toBe(role);
  });

  it("makes an account for who has none, that can sign in", async () => {
    const account = newAccount();
    await acceptInvitationAsNew(await invite("annotator"), account);
    const signedIn = await signInByPassword(account.email, password);
    expect(await roleOf(signedIn?.id ?? "")).toBe("annotator");
    await expect(
      permit(await actorOfAccount(signedIn?.id ?? ""), { project: team.projectId }, "manage"),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("says what it is for before it is used", async () => {
    expect(await findInvitation(await invite("resolver"))).toMatchObject({
      kind: "project",
      projectId: team.projectId,
      projectName: "Figures",
      role: "resolver",
      invitedBy: "Mona",
    });
  });

  it.each(ends)("that %s lets nobody in", async (_, end) => {
    const secret = await invite();
    const person = await makePerson();
    await end(secret);
    expect(await findInvitation(secret)).toBeNull();
    await expect(acceptInvitation(secret, person)).rejects.toMatchObject(used);
    const account = newAccount();
    await expect(acceptInvitationAsNew(secret, account)).rejects.toMatchObject(used);
    expect(await roleOf(person.id)).toBeUndefined();
    expect(await prisma().user.count({ where: { email: account.email } })).toBe(0);
  });

  it.each(["", "wrong", "' OR true --", "\0"])("with the secret %j is none", async (secret) => {
    expect(await findInvitation(secret)).toBeNull();
    await expect(acceptInvitation(secret, await makePerson())).rejects.toMatchObject(used);
  });

  it("lets one in, of many who use it at once", async () => {
    const secret = await invite();
    const people = await Promise.all(Array.from({ length: 6 }, () => makePerson()));
    const tries = await Promise.allSettled(people.map((person) => acceptInvitation(secret, person)));
    const reasons = tries.flatMap((tried) => (tried.status === "rejected" ? [tried.reason.code] : []));
    expect(reasons).toEqual(Array.from({ length: 5 }, () => "link-used"));
    const joined = await Promise.all(people.map(({ id }) => roleOf(id)));
    expect(joined.filter(Boolean)).toEqual(["reviewer"]);
  });

  it("is not used up by who takes an e-mail that is taken", async () => {
    const secret = await invite();
    const { email } = await makePerson();
    const taken = acceptInvitationAsNew(secret, { ...newAccount(), email });
    await expect(taken).rejects.toMatchObject({ code: "email-taken", status: 409 });
    expect(await findInvitation(secret)).toMatchObject({ kind: "project" });
  });

  it("does not change the role of who is a member already", async () => {
    await acceptInvitation(await invite("viewer"), team.people.manager);
    expect(await roleOf(team.people.manager.id)).toBe("manager");
  });

  it("brings back who was a member, in the role that it gives", async () => {
    const person = await makePerson();
    await acceptInvitation(await invite("resolver"), person);
    await removeMember(await team.may("manager", "manage"), person.id);
    expect(await roleOf(person.id)).toBeUndefined();
    await acceptInvitation(await invite("viewer"), person);
    expect(await roleOf(person.id)).toBe("viewer");
  });

  it("is kept as a hash, and withdrawn by its own project's managers alone", async () => {
    const secret = await invite();
    const { id, tokenHash } = await prisma().invitation.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(tokenHash).not.toContain(secret);
    const other = await makeTeam();
    await withdrawInvitation(await other.may("manager", "manage"), id);
    expect(await findInvitation(secret)).toMatchObject({ id });
  });
});

describe("a link to a new password", () => {
  it("sets it once, and ends the sessions that were there", async () => {
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(root, otto.id);
    await startSession(otto.id, { userAgent: "", device: null });
    const sessionCount = () => prisma().session.count({ where: { userId: otto.id, endedAt: null } });
    expect(await sessionCount()).toBe(1);
    expect(await findInvitation(secret)).toMatchObject({ kind: "password", userId: otto.id, email: otto.email });
    expect(await setPasswordByLink(secret, password)).toBe(otto.email);
    expect(await sessionCount()).toBe(0);
    expect(await signInByPassword(otto.email, password)).toMatchObject({ id: otto.id });
    await expect(setPasswordByLink(secret, "another password")).rejects.toMatchObject(used);
  });

  it("is no way into a project, nor a link into a project to a password", async () => {
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    const otto = await makePerson("Otto");
    const secret = await makePasswordLink(root, otto.id);
    await expect(acceptInvitation(secret, otto)).rejects.toMatchObject(used);
    await expect(setPasswordByLink(await invite(), password)).rejects.toMatchObject(used);
  });
});
