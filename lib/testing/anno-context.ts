const oa = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `oa:${name}`]));
const link = (iri: string, more: object = {}) => ({ "@type": "@id", "@id": iri, ...more });
const typed = (iri: string, type: string) => ({ "@type": `xsd:${type}`, "@id": iri });

/**
 * What http://www.w3.org/ns/anno.jsonld makes of the terms that are used here: Web Annotation Vocabulary, appendix A (JSON-LD
 * context), and `assessing`, which it lacked at first (w3c/web-annotation issue 444). Tests have no network.
 */
export const annoContext = {
  "@context": {
    oa: "http://www.w3.org/ns/oa#",
    dc: "http://purl.org/dc/elements/1.1/",
    dcterms: "http://purl.org/dc/terms/",
    dctypes: "http://purl.org/dc/dcmitype/",
    foaf: "http://xmlns.com/foaf/0.1/",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    as: "http://www.w3.org/ns/activitystreams#",
    id: "@id",
    type: "@type",
    ...oa("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "TimeState"),
    ...oa("assessing", "classifying", "commenting", "describing", "highlighting", "linking"),
    ...oa("exact", "prefix", "suffix"),
    Text: "dctypes:Text",
    Person: "foaf:Person",
    AnnotationCollection: "as:OrderedCollection",
    AnnotationPage: "as:OrderedCollectionPage",
    body: link("oa:hasBody"),
    target: link("oa:hasTarget"),
    source: link("oa:hasSource"),
    selector: link("oa:hasSelector"),
    state: link("oa:hasState"),
    canonical: link("oa:canonical"),
    cached: link("oa:cachedSource"),
    creator: link("dcterms:creator"),
    first: link("as:first"),
    items: link("as:items", { "@container": "@list" }),
    motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
    purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
    format: "dc:format",
    language: "dc:language",
    value: "rdf:value",
    name: "foaf:name",
    label: "rdfs:label",
    created: typed("dcterms:created", "dateTime"),
    sourceDate: typed("oa:sourceDate", "dateTime"),
    start: typed("oa:start", "nonNegativeInteger"),
    end: typed("oa:end", "nonNegativeInteger"),
    total: typed("as:totalItems", "nonNegativeInteger"),
    startIndex: typed("as:startIndex", "nonNegativeInteger"),
  },
};
