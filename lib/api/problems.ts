import type { PlaceKind } from "../domain/permissions";
import type { ProblemCode } from "../schemas/problem";
import { type Operation, placeOf, scopeOf } from "./operation";

const ofBody: ProblemCode[] = [
  "not-json",
  "nested-too-deep",
  "body-not-utf8",
  "body-cut-short",
  "body-too-large",
  "wrong-media-type",
  "invalid",
];

/** What a record is, or hangs on, and may have been deleted. */
const gone: Record<PlaceKind, ProblemCode[]> = {
  project: ["project-deleted"],
  article: ["project-deleted", "article-deleted"],
  annotation: ["project-deleted", "article-deleted"],
  claim: ["project-deleted", "claim-deleted", "claim-merged"],
  resolution: ["project-deleted", "claim-deleted", "claim-merged"],
  job: ["project-deleted"],
  report: ["project-deleted"],
  webhook: ["project-deleted"],
  comment: ["project-deleted", "article-deleted", "annotation-deleted", "claim-deleted", "claim-merged"],
};

/** Everything that an operation may answer instead of what it was asked for. */
export function problemsOf(declared: Operation): ProblemCode[] {
  const { access, path, query, body, idempotency, problems = [] } = declared;
  const place = placeOf(declared);
  const all = new Set<ProblemCode>(["internal", "unavailable", "demo-elsewhere", "too-many-requests", ...problems]);
  const add = (when: boolean, ...codes: ProblemCode[]) => {
    for (const code of when ? codes : []) all.add(code);
  };
  add(access !== "anybody", "unauthenticated", "foreign-origin");
  add(scopeOf(declared) !== null, "missing-scope");
  add(access === "session", "session-only");
  add(place !== null || path.includes("{"), "not-found");
  add(access === "administrator" || (place !== null && place.ability !== "read"), "forbidden");
  if (place) add(true, ...gone[place.place]);
  add(query !== undefined, "invalid");
  add(query !== undefined && "cursor" in query.shape, "bad-cursor");
  add(body !== undefined, ...ofBody);
  add(idempotency === "client-id", "id-taken");
  add(idempotency === "version", "stale");
  return [...all];
}
