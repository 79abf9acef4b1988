import type { FileFormat } from "./format";
import { encoded, linesAs } from "./lines";
import { lostInShareLines, type Region, type RegionClaim, type Share, shareLines } from "./shares";
import type { DatasetArticle } from "./view";

/*
 * The JSONL that Prodigy takes in (db-in) and gives out (db-out) for its interface `spans_manual`, whose spans may overlap, as
 * those of `ner_manual` may not; offsets in code points, as spaCy counts. A line is what one annotator did in one text, as
 * the recipe `review` wants it. Keys that Prodigy does not know it keeps. Tokens are left out: it makes them by the model that
 * is used, and no other tokens would fit that.
 */
export const prodigy: FileFormat = {
  id: "prodigy",
  shape: "file",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  offsetUnit: "code-points",
  losses: lostInShareLines,
  view: "articles",
  write: (lines) => encoded(shareLines(linesAs<DatasetArticle>(lines), taskOf)),
};

/** @param share null for an article in which nobody did anything yet: a task that is still to be done has no answer */
function taskOf({ article, version }: DatasetArticle, share: Share | null) {
  const { id, title, publisher, author, url, language, published } = article;
  return {
    text: version.text,
    spans: (share?.regions ?? []).flatMap(spansOf),
    // Shown below the text.
    meta: { title, publisher, author, url, language, published, article_id: id, annotator: share?.name ?? null },
    _view_id: "spans_manual",
    // By the id and not by the name, which two people may have alike.
    ...(share && { answer: "accept", _annotator_id: share.id, _session_id: share.id }),
  };
}

function spansOf(region: Region): object[] {
  const { id, anchor, createdAt } = region.annotation;
  const place = { start: anchor.startCodePoint, end: anchor.endCodePoint };
  const about = { annotation_id: id, is_own: region.isOwn, created_at: createdAt };
  if (region.claims.length === 0) return [{ ...place, label: "annotation", ...about }];
  return region.claims.flatMap((claim) => labelsOf(claim).map((labelled) => ({ ...place, ...labelled, ...about })));
}

/** A span for each verdict on a claim, of those on `said` with their layer; one all the same where she gave none. */
function labelsOf({ claim, marks }: RegionClaim) {
  const about = { claim_id: claim.id, claim: claim.text, claim_state: claim.state, claim_verdict: claim.verdict };
  if (marks.length === 0) return [{ label: "claim", ...about }];
  return marks.map(({ layer, verdict, rationale, createdAt }) => {
    return { label: layer === "said" ? `said ${verdict}` : verdict, ...about, rationale, marked_at: createdAt };
  });
}
