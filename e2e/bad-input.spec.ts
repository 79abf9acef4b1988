import type { APIRequestContext } from "@playwright/test";
import { importArticle } from "./article";
import { expect, test } from "./people";
import { makeClaim } from "./records";

const text = "Am Montag kamen 640 Schiffe. Am Dienstag auch. Die Familie 👨‍👩‍👧‍👦 sah e\u0301inen Kahn. שלום.";

interface Refusal {
  what: string;
  status: number;
  /** The field that is named. */
  field?: string;
  says: RegExp;
}

async function expectRefusal(answer: Awaited<ReturnType<APIRequestContext["post"]>>, refusal: Refusal): Promise<void> {
  expect(answer.status()).toBe(refusal.status);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  const problem = (await answer.json()) as { errors?: { field: string }[] };
  expect(problem).toMatchObject({ status: refusal.status, type: expect.stringMatching(/^urn:tickmark:problem:/) });
  expect(JSON.stringify(problem)).toMatch(refusal.says);
  if (refusal.field) expect(problem.errors?.[0]).toMatchObject({ field: refusal.field });
}

const articles: (Refusal & { body: object | string | Buffer; type?: string })[] = [
  { what: "empty text", body: { title: "t", text: "" }, status: 422, field: "text", says: /no words/ },
  { what: "no text", body: { title: "t" }, status: 422, field: "text", says: /is needed/ },
  {
    what: "8 million characters",
    body: { title: "t", text: "a".repeat(8_000_000) },
    status: 413,
    says: /8,000,000 characters.*5,000,000/,
  },
  {
    what: "U+0000",
    body: { title: "t", text: "ein\nzwei\0drei" },
    status: 422,
    field: "text",
    says: /U\+0000 in line 2, at position 8/,
  },
  {
    what: "a lone surrogate",
    body: '{"title":"t","text":"ab\\ud800c"}',
    status: 422,
    field: "text",
    says: /lone surrogate.*line 1, at position 2/,
  },
  { what: "U+0000 in a title", body: { title: "t\0", text: "Text" }, status: 422, field: "title", says: /U\+0000/ },
  {
    what: "broken UTF-8",
    body: Buffer.from([0x7b, 0x22, 0xfc, 0x22, 0x7d]),
    status: 400,
    says: /byte 2 cannot be read/,
  },
  { what: "malformed JSON", body: '{"title": "t",\n "text": }', status: 400, says: /line 2, column 10/ },
  { what: "JSON that is no object", body: "[]", status: 422, says: /must be object/ },
  {
    what: "a body over the limit",
    body: { title: "t", text: "x", author: "b".repeat(33_000_000) },
    status: 413,
    says: /larger than 32,000,000 bytes/,
  },
  {
    what: "an unknown field",
    body: { title: "t", text: "Text", txt: "x" },
    status: 422,
    field: "txt",
    says: /not a field/,
  },
  {
    what: "an address that would run",
    body: { title: "t", text: "Text", url: "javascript:alert(1)" },
    status: 422,
    field: "url",
    says: /http/,
  },
  {
    what: "a date that is none",
    body: { title: "t", text: "Text", published: "2025-13" },
    status: 422,
    field: "published",
    says: /May 2025/,
  },
  {
    what: "a language that is none",
    body: { title: "t", text: "Text", language: "d!" },
    status: 422,
    field: "language",
    says: /language tag/,
  },
  {
    what: "an id that is no UUID",
    body: { id: "1", title: "t", text: "Text" },
    status: 422,
    field: "id",
    says: /UUID/,
  },
  {
    what: "another media type",
    body: "title=t",
    type: "application/x-www-form-urlencoded",
    status: 415,
    says: /application\/json/,
  },
];
for (const { what, body, type, ...refusal } of articles) {
  test(`an article with ${what} is refused with ${refusal.status}`, async ({ apiAs, sample }) => {
    const api = await apiAs("editor");
    const address = `/api/v1/projects/${sample}/articles`;
    const count = async () =>
      (await (await api.get(`${address}?limit=1000`)).json()).items.filter((one: { title: string }) =>
        one.title.startsWith("t"),
      ).length;
    const before = await count();
    const raw = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const answer = await api.post(address, {
      data: Buffer.from(raw),
      headers: { "content-type": type ?? "application/json" },
    });
    await expectRefusal(answer, { what, ...refusal });
    expect(await count()).toBe(before);
    expect((await api.get("/api/v1/health")).status()).toBe(200);
  });
}

const claim = { text: "Es waren 640." };
const annotations: (Refusal & { body: Record<string, unknown> })[] = [
  { what: "no place", body: { claim }, status: 422, field: "start", says: /start and end/ },
  {
    what: "offsets out of range",
    body: { start: 0, end: 9999, claim },
    status: 422,
    field: "end",
    says: /from 0 to \d+/,
  },
  {
    what: "a negative offset",
    body: { start: -1, end: 4, claim },
    status: 422,
    field: "start",
    says: /within the text/,
  },
  { what: "reversed offsets", body: { start: 9, end: 4, claim }, status: 422, field: "end", says: /before the start/ },
  {
    what: "an empty span",
    body: { start: 4, end: 4, claim },
    status: 422,
    field: "end",
    says: /at least one character/,
  },
  { what: "a fraction", body: { start: 0.5, end: 4, claim }, status: 422, field: "start", says: /whole number/ },
  {
    what: "an end inside a family",
    body: { start: text.indexOf("Familie"), end: text.indexOf("👨") + 2, claim },
    status: 422,
    field: "end",
    says: /nearest ends are 59 and 70/,
  },
  {
    what: "a quote that does not match",
    body: { start: 0, end: 9, quote: "Am Freitag", claim },
    status: 422,
    field: "quote",
    says: /Am Montag/,
  },
  {
    what: "a quote that stands nowhere",
    body: { quote: "Mittwoch", claim },
    status: 422,
    field: "quote",
    says: /does not stand/,
  },
  { what: "a quote that stands twice", body: { quote: "Am ", claim }, status: 422, field: "quote", says: /2 times/ },
  {
    what: "units that differ",
    body: { start: 0, end: 9, startCodePoint: 1, endCodePoint: 9, claim },
    status: 422,
    field: "startCodePoint",
    says: /same place/,
  },
  { what: "neither claim nor comment", body: { quote: "640 Schiffe" }, status: 422, field: "claim", says: /is needed/ },
  {
    what: "an unknown claim",
    body: { quote: "640 Schiffe", claim: { id: "00000000-0000-4000-8000-000000000000" } },
    status: 422,
    field: "claim.id",
    says: /not a claim of this project/,
  },
  {
    what: "a claim without words",
    body: { quote: "640 Schiffe", claim: { text: "  " } },
    status: 422,
    field: "claim.text",
    says: /is needed/,
  },
  {
    what: "a number that is text",
    body: { quote: "640 Schiffe", claim: { text: "x", quantity: { raw: "640", value: "640" } } },
    status: 422,
    field: "claim.quantity.value",
    says: /number/,
  },
  {
    what: "a version of nothing",
    body: { versionId: "00000000-0000-4000-8000-000000000000", quote: "640 Schiffe", claim },
    status: 422,
    field: "versionId",
    says: /not a version/,
  },
];
for (const { what, body, ...refusal } of annotations) {
  test(`an annotation with ${what} is refused and leaves nothing behind`, async ({ apiAs, sample }) => {
    const api = await apiAs("editor");
    const article = await importArticle(api, sample, text);
    const address = `/api/v1/articles/${article.id}/annotations`;
    await expectRefusal(await api.post(address, { data: body }), { what, ...refusal });
    expect((await (await api.get(address)).json()).items).toEqual([]);
  });
}

test("a claim of another project is refused like one that is nowhere", async ({ apiAs, sample }) => {
  const api = await apiAs("editor");
  const project = await (await api.post("/api/v1/projects", { data: { name: "Anderswo" } })).json();
  const elsewhere = await importArticle(api, project.id, text);
  const { id: foreign } = await makeClaim(api, elsewhere, "640 Schiffe", claim);
  const article = await importArticle(api, sample, text);
  const answer = await api.post(`/api/v1/articles/${article.id}/annotations`, {
    data: { quote: "640 Schiffe", claim: { id: foreign } },
  });
  await expectRefusal(answer, { what: "", status: 422, field: "claim.id", says: /not a claim of this project/ });
});

test("marks and resolutions that cannot be are refused", async ({ apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const { id } = await makeClaim(api, article, "640 Schiffe", claim);
  const mark = (data: object) => api.post(`/api/v1/claims/${id}/marks`, { data });
  const unknown = await mark({ layer: "so", verdict: "true" });
  await expectRefusal(unknown, { what: "", status: 422, field: "verdict", says: /confirmed, disputed, refuted/ });
  const said = await mark({ layer: "said", verdict: "confirmed" });
  await expectRefusal(said, { what: "", status: 422, field: "layer", says: /attributed/ });
  const hollow = await mark({ layer: "so", verdict: "confirmed", evidence: [{ stance: "supports" }] });
  await expectRefusal(hollow, {
    what: "",
    status: 422,
    field: "evidence[0].url",
    says: /address, a quote or a publisher/,
  });
  expect((await (await api.get(`/api/v1/claims/${id}/marks`)).json()).items).toEqual([]);

  const resolver = await apiAs("resolver");
  const nothing = await resolver.post(`/api/v1/claims/${id}/resolutions`, {
    data: {
      ...{ layer: "so", outcome: "side", cause: "reading", verdict: "confirmed" },
      marks: ["00000000-0000-4000-8000-000000000000"],
    },
  });
  await expectRefusal(nothing, { what: "", status: 422, field: "marks", says: /not one of this claim/ });
});

test("every difficult text goes in, is kept canonical, and its quotes come out right in both units", async ({
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const given = "\uFEFFErste\r\nZeile mit 👨‍👩‍👧‍👦 und u\u0308ber.\rשלום 12 עולם.\n𝒳 Ende";
  const article = await importArticle(api, sample, given);
  expect(article.text).toBe("Erste\nZeile mit 👨‍👩‍👧‍👦 und über.\nשלום 12 עולם.\n𝒳 Ende");
  for (const quote of ["👨‍👩‍👧‍👦", "über", "שלום 12", "𝒳 Ende"]) {
    const answer = await api.post(`/api/v1/articles/${article.id}/annotations`, {
      data: { quote, claim: { text: quote } },
    });
    expect(answer.status()).toBe(201);
    const { start, end, startCodePoint, endCodePoint } = await answer.json();
    expect(article.text.slice(start, end)).toBe(quote);
    expect([...article.text].slice(startCodePoint, endCodePoint).join("")).toBe(quote);
  }
});

test("the same request again is the same result, the same id with another body is refused", async ({
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  const body = {
    id: crypto.randomUUID(),
    quote: "640 Schiffe",
    claim: { id: crypto.randomUUID(), text: "Es waren 640." },
  };
  const address = `/api/v1/articles/${article.id}/annotations`;
  const answers = await Promise.all([1, 2, 3].map(() => api.post(address, { data: body })));
  for (const answer of answers) {
    expect(answer.status()).toBe(201);
    expect(await answer.json()).toMatchObject({ id: body.id, claims: [{ id: body.claim.id }] });
  }
  expect((await (await api.get(address)).json()).items).toHaveLength(1);
  const other = await api.post(address, { data: { ...body, quote: "Dienstag" } });
  await expectRefusal(other, { what: "", status: 409, says: /already belongs to something else/ });
});

test("lists are read page by page, and a cursor that is none is said to be none", async ({ apiAs, sample }) => {
  const api = await apiAs("editor");
  const article = await importArticle(api, sample, text);
  for (const quote of ["Am Montag", "kamen", "640", "Schiffe", "Dienstag"]) {
    await makeClaim(api, article, quote, { text: quote });
  }
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query: string = `limit=2${cursor && `&cursor=${cursor}`}`;
    const page = await (await api.get(`/api/v1/articles/${article.id}/annotations?${query}`)).json();
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map(({ quote }: { quote: string }) => quote));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(["Am Montag", "kamen", "640", "Schiffe", "Dienstag"]);
  const id = "00000000-0000-4000-8000-000000000000";
  const forge = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
  const claims = `/api/v1/projects/${sample}/claims`;
  for (const [what, address, cursor] of [
    ["no cursor", claims, "nonsense"],
    ["an instant of no year", claims, forge(["0000-01-01T00:00:00.000Z", id])],
    ["a place beyond all", `/api/v1/articles/${article.id}/annotations`, forge([2 ** 40, 2 ** 40, id])],
  ] as const) {
    const bad = await api.get(`${address}?cursor=${cursor}`);
    await expectRefusal(bad, { what, status: 400, says: /cursor/ });
  }
});

test("problems come in the language that is asked for", async ({ apiAs, sample }) => {
  const answer = await (await apiAs("editor")).post(`/api/v1/projects/${sample}/articles`, {
    data: { title: "t", text: "" },
    headers: { "accept-language": "de-CH,de;q=0.9" },
  });
  expect(await answer.json()).toMatchObject({ title: "Nicht gültig", errors: [{ detail: "enthält keine Wörter" }] });
});
