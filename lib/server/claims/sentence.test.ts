import { expect, it } from "vitest";
import { CreateAnnotationSchema } from "../../schemas/annotation";
import { importText, makeTeam } from "../../testing/people";
import { createAnnotation } from "../annotations/mutations";
import { getClaim } from "./detail";

const lines = [
  "Fähre bleibt im Hafen",
  "",
  "Der Seefahrtsdienst 𝒳 zählte am Dienstag ungefähr 300 Gäste, die seit",
  "dem Morgen im Hafen von Romanshorn auf eine Fähre warteten. Die meis-",
  "ten wollten nach Friedrichshafen, und zwei Schiffe lagen am Abend noch",
  "still.",
  "",
  "Erst am Mittwoch fuhren sie wieder, und niemand musste an den Schaltern",
  "ein zweites Mal bezahlen.",
];

it.each([
  ["over the ends of its lines", "Morgen im Hafen", lines.slice(2, 4).join("\n").split(" Die meis")[0]],
  ["from one parted word to its block's end", "Friedrichshafen", `Die ${"meis-\n"}${lines.slice(4, 6).join("\n")}`],
  ["no further than its block", "bleibt", "Fähre bleibt im Hafen"],
  ["over the blocks that its words reach over", "still.\n\nErst", `${lines.slice(3).join("\n").slice(60)}`],
])("a claim's words are told in their sentence %s", async (_, quote, sentence) => {
  const team = await makeTeam();
  const article = await importText(team, lines.join("\n"));
  const input = CreateAnnotationSchema.parse({ quote, claim: { text: "So it is." } });
  const { claims } = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
  const { occurrences } = await getClaim(await team.may("viewer", "read"), claims[0]?.id ?? "");
  expect(occurrences.map(({ before, quote: words, after }) => before + words + after)).toEqual([sentence]);
});

it("a claim's sentence in an endless paragraph is cut, not read", async () => {
  const team = await makeTeam();
  const article = await importText(team, `${"wort ".repeat(50_000)}hier ${"wort ".repeat(50_000)}`);
  const input = CreateAnnotationSchema.parse({ quote: "hier", claim: { text: "So it is." } });
  const { claims } = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
  const { occurrences } = await getClaim(await team.may("viewer", "read"), claims[0]?.id ?? "");
  expect(occurrences[0]?.before.length).toBeLessThanOrEqual(2_000);
  expect(occurrences[0]?.after.length).toBeLessThanOrEqual(2_000);
});
