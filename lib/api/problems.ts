import type { PlaceKind } from "../domain/permissions";
import type { ProblemCode } from "../schemas/problem";
import type { Operation } from "./operation";

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
  comment: ["project-deleted", "article-deleted", "annotation-deleted", "claim-deleted", "claim-merged"],
};

/** Everything that an operation may answer instead of what it was asked for. */
export function problemsOf({ access, path, query, body, idempotency, problems = [] }: Operation): ProblemCode[] {
  const all = new Set<ProblemCode>(["internal", "unavailable", "demo-elsewhere", ...problems]);
  const add = (when: boolean, ...codes: ProblemCode[]) => {
    for (const code of when ? codes : []) all.add(code);
  };
  add(access !== "anybody", "unauthenticated", "foreign-origin");
  add(typeof access === "object" || path.includes("{"), "not-found");
  add(typeof access === "object" && access.ability !== "read", "forbidden");
  if (typeof access === "object") add(true, ...gone[access.place]);
  add(query !== undefined, "invalid");
  add(query !== undefined && "cursor" in query.shape, "bad-cursor");
  add(body !== undefined, ...ofBody);
  add(idempotency === "client-id", "id-taken");
  add(idempotency === "version", "stale");
  return [...all];
}
