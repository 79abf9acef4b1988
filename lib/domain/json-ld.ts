/** What schema.org's JSON-LD says of an article; what it leaves out is null. */
export interface StatedArticle {
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** EDTF: the day, where an instant is given. */
  published: string | null;
}

/** JSON-LD that is longer is no article's; in UTF-16 code units. */
const longest = 100_000;
/** So many things that begin like an object are tried. */
const triedAtMost = 5;

/** The article that JSON-LD in a text describes, as it comes along where a page's source is pasted; null without one. */
export function jsonLdArticle(text: string): StatedArticle | null {
  let from = 0;
  for (let tried = 0; tried < triedAtMost; tried++) {
    const named = text.indexOf('"@context"', from);
    if (named < 0) return null;
    const start = Math.max(text.lastIndexOf("{", named), 0);
    const source = objectAt(text, start);
    const article = source && findArticle(parsed(source), 0);
    if (article) return stated(article);
    from = named + 1;
  }
  return null;
}

/** The JSON object that begins at an opening brace. */
function objectAt(text: string, start: number): string | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < Math.min(text.length, start + longest); at++) {
    const unit = text[at];
    if (inString) {
      if (unit === "\\") at++;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === "{") depth++;
    else if (unit === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return null;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 3) return null;
  if (Array.isArray(value)) return value.map((item) => findArticle(item, depth + 1)).find(Boolean) ?? null;
  if (!isObject(value)) return null;
  const types = [value["@type"]].flat().map(String);
  if (types.some((type) => /Article$|^Report$|^BlogPosting$/.test(type))) return value;
  return findArticle(value["@graph"] ?? value.mainEntity, depth + 1);
}

function stated(article: Record<string, unknown>): StatedArticle {
  return {
    title: words(article.headline) ?? words(article.name),
    publisher: nameOf(article.publisher),
    author: [article.author].flat().map(nameOf).filter(Boolean).join(", ") || null,
    published: /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(words(article.datePublished) ?? "")?.[0] ?? null,
  };
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? words(value.name) : words(value);
}

function words(value: unknown): string | null {
  const text = typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
  return text.slice(0, 500) || null;
}
