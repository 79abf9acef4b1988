import { describe, expect, it } from "vitest";
import type { LiveEvent } from "../../schemas/live";
import { fateOf, type LivePage } from "./page-news";

const [articleId, claimId] = [crypto.randomUUID(), crypto.randomUUID()];
const room: LivePage = { kind: "room", articleId };
const claim: LivePage = { kind: "claim", claimId };

function event(action: LiveEvent["action"], subjectType: string, subjectId: string): LiveEvent {
  return {
    ...{ seq: "1", at: "2026-11-27T03:00:00.000Z", actor: null, action, subjectType, subjectId },
    ...{ claimId, articleId, annotationId: null },
  };
}

describe("what became of the record that a page is about", () => {
  it.each<[string, LivePage, LiveEvent[], "deleted" | "restored" | null]>([
    ["its article is deleted", room, [event("deleted", "Article", articleId)], "deleted"],
    ["its claim is deleted", claim, [event("deleted", "Claim", claimId)], "deleted"],
    [
      "it is deleted and brought back at once",
      claim,
      [event("deleted", "Claim", claimId), event("restored", "Claim", claimId)],
      "restored",
    ],
    ["something on it is deleted", room, [event("deleted", "Annotation", crypto.randomUUID())], null],
    ["another claim is deleted", claim, [event("deleted", "Claim", crypto.randomUUID())], null],
    ["it is changed", claim, [event("changed", "Claim", claimId)], null],
    ["a list is about none", { kind: "list" }, [event("deleted", "Claim", claimId)], null],
  ])("%s", (_, page, events, fate) => expect(fateOf(page, events)).toBe(fate));
});
