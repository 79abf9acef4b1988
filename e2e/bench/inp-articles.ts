import type { APIRequestContext } from "@playwright/test";
import { type Imported, importArticle } from "../article";
import { makeMaterial, type Size } from "./material";

const sampleProject = "Kursk-Zahlen";

/** The longest article of the sample project, as it comes with the demo. */
export async function sampleArticle(api: APIRequestContext): Promise<Imported> {
  const { items } = await get(api, `/api/v1/projects/${await sampleId(api)}/articles?limit=200`);
  const articles: Imported[] = await Promise.all(items.map(({ id }: Imported) => get(api, `/api/v1/articles/${id}`)));
  return articles.reduce((longest, article) => (article.text.length > longest.text.length ? article : longest));
}

/** An invented article with a claim on each of its annotations, made through the API. */
export async function annotatedArticle(api: APIRequestContext, size: Size): Promise<Imported> {
  const { text, spans } = makeMaterial(size);
  const article = await importArticle(api, await sampleId(api), text);
  if (article.text !== text) throw new Error("The text was changed when it was imported.");
  const waiting = [...spans];
  const annotate = async () => {
    for (let span = waiting.pop(); span; span = waiting.pop()) {
      const { start, end } = span;
      const quote = text.slice(start, end);
      const data = { start, end, quote, claim: { text: `${quote} (${span.id})` } };
      const answer = await api.post(`/api/v1/articles/${article.id}/annotations`, { data });
      if (answer.status() !== 201) throw new Error(`An annotation was refused: ${await answer.text()}`);
    }
  };
  await Promise.all([annotate(), annotate()]);
  return article;
}

async function sampleId(api: APIRequestContext): Promise<string> {
  const { items } = await get(api, "/api/v1/projects");
  return items.find(({ name }: { name: string }) => name === sampleProject).id;
}

async function get(api: APIRequestContext, path: string) {
  return (await api.get(path)).json();
}
