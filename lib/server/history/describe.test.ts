import { expect, it } from "vitest";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam } from "../../testing/people";
import { deleteAnnotation, removeOccurrence } from "../annotations/mutations";
import type { CommentSubject } from "../comments/data";
import { createComment, deleteComment } from "../comments/mutations";
import { changeRole } from "../members/mutations";
import { listEvents } from "./data";
import { describeEvents } from "./describe";

it("a line says what it is about in words, and where that is", async () => {
  const team = await makeTeam();
  const claim = await makeClaim(team, { text: "It was said.", question: "Was it?", attribution: { source: "She" } });
  const [occurrence] = claim.occurrences;
  await makeMark(team, "reviewer", claim.id, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] });
  await makeMark(team, "annotator", claim.id, "refuted");
  await makeResolution(team, claim.id, "refuted");
  const comment = { id: undefined, text: "Hm." };
  await createComment(await team.may("annotator", "annotate"), { claimId: claim.id }, comment);
  await changeRole(await team.may("manager", "manage"), (await addMember(team, "viewer", "Otto")).id, "reviewer");
  await deleteAnnotation(await team.may("annotator", "annotate"), occurrence?.annotationId ?? "", undefined);

  const may = await team.may("viewer", "read");
  const { items } = await listEvents(may, { limit: 1_000 });
  const described = (await describeEvents(may, items)).reverse();
  const toClaim = { about: "It was said.", href: `/claims/${claim.id}`, verdict: null };
  const article = { about: "An article", href: `/articles/${occurrence?.article.id}` };
  const annotation = {
    about: "it was said",
    href: `/articles/${occurrence?.article.id}#${occurrence?.annotationId}`,
  };
  const lines = described.map(({ action, subjectType, about, href, verdict }) => [
    action,
    subjectType,
    about,
    href,
    verdict,
  ]);
  expect(lines.slice(lines.findIndex(([, type]) => type === "Article"))).toEqual(
    [
      ["created", "Article", article],
      ["created", "ArticleVersion", article],
      ["created", "Question", {}],
      ["created", "Claim", toClaim],
      ["created", "Attribution", toClaim],
      ["created", "Annotation", annotation],
      ["created", "Occurrence", toClaim],
      ["created", "Mark", { ...toClaim, verdict: "confirmed" }],
      ["created", "Evidence", toClaim],
      ["created", "Mark", { ...toClaim, verdict: "refuted" }],
      ["created", "Resolution", { ...toClaim, verdict: "refuted" }],
      ["created", "Comment", toClaim],
      ["created", "Membership", { about: "Otto" }],
      ["changed", "Membership", { about: "Otto" }],
      ["deleted", "Annotation", annotation],
    ].map(([action, type, about]) => {
      const { about: words = null, href = null, verdict = null } = about as Partial<(typeof described)[number]>;
      return [action, type, words, href, verdict];
    }),
  );
});

it("a line about what was taken back still says what it was about", async () => {
  const team = await makeTeam();
  const { id: claimId, occurrences } = await makeClaim(team);
  const [occurrence] = occurrences;
  const annotationId = occurrence?.annotationId ?? "";
  const may = await team.may("annotator", "annotate");
  const deleteNew = async (subject: CommentSubject) =>
    deleteComment(may, (await createComment(may, subject, { id: undefined, text: "Hm." })).id);
  await removeOccurrence(may, annotationId, claimId);
  await deleteNew({ annotationId });
  await deleteNew({ claimId });
  const { items } = await listEvents(may, { limit: 5 });
  const deleted = (await describeEvents(may, items)).filter(({ action }) => action === "deleted");
  const claim = { about: "It was said.", href: `/claims/${claimId}` };
  expect(deleted).toMatchObject([
    { subjectType: "Comment", ...claim },
    { subjectType: "Comment", about: "it was said", href: `/articles/${occurrence?.article.id}#${annotationId}` },
    { subjectType: "Occurrence", ...claim },
  ]);
});
