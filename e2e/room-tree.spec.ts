import type { Page } from "@playwright/test";
import { findArticle, importArticle, openRoom } from "./article";
import { expect, test } from "./people";

/** What a screen reader is told of a mark: its words, and the name of the card that its details are in. */
interface Told {
  words: string;
  details: string | null;
}

/** Every mark of the page as the browser hands it to a screen reader; `details` is null where they lead nowhere. */
async function marksOfTree(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const text = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === "StaticText") return String(node.name?.value ?? "");
    return (node?.childIds ?? []).map(text).join("");
  };
  return nodes
    .filter(({ role, ignored }) => role?.value === "mark" && !ignored)
    .map((mark) => {
      const details = mark.properties?.find(({ name }) => name === "details")?.value.relatedNodes?.[0];
      const card = byElement.get(details?.backendDOMNodeId);
      return { words: text(mark.nodeId), details: card?.role?.value === "article" ? String(card.name?.value) : null };
    });
}

test("a screen reader hears the sample's words with their marks, and each leads to its card", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const article = await findArticle(api, sample, "Zwei Geheimdienste");
  const page = await as("second");
  await openRoom(page, article);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "«Zwei Geheimdienste sind nicht automatisch zwei Belege»" [level=1]
    - document "Der Text des Artikels":
      - heading "Frau Zurmatten, was wissen wir über die Soldaten aus Nordkorea?" [level=2]
      - paragraph:
        - text: /Wenig aus erster Hand.*russische Schiffe hätten/
        - mark: zwischen dem 8. und dem 13. Oktober rund 1500 Angehörige von Spezialeinheiten nach Wladiwostok gebracht
        - text: ". Insgesamt habe Pjöngjang"
        - mark: die Entsendung von etwa 12'000 Mann beschlossen
        - text: /Das ist ein Beschluss, keine Ankunft/
      - heading "Worauf stützt sich Kim, wenn er Truppen schickt?" [level=2]
      - paragraph:
        - text: /Auf dem Papier/
        - mark: am 19. Juni 2024 in Pjöngjang eine umfassende strategische Partnerschaft vereinbart
        - text: .
        - mark: Artikel 4 verpflichtet beide Seiten, einander bei einem bewaffneten Angriff beizustehen
    - complementary "Anstreichungen":
      - article "Anstreichung von „die Entsendung von etwa 12'000 Mann beschlossen“":
        - heading "Anstreichung von „die Entsendung von etwa 12'000 Mann beschlossen“" [level=3]
        - button /Pjöngjang hat im Herbst 2024 beschlossen.*laut Südkoreanischer Geheimdienst NIS/
  `);
  await expect(page.locator("mark")).toHaveCount(8);
  await expect
    .poll(async () =>
      (await marksOfTree(page)).filter(({ words, details }) => details === `Anstreichung von „${words}“`),
    )
    .toHaveLength(8);
});

test("marks within marks lead to cards that are there, wherever one is in the article", async ({
  as,
  apiAs,
  sample,
}) => {
  const api = await apiAs("editor");
  const paragraphs = Array.from(
    { length: 30 },
    (_, index) => `Am Tag ${index + 1} kamen ${300 + index} Boote. ${"Es regnete am Ufer. ".repeat(40).trim()}`,
  );
  const article = await importArticle(api, sample, paragraphs.join("\n\n"));
  for (const index of paragraphs.keys()) {
    for (const quote of [`Am Tag ${index + 1} kamen ${300 + index} Boote`, `${300 + index} Boote`]) {
      await api.post(`/api/v1/articles/${article.id}/annotations`, { data: { quote, comment: "Woher?" } });
    }
  }
  const page = await as("reviewer");
  await openRoom(page, article);
  await expect(page.locator("mark").first()).toBeVisible();
  const isAt = (place: string) => expect(page.locator("mark", { hasText: place }).first()).toBeAttached();
  for (const index of [0, 14, 29]) {
    await page.locator("[data-start]").nth(index).scrollIntoViewIfNeeded();
    await isAt(`${300 + index} Boote`);
    await expect
      .poll(async () => (await marksOfTree(page)).filter(({ words, details }) => !details?.includes(words)))
      .toEqual([]);
  }
});
