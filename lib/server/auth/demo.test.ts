import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { makePerson } from "../../testing/people";
import { setAdministrator, setDeactivated } from "../accounts/mutations";
import { administrator } from "../actor";
import { prisma } from "../db/database";
import { demoPassword } from "../sample";
import { hashPassword } from "./password";
import { signInByProvider } from "./provider";
import { signInByPassword } from "./sign-in";

// A database that was tried in demo mode and is in earnest now.
vi.hoisted(() => {
  process.env.TICKMARK_DEMO = "false";
});

async function makeDemoPerson(): Promise<string> {
  const email = `${randomUUID()}@demo.test`;
  const passwordHash = await hashPassword(demoPassword);
  await prisma().user.create({ data: { email, name: "Mona", passwordHash, isDemo: true, isAdministrator: true } });
  return email;
}

it("nobody enters with the password that everybody knows", async () => {
  const email = await makeDemoPerson();
  expect(await signInByPassword(email, demoPassword)).toBeNull();
  const profile = { provider: "oidc", subject: randomUUID(), email, emailVerified: true, name: null };
  expect(await signInByProvider(profile)).toEqual({ refused: "account-exists" });
});

it("the last administrator who can enter stays one, whoever of the demo is one too", async () => {
  await makeDemoPerson();
  const root = administrator(await makePerson("Root", { isAdministrator: true }));
  const refusal = { code: "last-administrator", status: 409 };
  await expect(setAdministrator(root, root.id, false)).rejects.toMatchObject(refusal);
  await expect(setDeactivated(root, root.id, true)).rejects.toMatchObject(refusal);
});
