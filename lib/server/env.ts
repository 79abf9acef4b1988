import "server-only";
import path from "node:path";
import { z } from "zod";

/** A sentence for whoever starts the program; printed without a stack trace, and the program ends. */
export class StartProblem extends Error {}

const switchable = z
  .enum(["true", "false", "1", "0", "on", "off"], { error: "must be true or false" })
  .transform((value) => value === "true" || value === "1" || value === "on");

/** Of the web: `localhost:3000` is an address too, with the scheme `localhost`. */
const webAddress = (error: string) => z.url({ protocol: /^https?$/, error });

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${minimum} to ${maximum}`)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be a whole number from ${minimum} to ${maximum}`);

const EnvSchema = z.object({
  TICKMARK_DEMO: switchable.default(false),
  TICKMARK_DATA: z.string().min(1).default(".data"),
  TICKMARK_TRUST_PROXY: switchable.default(false),
  TICKMARK_WEBHOOKS_INSECURE: switchable.default(false),
  TICKMARK_TOKEN_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).default(1_200),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\/\S+$/, "must begin with postgresql:// and be one word")
    .optional(),
  NEXTAUTH_URL: webAddress("must be the address people open, such as https://tickmark.example.org").optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  OIDC_ISSUER: webAddress("must be the provider's https address").optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default("Single sign-on"),
});

export interface Oidc {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface Env {
  /** Whether the demo people exist and the sample project is seeded. */
  demo: boolean;
  /** Absolute path of the folder of the embedded database. */
  dataFolder: string;
  /** A PostgreSQL server; null is the embedded database. */
  databaseUrl: string | null;
  secret: string;
  oidc: Oidc | null;
  /** Whether `x-forwarded-for` is set by a proxy of ours and names the client. */
  trustProxy: boolean;
  /** How many requests one token may send a minute to one process; 0: as many as it likes. */
  tokenRequestsPerMinute: number;
  /** Whether webhooks may go to private addresses and without TLS: for development. */
  insecureWebhooks: boolean;
}

let parsed: Env | null = null;

/**
 * The environment, read and checked once.
 * @throws StartProblem naming the variable and what to do.
 */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const result = EnvSchema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new StartProblem(`The environment variable ${issue?.path.join(".")} ${issue?.message}.`);
  }
  const values = result.data;
  if (!values.NEXTAUTH_SECRET) {
    throw new StartProblem(
      "NEXTAUTH_SECRET is not set. It signs the sessions: set it to a random string of at least 32 characters, for example from `openssl rand -base64 32`, and keep it.",
    );
  }
  return {
    demo: values.TICKMARK_DEMO,
    dataFolder: path.resolve(values.TICKMARK_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    secret: values.NEXTAUTH_SECRET,
    oidc: readOidc(values),
    trustProxy: values.TICKMARK_TRUST_PROXY,
    insecureWebhooks: values.TICKMARK_WEBHOOKS_INSECURE,
    tokenRequestsPerMinute: values.TICKMARK_TOKEN_REQUESTS_PER_MINUTE,
  };
}

function readOidc(values: z.infer<typeof EnvSchema>): Oidc | null {
  const parts = {
    OIDC_ISSUER: values.OIDC_ISSUER,
    OIDC_CLIENT_ID: values.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: values.OIDC_CLIENT_SECRET,
  };
  const missing = Object.entries(parts).filter(([, value]) => !value);
  if (missing.length === 3) return null;
  if (!parts.OIDC_ISSUER || !parts.OIDC_CLIENT_ID || !parts.OIDC_CLIENT_SECRET) {
    throw new StartProblem(
      `Signing in by OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together; missing: ${missing.map(([name]) => name).join(", ")}.`,
    );
  }
  return {
    issuer: parts.OIDC_ISSUER,
    clientId: parts.OIDC_CLIENT_ID,
    clientSecret: parts.OIDC_CLIENT_SECRET,
    name: values.OIDC_NAME,
  };
}
