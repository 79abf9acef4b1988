/*
 * What the Web Annotation vocabulary has no words for: properties of our own beside its own, as it provides for (Web
 * Annotation Vocabulary, "Extensions"), each with a prefix that the context declares.
 */

const namespace = "urn:tickmark:";
const prefix = "tickmark:";

export const context = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    tickmark: namespace,
    // The sources through which words came have an order, which values in RDF have not.
    [`${prefix}chain`]: { "@id": `${namespace}chain`, "@container": "@list" },
    [`${prefix}claim`]: { "@id": `${namespace}claim`, "@type": "@id" },
    [`${prefix}mark`]: { "@id": `${namespace}mark`, "@type": "@id" },
  },
] as const;

/** The properties of an object as our own, without those that say nothing. */
export function toTerms(properties: object): Record<string, unknown> {
  const said = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return Object.fromEntries(said.map(([name, value]) => [`${prefix}${name}`, value]));
}

/** Those of our own that a node has, by their names. */
export function fromTerms(node: object): Record<string, unknown> {
  const own = Object.entries(node).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** An id as the IRI that names the same wherever it goes (RFC 9562). */
export function iriOf(id: string): string {
  return `urn:uuid:${id}`;
}

/** The id that an IRI names; null for any other IRI. */
export function idOf(iri: unknown): string | null {
  const found = typeof iri === "string" ? /^urn:uuid:([0-9a-f-]{36})$/i.exec(iri) : null;
  return found?.[1]?.toLowerCase() ?? null;
}
