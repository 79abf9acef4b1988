import { claimReviewOf } from "./claim-review";
import { claimAddress, lostBesideDecisions } from "./decision";
import type { FileFormat, WriteContext } from "./format";
import { encoded, linesAs } from "./lines";
import type { DatasetClaim } from "./view";

/**
 * The reviews of all claims that were decided, as a schema.org DataFeed, which is how Data Commons hands out the ClaimReviews
 * of the world and those who gather them read it: an item for each, in whose `item` the review stands.
 */
export const claimreview: FileFormat = {
  id: "claimreview",
  shape: "file",
  mediaType: "application/ld+json",
  extension: "jsonld",
  offsetUnit: "none",
  losses: [...lostBesideDecisions, "dissent", "evidence"],
  view: "claims",
  write: (lines, context) => encoded(writeFeed(linesAs<DatasetClaim>(lines), context)),
};

async function* writeFeed(claims: AsyncIterable<DatasetClaim>, context: WriteContext): AsyncGenerator<string> {
  const { origin, project } = context;
  const feed = { "@context": "https://schema.org", "@type": "DataFeed", name: project.name };
  const publisher = { name: project.name, ...(origin !== null && { url: origin }) };
  yield `${JSON.stringify(feed).slice(0, -1)},"dataFeedElement":[`;
  let separator = "\n";
  for await (const claim of claims) {
    const review = claimReviewOf(claim, {
      publisher,
      urlOf: (id) => claimAddress(id, context) ?? `urn:uuid:${id}`,
    });
    if (!review) continue;
    const { "@context": _, ...item } = review;
    const { url, datePublished } = item;
    const element = {
      "@type": "DataFeedItem",
      url,
      ...(datePublished && { dateCreated: datePublished }),
      item: [item],
    };
    yield `${separator}${JSON.stringify(element)}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}
