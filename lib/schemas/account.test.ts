import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { ChangeRoleSchema, EmailSchema, NewAccountSchema, PasswordSchema } from "./account";

describe("an e-mail address", () => {
  it.each([
    ["desk@example.org", "desk@example.org"],
    [" Desk@Example.ORG\n", "desk@example.org"],
    ["first.last+desk@mail.example.org", "first.last+desk@mail.example.org"],
  ])("%j is kept as %s, so that one person has one account", (given, kept) => {
    expect(EmailSchema.parse(given)).toBe(kept);
  });

  it.each([
    "",
    "desk",
    "desk@",
    "@example.org",
    "desk@example",
    "a b@example.org",
    "a@example.org, b@example.org",
    "a@b@c.org",
  ])("%j is none", (given) => {
    expect(faultsOf(EmailSchema, given)).toEqual(["not-email"]);
  });

  it("is no longer than 300 characters", () => {
    expect(faultsOf(EmailSchema, `${"a".repeat(300)}@example.org`)).toEqual(["too-long"]);
  });
});

describe("a password", () => {
  it.each(["0123456789", "          ", "zehn Wörter sind besser als eines", "пароль-пароль", "x".repeat(500)])(
    "may be any of ten characters or more: %j",
    (password) => {
      expect(PasswordSchema.parse(password)).toBe(password);
    },
  );

  it.each([
    ["too-short", "012345678"],
    ["too-short", ""],
    ["too-long", "x".repeat(501)],
  ])("is %s: %j", (fault, password) => {
    expect(faultsOf(PasswordSchema, password)).toEqual([fault]);
  });
});

describe("a new account", () => {
  const account = { name: "Edda", email: "edda@example.org", password: "0123456789" };

  it("has a name, an address and a password", () => {
    expect(NewAccountSchema.parse(account)).toEqual(account);
  });

  it.each([
    ["without a name", { name: " " }, ["name: required"]],
    ["with a name that nobody sees", { name: "\u200B" }, ["name: required"]],
    ["that makes itself an administrator", { isAdministrator: true }, ["isAdministrator: unknown-field"]],
    [
      "with nothing right",
      { name: "", email: "x", password: "x" },
      ["name: required", "email: not-email", "password: too-short"],
    ],
  ])("%s is refused", (_, about, faults) => {
    expect(faultsOf(NewAccountSchema, { ...account, ...about })).toEqual(faults);
  });
});

describe("a role", () => {
  const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";

  it.each(["administrator", "Manager", "", "owner"])("is not %j", (role) => {
    expect(faultsOf(ChangeRoleSchema, { projectId: id, userId: id, role })).toEqual(["role: one-of"]);
  });
});
