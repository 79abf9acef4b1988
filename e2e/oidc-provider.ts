import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import http from "node:http";

/**
 * An OpenID Connect provider (Core 1.0, authorization code flow) in front of which the tests stand as anybody they like:
 * its sign-in page has a link for each person. Keeps nothing.
 */
const port = Number(process.env.PORT);
const issuer = `http://127.0.0.1:${port}`;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const people = [
  { sub: "olga", name: "Olga Ordnung", email: "olga@example.test", email_verified: true },
  { sub: "paul", name: "Paul P.", email: "paul@example.test", email_verified: true },
  { sub: "otto", name: "Otto Ohne", email: "otto@example.test", email_verified: false },
];
type Person = (typeof people)[number];

/** The codes that were given out, each for one use. */
const granted = new Map<string, { person: Person; nonce: string; client: string }>();

const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JSON Web Token (RFC 7519), signed by RS256. */
function sign(claims: object): string {
  const content = `${encode({ alg: "RS256", kid: "one" })}.${encode(claims)}`;
  return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey).toString("base64url")}`;
}

function signInPage(query: URLSearchParams): string {
  const links = people.map((person) => {
    const code = randomUUID();
    granted.set(code, { person, nonce: query.get("nonce") ?? "", client: query.get("client_id") ?? "" });
    const back = new URL(query.get("redirect_uri") ?? issuer);
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state") ?? "");
    return `<a href="${back.href.replaceAll("&", "&amp;")}">${person.name}</a>`;
  });
  return `<!doctype html><title>Provider</title>${links.join(" ")}`;
}

function tokens(code: string): object {
  const grant = granted.get(code);
  granted.delete(code);
  if (!grant) return { error: "invalid_grant" };
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: grant.client, iat: now, exp: now + 60, nonce: grant.nonce, ...grant.person };
  return { access_token: randomUUID(), token_type: "Bearer", expires_in: 60, id_token: sign(claims) };
}

async function read(request: http.IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

http
  .createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/authorize") {
      response.setHeader("content-type", "text/html").end(signInPage(searchParams));
      return;
    }
    const answers: Record<string, () => object | Promise<object>> = {
      "/.well-known/openid-configuration": () => metadata,
      "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] }),
      "/token": async () => tokens((await read(request)).get("code") ?? ""),
    };
    const answer = await answers[pathname]?.();
    response.statusCode = answer ? 200 : 404;
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer ?? {}));
  })
  .listen(port, "127.0.0.1");
