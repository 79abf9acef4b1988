import { beforeAll, describe, expect, it } from "vitest";
import { ChangeAnnotationSchema } from "../schemas/annotation";
import { ChangeArticleSchema } from "../schemas/article";
import { ChangeClaimSchema } from "../schemas/claim";
import { ChangeProjectSchema } from "../schemas/project";
import { importText, makeClaim, makeTeam, type Team } from "../testing/people";
import { getAnnotation } from "./annotations/data";
import { changeAnnotation, deleteAnnotation } from "./annotations/mutations";
import { getArticle } from "./articles/data";
import { changeArticle } from "./articles/mutations";
import { getClaim } from "./claims/detail";
import { changeClaim } from "./claims/mutations";
import { listEvents } from "./history/data";
import { getProject } from "./projects/data";
import { changeProject } from "./projects/mutations";

interface Versioned {
  id: string;
  version: number;
}

/** A record, how it now is, and how somebody who saw a version of it writes; `words` tell one write from another. */
interface Subject {
  id: string;
  get(): Promise<Versioned>;
  change(version: number, words: string): Promise<Versioned>;
}

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const subjects: [string, () => Promise<Subject>][] = [
  [
    "a project",
    async () => {
      const own = await makeTeam();
      return {
        id: own.projectId,
        get: async () => getProject(await own.may("manager", "read")),
        change: async (version, description) =>
          changeProject(await own.may("manager", "manage"), ChangeProjectSchema.parse({ version, description })),
      };
    },
  ],
  [
    "an article",
    async () => {
      const { id } = await importText(team, "So it was said.");
      return {
        id,
        get: async () => getArticle(await team.may("annotator", "read"), id),
        change: async (version, title) =>
          changeArticle(await team.may("annotator", "import"), id, ChangeArticleSchema.parse({ version, title })),
      };
    },
  ],
  [
    "a claim",
    async () => {
      const { id } = await makeClaim(team);
      return {
        id,
        get: async () => getClaim(await team.may("annotator", "read"), id),
        change: async (version, text) => {
          const attribution = { source: `The service, as ${text}` };
          const input = ChangeClaimSchema.parse({ version, text, attribution });
          return changeClaim(await team.may("annotator", "annotate"), id, input);
        },
      };
    },
  ],
  [
    "an annotation",
    async () => {
      const { occurrences } = await makeClaim(team);
      const id = occurrences[0]?.annotationId ?? "";
      return {
        id,
        get: async () => getAnnotation(await team.may("annotator", "read"), id),
        change: async (version, words) => {
          // Other words, another end.
          const end = 2 + (Number.parseInt(words, 36) % 13);
          const input = ChangeAnnotationSchema.parse({ version, start: 0, end });
          return changeAnnotation(await team.may("annotator", "annotate"), id, input);
        },
      };
    },
  ],
];

describe.each(subjects)("%s", (_, make) => {
  it("counts every write", async () => {
    const { id, get, change } = await make();
    expect(await get()).toMatchObject({ id, version: 1 });
    const first = await change(1, "First");
    expect(first).toMatchObject({ id, version: 2 });
    expect(await get()).toEqual(first);
    expect(await change(2, "Second")).toMatchObject({ id, version: 3 });
  });

  it.each([
    ["an older version", 1],
    ["a version that is not there yet", 3],
  ])("is not written by who saw %s; she is shown how it now is", async (_case, seen) => {
    const { get, change } = await make();
    const current = await change(1, "First");
    await expect(change(seen, "Second")).rejects.toMatchObject({ code: "stale", status: 409, current });
    expect(await get()).toEqual(current);
  });

  it("is written by one of many who write at once; the others are told", async () => {
    const { id, get, change } = await make();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, (_each, index) => change(1, `${index}`)));
    const reasons = tries.flatMap((tried) => (tried.status === "rejected" ? [tried.reason] : []));
    const done = tries.flatMap((tried) => (tried.status === "fulfilled" ? [tried.value] : []));
    expect(reasons.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => "stale"));
    expect(done).toEqual([await get()]);
    expect(done).toMatchObject([{ id, version: 2 }]);
  });
});

describe("deleting an annotation", () => {
  it("is refused to who saw an older version of it", async () => {
    const { occurrences } = await makeClaim(team);
    const id = occurrences[0]?.annotationId ?? "";
    const may = await team.may("annotator", "annotate");
    const current = await changeAnnotation(may, id, ChangeAnnotationSchema.parse({ version: 1, start: 0, end: 2 }));
    await expect(deleteAnnotation(may, id, 1)).rejects.toMatchObject({ code: "stale", current });
    await deleteAnnotation(may, id, 2);
    await expect(getAnnotation(may, id)).rejects.toMatchObject({ code: "not-found" });
  });
});

it("a write that comes too late leaves no line in the history", async () => {
  const { id, version } = await makeClaim(team);
  const may = await team.may("annotator", "annotate");
  const write = (text: string) => changeClaim(may, id, ChangeClaimSchema.parse({ version, text, question: text }));
  await write("First?");
  const events = await listEvents(may, { claim: id });
  await expect(write("Second?")).rejects.toMatchObject({ code: "stale" });
  expect(await listEvents(may, { claim: id })).toEqual(events);
});
