import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makePerson } from "../../testing/people";
import { administrator } from "../actor";
import { prisma } from "../db/database";
import { listAccounts } from "./data";
import { changeName, createFirstAdministrator, setAdministrator, setDeactivated } from "./mutations";

it("a demo is not set up: it has its people", async () => {
  const account = { email: `${randomUUID()}@example.test`, name: "Root", password: "a password of some length" };
  await expect(createFirstAdministrator(account)).rejects.toMatchObject({ code: "set-up-done", status: 409 });
});

describe("administrators", () => {
  it("are who is one: nobody else is let in", async () => {
    const person = await makePerson();
    expect(() => administrator(person)).toThrow(expect.objectContaining({ code: "forbidden", status: 403 }));
  });

  it("make others administrators, and take it back", async () => {
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    const { id } = await makePerson("Ada");
    for (const isAdministrator of [true, false]) {
      await setAdministrator(root, id, isAdministrator);
      expect(await prisma().user.findUnique({ where: { id } })).toMatchObject({
        isAdministrator,
        changedById: root.id,
      });
    }
  });

  it("close accounts and open them again, those of people who are none", async () => {
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    const { id } = await makePerson("Ada");
    const closed = async () => (await listAccounts(root)).find((account) => account.id === id)?.deactivatedAt;
    await setDeactivated(root, id, true);
    expect(await closed()).toEqual(expect.any(String));
    await setDeactivated(root, id, false);
    expect(await closed()).toBeNull();
  });

  it("cannot change whom there is not", async () => {
    const root = administrator(await makePerson("Root", { isAdministrator: true }));
    await expect(setAdministrator(root, randomUUID(), true)).rejects.toMatchObject({ code: "not-found" });
  });

  it("always leave one, even where two remove each other at once", async () => {
    await prisma().user.updateMany({ where: { isAdministrator: true }, data: { isAdministrator: false } });
    const one = administrator(await makePerson("One", { isAdministrator: true }));
    await expect(setAdministrator(one, one.id, false)).rejects.toMatchObject({ code: "last-administrator" });
    await expect(setDeactivated(one, one.id, true)).rejects.toMatchObject({ code: "last-administrator" });
    const other = administrator(await makePerson("Other", { isAdministrator: true }));
    const tries = await Promise.allSettled([
      setAdministrator(one, other.id, false),
      setDeactivated(other, one.id, true),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma().user.count({ where: { isAdministrator: true, deactivatedAt: null } })).toBe(1);
  });
});

it("one's name is changed for everybody who reads it", async () => {
  const ada = await makePerson("Ada");
  await changeName(ada, "Ada L.");
  const root = administrator(await makePerson("Root", { isAdministrator: true }));
  expect((await listAccounts(root)).find(({ id }) => id === ada.id)).toMatchObject({ name: "Ada L.", projectCount: 0 });
});
