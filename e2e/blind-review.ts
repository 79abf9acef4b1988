import { type Browser, type Page, request } from "@playwright/test";
import { expectSaved, importArticle, openRoom, selectWords } from "./article";
import { cardOf, expectSamePage, keepPage, liveText } from "./live-journey";
import { inviteNewcomer, makeProject, type Newcomer } from "./newcomer";
import { expect } from "./people";

/** Who manages the project, at which address, and how somebody else's window is opened, each in another process if there are two. */
interface Desk {
  manager: Page;
  browser: Browser;
  server: string;
  open: (state: Newcomer["state"], number: number) => Promise<Page>;
}

const said = { first: "Auf dem Schild stehen 48.", second: "Die Statik sagt 30." };

/**
 * A claim's whole way in four windows: an editor attaches it, two reviewers mark it who see nothing of each other, one of
 * them for a while without a network, each judges the other's reasons, and a resolver decides who does not know who they
 * are. What the others do everybody sees without loading a page again.
 */
export async function reviewBlind({ manager, browser, server, open }: Desk): Promise<void> {
  const project = await makeProject(manager, `Blind ${crypto.randomUUID().slice(0, 6)}`);
  const headers = { "sec-fetch-site": "same-origin" };
  const { version } = await (await manager.request.get(`/api/v1/projects/${project}`)).json();
  const data = { version, blind: true, resolverBlind: true, reasonsRound: true };
  expect((await manager.request.patch(`/api/v1/projects/${project}`, { headers, data })).status()).toBe(200);
  const options = { locale: "de-CH", baseURL: server };
  const pages: Page[] = [];
  const names: string[] = [];
  for (const role of ["Redaktion", "Prüfung", "Prüfung", "Klärung"]) {
    const { email, state } = await inviteNewcomer(manager, { browser, options, projectId: project, role });
    names.push(`Neu ${email.slice(0, 4)}`);
    pages.push(await open(state, pages.length));
  }
  const [editor, first, second, resolver] = pages as [Page, Page, Page, Page];
  const [, firstName, secondName] = names as [string, string, string];
  const storageState = await editor.context().storageState();
  const api = await request.newContext({ baseURL: server, storageState, extraHTTPHeaders: headers });
  const article = await importArticle(api, project, liveText);
  for (const page of [editor, first, second]) await openRoom(page, article);
  await resolver.goto(`/projects/${project}/conflicts`);
  for (const page of pages) await keepPage(page);

  const text = "Die Brücke trägt 48 Tonnen.";
  await selectWords(editor, "48 Tonnen");
  await editor
    .getByRole("toolbar")
    .getByRole("button", { name: /Behauptung/ })
    .click();
  await editor.getByRole("textbox", { name: "Behauptung" }).fill(text);
  await editor.keyboard.press("ControlOrMeta+Enter");

  await markWithReason(first, text, said.first, "1");
  await expectSaved(first);
  await expect(cardOf(second, "48 Tonnen")).toContainText("offen");
  await second.context().setOffline(true);
  await markWithReason(second, text, said.second, "2");
  await expect(second.getByText("offline, eines wartet")).toBeVisible();
  await expect(second.getByRole("main")).not.toContainText(said.first);
  await second.context().setOffline(false);
  await expectSaved(second);
  // From here on each of the two sees what the other said, and whoever resolves that there is something to resolve.
  await expect(cardOf(second, "48 Tonnen")).toContainText(said.first);
  await expect(cardOf(first, "48 Tonnen")).toContainText(said.second);
  await expect(resolver.getByRole("link", { name: text })).toBeVisible();
  for (const page of pages) await expectSamePage(page);

  for (const page of [first, second]) {
    await cardOf(page, "48 Tonnen").getByRole("link", { name: "Behauptung öffnen" }).click();
    await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  }
  await judge(first, "falsch", "Die Statik ist von 1902.");
  await expect(second.getByText("Die Statik ist von 1902.")).toBeVisible();
  await judge(second, "neben der Sache", "Ein Schild rechnet nicht.");
  await expect(first.getByText("Ein Schild rechnet nicht.")).toBeVisible();

  await resolver.getByRole("link", { name: text }).click();
  await expect(resolver.getByRole("article").getByText("A", { exact: true })).toBeVisible();
  for (const name of [firstName, secondName]) await expect(resolver.getByRole("main")).not.toContainText(name);
  for (const key of ["1", "o", "ControlOrMeta+Enter"]) await resolver.keyboard.press(key);
  for (const page of [first, second]) await expect(page.getByText(`Widerspruch: ${secondName}`)).toBeVisible();
  for (const page of pages) await page.context().close();
  await api.dispose();
}

/** By keys, from the reason back to the verdicts. */
async function markWithReason(page: Page, claim: string, reason: string, key: string): Promise<void> {
  const card = cardOf(page, "48 Tonnen");
  await card.getByRole("button", { name: claim }).click();
  await card.getByRole("button", { name: "Begründung und Belege" }).click();
  await card.getByRole("textbox", { name: "Begründung" }).fill(reason);
  await page.keyboard.press("Escape");
  await page.keyboard.press(key);
}

async function judge(page: Page, judgement: string, words: string): Promise<void> {
  const form = page.getByRole("form", { name: "Diese Gründe beurteilen" });
  await form.getByRole("radio", { name: judgement }).check();
  await form.getByLabel("Inwiefern").fill(words);
  await form.getByRole("button", { name: "Beurteilen" }).click();
  await expect(page.getByText(words)).toBeVisible();
}
