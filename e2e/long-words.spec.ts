import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./people";
import { makeMark } from "./records";

/* What people type and paste has no spaces where a page would like them. */

const word = `Kahn${"verladestelle".repeat(12)}`;

/** An article and a claim in conflict in which everything that has words is one long word. */
async function makeLong(apis: Record<"editor" | "reviewer" | "second", APIRequestContext>, project: string) {
  const data = { title: `${word}titel`, publisher: `${word}blatt`, author: `${word}autor`, text: `Am Montag ${word}.` };
  const made = await apis.editor.post(`/api/v1/projects/${project}/articles`, { data });
  expect(made.status()).toBe(201);
  const article = await made.json();
  const question = `${word}frage?`;
  const claims: { id: string }[] = [];
  for (const [index, value] of [640, 700].entries()) {
    const answer = await apis.editor.post(`/api/v1/articles/${article.id}/annotations`, {
      data: {
        quote: word,
        claim: {
          text: `${word}${index}`,
          question,
          attribution: { source: `${word}quelle`, chain: [word] },
          quantity: { raw: `${value}`, value, counted: word, place: word },
        },
        comment: `${word}notiz`,
      },
    });
    expect(answer.status()).toBe(201);
    claims.push((await answer.json()).claims[0]);
  }
  for (const [api, verdict] of [
    [apis.reviewer, "confirmed"],
    [apis.second, "refuted"],
  ] as const) {
    const evidence = [
      { stance: "supports" as const, publisher: word, origin: word, quote: word, url: `https://${word}.test/` },
    ];
    await makeMark(api, { id: claims[0]?.id ?? "" }, verdict, { rationale: word, evidence });
  }
  return { article, claimId: claims[0]?.id ?? "" };
}

/** What reaches out of what it stands in. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const right = (element: Element) => element.getBoundingClientRect().right;
    const isCut = (element: Element) => element.closest(".truncate, .sr-only, .overflow-hidden") !== null;
    return [...document.querySelectorAll("main li, main p, main h1, main td, main a, main span, main article")]
      .filter((element) => {
        const around = element.parentElement?.closest("section, article, li, aside, div:not(.contents), td, main");
        return around && !isCut(element) && right(element) > right(around) + 1;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(-12)}`);
  });
}

/** Pages that belong to no project, or on which nothing of it stands. */
const plain = ["/projects", "/projects/new", "/account", "/people", "/sign-in", "/invite/x", "/no-such-page"];

for (const viewport of [
  // 1280 pixels at 400 % (WCAG 2.2, 1.4.10).
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`long words stay within their column at ${viewport.width} px`, async ({ as, apiAs, sample }) => {
    const apis = { editor: await apiAs("editor"), reviewer: await apiAs("reviewer"), second: await apiAs("second") };
    const { article, claimId } = await makeLong(apis, sample);
    const page = await as("manager", { viewport });
    const inProject = [
      `/claims/${claimId}`,
      `/conflicts/${claimId}`,
      "/conflicts",
      "/claims",
      "/articles",
      `/articles/${article.id}`,
      "/articles/new",
      "/datasets",
      "",
      "/history",
      "/settings",
    ].map((path) => `/projects/${sample}${path}`);
    for (const path of [...inProject, ...plain]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, path).toBeLessThanOrEqual(viewport.width);
      expect.soft(await overflowing(page), path).toEqual([]);
    }
  });
}
