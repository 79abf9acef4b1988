import path from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv, StartProblem } from "./env";

const NEXTAUTH_SECRET = "thirty-two characters at the least";
const oidc = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "tickmark", OIDC_CLIENT_SECRET: "secret" };

function problemOf(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof StartProblem) return error.message;
    throw error;
  }
  return "none";
}

describe("an environment that cannot be right is refused in a sentence", () => {
  const secret =
    /^NEXTAUTH_SECRET is not set\. It signs the sessions: set it to a random string of at least 32 characters/;
  const address =
    "The environment variable NEXTAUTH_URL must be the address people open, such as https://tickmark.example.org.";
  const database = "The environment variable DATABASE_URL must begin with postgresql:// and be one word.";
  const issuer = "The environment variable OIDC_ISSUER must be the provider's https address.";
  it.each<[string, Record<string, string | undefined>, string | RegExp]>([
    ["no secret", { NEXTAUTH_SECRET: undefined }, secret],
    ["an empty secret", { NEXTAUTH_SECRET: "" }, secret],
    [
      "a short secret",
      { NEXTAUTH_SECRET: "secret" },
      "The environment variable NEXTAUTH_SECRET must have at least 32 characters.",
    ],
    [
      "neither true nor false",
      { TICKMARK_DEMO: "yes" },
      "The environment variable TICKMARK_DEMO must be true or false.",
    ],
    [
      "a proxy by name",
      { TICKMARK_TRUST_PROXY: "nginx" },
      "The environment variable TICKMARK_TRUST_PROXY must be true or false.",
    ],
    ["another database", { DATABASE_URL: "mysql://localhost/tickmark" }, database],
    ["an address in two words", { DATABASE_URL: "postgresql://localhost/tick mark" }, database],
    ["a path for an address", { NEXTAUTH_URL: "/tickmark" }, address],
    ["a host for an address", { NEXTAUTH_URL: "tickmark.example.org" }, address],
    ["a host and a port for an address", { NEXTAUTH_URL: "localhost:3000" }, address],
    ["another scheme", { NEXTAUTH_URL: "file:///tickmark" }, address],
    ["a provider by its name", { ...oidc, OIDC_ISSUER: "keycloak" }, issuer],
    ["a provider by host and port", { ...oidc, OIDC_ISSUER: "keycloak:8080" }, issuer],
    [
      "a provider without its secret",
      { ...oidc, OIDC_CLIENT_SECRET: "" },
      "Signing in by OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together; missing: OIDC_CLIENT_SECRET.",
    ],
    [
      "a provider's secret alone",
      { OIDC_CLIENT_SECRET: "secret" },
      "Signing in by OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together; missing: OIDC_ISSUER, OIDC_CLIENT_ID.",
    ],
  ])("%s", (_, source, sentence) => {
    expect(problemOf({ NEXTAUTH_SECRET, ...source })).toMatch(sentence);
  });

  it("that gives no password away", () => {
    const message = problemOf({ NEXTAUTH_SECRET, DATABASE_URL: "postgres://tickmark:pass word@localhost/tickmark" });
    expect(message).toMatch(/^The environment variable DATABASE_URL/);
    expect(message).not.toMatch(/pass|word@/);
  });
});

describe("an environment", () => {
  it("needs the secret alone", () => {
    expect(readEnv({ NEXTAUTH_SECRET })).toEqual({
      demo: false,
      dataFolder: path.resolve(".data"),
      databaseUrl: null,
      secret: NEXTAUTH_SECRET,
      oidc: null,
      trustProxy: false,
      tokenRequestsPerMinute: 1_200,
      insecureWebhooks: false,
    });
  });

  it("takes what is empty for what is not set", () => {
    const empty = Object.fromEntries([...Object.keys(oidc), "DATABASE_URL", "TICKMARK_DEMO"].map((name) => [name, ""]));
    expect(readEnv({ NEXTAUTH_SECRET, ...empty })).toEqual(readEnv({ NEXTAUTH_SECRET }));
  });

  it.each([
    ["true", true],
    ["1", true],
    ["on", true],
    ["false", false],
    ["0", false],
    ["off", false],
  ])("is switched by %s", (value, demo) => {
    expect(readEnv({ NEXTAUTH_SECRET, TICKMARK_DEMO: value, TICKMARK_TRUST_PROXY: value })).toMatchObject({
      demo,
      trustProxy: demo,
    });
  });

  it("limits tokens, or does not", () => {
    const limited = (TICKMARK_TOKEN_REQUESTS_PER_MINUTE: string) =>
      readEnv({ NEXTAUTH_SECRET, TICKMARK_TOKEN_REQUESTS_PER_MINUTE }).tokenRequestsPerMinute;
    expect([limited("60"), limited("0")]).toEqual([60, 0]);
    for (const wrong of ["-1", "1.5", "many", "1000001"]) {
      expect(() => limited(wrong)).toThrow(
        "TICKMARK_TOKEN_REQUESTS_PER_MINUTE must be a whole number from 0 to 1000000.",
      );
    }
  });

  it.each(["postgres://tick@db/tickmark", "postgresql://tick:%C3%BC@[::1]:5433/tick?sslmode=require"])(
    "names a server: %s",
    (url) => {
      expect(readEnv({ NEXTAUTH_SECRET, DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );

  it("names a provider in full, and what to call it", () => {
    const provider = { issuer: "https://id.example", clientId: "tickmark", clientSecret: "secret" };
    expect(readEnv({ NEXTAUTH_SECRET, ...oidc }).oidc).toEqual({ ...provider, name: "Single sign-on" });
    expect(readEnv({ NEXTAUTH_SECRET, ...oidc, OIDC_NAME: "Haus" }).oidc).toEqual({ ...provider, name: "Haus" });
  });
});
