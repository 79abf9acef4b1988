/* The parts of a Web Annotation as JSON-LD writes them: one or several, as an object or as its IRI alone. */

export type Node = Record<string, unknown>;

/** The nodes of a property; an IRI is a node that has nothing but its `id`. */
export function nodesOf(value: unknown): Node[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === "string") return [{ id: one }];
    return typeof one === "object" && one !== null ? [one as Node] : [];
  });
}

/** The strings of a property. */
export function textOf(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === "string");
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What a body says in words: its value, the first of what is to choose from, or where it leads. */
export function wordsOf(body: Node): string {
  if (typeof body.value === "string") return body.value;
  const [first] = nodesOf(body.items);
  if (first) return wordsOf(first);
  return textOf(body.source)[0] ?? textOf(body.id)[0] ?? textOf(nodesOf(body.source)[0]?.id)[0] ?? "";
}

/** Who made something, by name as far as that is given, and when. */
export function authorship(node: Node): { by?: string; at?: string } {
  const [creator] = nodesOf(node.creator);
  const by = [creator?.name, creator?.nickname, creator?.id].find((one) => typeof one === "string" && one !== "");
  const [at] = textOf(node.created);
  return { ...(typeof by === "string" && { by }), ...(at && { at }) };
}
