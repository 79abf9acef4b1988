import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { signInByPassword } from "../auth/sign-in";
import { prisma } from "../db/database";
import { isSetUp } from "./data";
import { createFirstAdministrator } from "./mutations";

// The instance is in earnest, and its database empty when this file begins; the tests build on one another.
vi.hoisted(() => {
  process.env.TICKMARK_DEMO = "false";
});

const password = "a password of some length";
const emails = Array.from({ length: 8 }, () => `${randomUUID()}@example.test`);

it("the first administrator is not there in an empty database, nor where there are people, or demo people, alone", async () => {
  expect(await isSetUp()).toBe(false);
  await makePerson("Ada");
  const demo = { email: `${randomUUID()}@demo.test`, name: "Mona", isDemo: true, isAdministrator: true };
  await prisma().user.create({ data: demo });
  expect(await isSetUp()).toBe(false);
});

it("the first administrator is one, of many who set up at once", async () => {
  const tries = await Promise.allSettled(
    emails.map((email) => createFirstAdministrator({ email, name: "Root", password })),
  );
  const reasons = tries.flatMap((tried) => (tried.status === "rejected" ? [tried.reason.code] : []));
  expect(reasons).toEqual(Array.from({ length: emails.length - 1 }, () => "set-up-done"));
  const made = await prisma().user.findMany({ where: { email: { in: emails } } });
  expect(made).toMatchObject([{ name: "Root", isAdministrator: true, isDemo: false }]);
  expect(await isSetUp()).toBe(true);
  expect(await signInByPassword(made[0]?.email ?? "", password)).toMatchObject({ id: made[0]?.id });
});

it("the first administrator is made once, even if she is closed out later", async () => {
  await prisma().user.updateMany({ where: { email: { in: emails } }, data: { deactivatedAt: new Date() } });
  const again = createFirstAdministrator({ email: "second@example.test", name: "Second", password });
  await expect(again).rejects.toMatchObject({ code: "set-up-done", status: 409 });
});
