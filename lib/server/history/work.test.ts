import { describe, it } from "vitest";
import { ChangeAnnotationSchema, CreateAnnotationSchema } from "../../schemas/annotation";
import { ChangeArticleSchema } from "../../schemas/article";
import { ChangeClaimSchema } from "../../schemas/claim";
import type { ClaimDetail } from "../../schemas/claim-detail";
import { back, expectLines, gone, type Line, linesOf } from "../../testing/history";
import { importText, makeClaim, makeTeam, type Team } from "../../testing/people";
import { addOccurrence, changeAnnotation, createAnnotation, deleteAnnotation } from "../annotations/mutations";
import { createBlockRevision } from "../articles/blocks";
import { changeArticle, deleteArticle } from "../articles/mutations";
import { changeClaim } from "../claims/mutations";

const whole = {
  text: "11 000 were sent.",
  question: "How many?",
  attribution: { source: "The service" },
  quantity: { raw: "11 000", value: 11_000 },
};

/** What is there before: a claim in full, and the annotation that asserts it. */
interface Scene {
  team: Team;
  claim: ClaimDetail;
  articleId: string;
  annotationId: string;
}

async function makeScene(): Promise<Scene> {
  const team = await makeTeam();
  const claim = await makeClaim(team, whole);
  const [occurrence] = claim.occurrences;
  return { team, claim, articleId: occurrence?.article.id ?? "", annotationId: occurrence?.annotationId ?? "" };
}

async function change({ team, claim }: Scene, changes: object): Promise<ClaimDetail> {
  const input = ChangeClaimSchema.parse({ version: claim.version, ...changes });
  return changeClaim(await team.may("annotator", "annotate"), claim.id, input);
}

/** What a scene needs before it begins, and what then is done. */
interface Deed {
  first?: (scene: Scene) => Promise<unknown>;
  act: (scene: Scene) => Promise<unknown>;
  lines: Line[];
}

const deeds: [string, Deed][] = [
  [
    "an import",
    {
      act: ({ team }) => importText(team, "Text.", "Title"),
      lines: [
        ["Edda", "created", "Article", { before: null, after: { title: "Title", language: "und" } }],
        ["Edda", "created", "ArticleVersion", { before: null, after: { number: 1, length: 5 } }],
      ],
    },
  ],
  [
    "a correction of an article",
    {
      act: async ({ team, articleId }) => {
        const changes = ChangeArticleSchema.parse({ version: 1, title: "Another", publisher: "Meridian" });
        return changeArticle(await team.may("reviewer", "import"), articleId, changes);
      },
      lines: [
        [
          "Rainer",
          "changed",
          "Article",
          { before: { title: "An article", publisher: null }, after: { title: "Another", publisher: "Meridian" } },
        ],
      ],
    },
  ],
  [
    "a correction that changes nothing: none",
    {
      act: async ({ team, articleId }) => {
        const changes = ChangeArticleSchema.parse({ version: 1, title: "An article" });
        return changeArticle(await team.may("reviewer", "import"), articleId, changes);
      },
      lines: [],
    },
  ],
  [
    "what a block is",
    {
      act: async ({ team, articleId }) => {
        const edit = { change: "kind", block: { kind: "paragraph", start: 0, end: 15 }, kind: "quote" } as const;
        return createBlockRevision(await team.may("reviewer", "import"), articleId, { id: undefined, edit });
      },
      lines: [
        [
          "Rainer",
          "created",
          "BlockRevision",
          { before: null, after: { change: "kind", kind: "quote", start: 0, end: 15 } },
        ],
      ],
    },
  ],
  [
    "the end of an article",
    {
      act: async ({ team, articleId }) => deleteArticle(await team.may("manager", "manage"), articleId),
      lines: [["Mona", "deleted", "Article", gone]],
    },
  ],
  [
    "an annotation with a claim in full",
    {
      act: async ({ team, articleId }) => {
        const input = CreateAnnotationSchema.parse({ start: 0, end: 2, claim: { ...whole, question: "Who?" } });
        return (await createAnnotation(await team.may("reviewer", "annotate"), articleId, input)).value;
      },
      lines: [
        ["Rainer", "created", "Question", { after: { text: "Who?" } }],
        ["Rainer", "created", "Claim", { after: { text: whole.text } }],
        ["Rainer", "created", "Attribution", { after: whole.attribution }],
        ["Rainer", "created", "Quantity", { after: whole.quantity }],
        ["Rainer", "created", "Annotation", { after: { start: 0, end: 2, quote: "So" } }],
        ["Rainer", "created", "Occurrence", {}],
      ],
    },
  ],
  [
    "an annotation's new ends",
    {
      act: async ({ team, annotationId }) => {
        const place = ChangeAnnotationSchema.parse({ version: 1, start: 0, end: 2 });
        return changeAnnotation(await team.may("annotator", "annotate"), annotationId, place);
      },
      lines: [["Edda", "changed", "Annotation", { before: { quote: "it was said" }, after: { quote: "So", end: 2 } }]],
    },
  ],
  [
    "an annotation taken back",
    {
      act: async ({ team, annotationId }) => deleteAnnotation(await team.may("manager", "annotate"), annotationId, 1),
      lines: [["Mona", "deleted", "Annotation", gone]],
    },
  ],
  [
    "what is said again: none",
    {
      act: async ({ team, annotationId, claim }) => {
        const choice = { claim: { id: claim.id, question: null } };
        return addOccurrence(await team.may("reviewer", "annotate"), annotationId, choice);
      },
      lines: [],
    },
  ],
  [
    "a claim's new words",
    {
      act: (scene) => change(scene, { text: "So many were sent." }),
      lines: [["Edda", "changed", "Claim", { before: { text: whole.text }, after: { text: "So many were sent." } }]],
    },
  ],
  [
    "a claim's new figure",
    {
      act: (scene) => change(scene, { quantity: { raw: "12 000", value: 12_000 } }),
      lines: [["Edda", "changed", "Quantity", { before: whole.quantity, after: { raw: "12 000", value: 12_000 } }]],
    },
  ],
  [
    "an attribution taken away",
    { act: (scene) => change(scene, { attribution: null }), lines: [["Edda", "deleted", "Attribution", gone]] },
  ],
  [
    "an attribution given back",
    {
      first: (scene) => change(scene, { attribution: null }),
      act: (scene) => change({ ...scene, claim: { ...scene.claim, version: 2 } }, { attribution: whole.attribution }),
      lines: [["Edda", "restored", "Attribution", back]],
    },
  ],
  [
    "a claim taken from its question",
    {
      act: (scene) => change(scene, { question: null }),
      lines: [["Edda", "changed", "Claim", { before: {}, after: { questionId: null, questionSince: null } }]],
    },
  ],
];

describe("the history has a line for", () => {
  it.each(deeds)("%s", async (_, { first, act, lines }) => {
    const scene = await makeScene();
    await first?.(scene);
    expectLines(await linesOf(scene.team, () => act(scene)), lines);
  });
});
