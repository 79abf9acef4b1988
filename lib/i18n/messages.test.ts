import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { claimStates } from "../domain/claim-state";
import { articleStates } from "../domain/coverage";
import { roles } from "../domain/permissions";
import { approximators, quantityKinds } from "../domain/quantity";
import { verdicts } from "../domain/verdict";
import { attributionForms } from "../schemas/claim";
import { isolatedInText } from "./isolated";
import { type Locale, locales } from "./locale";
import { messagesOf } from "./messages";

/** Every message by its dotted key. */
function flatten(messages: object, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [[`${prefix}${name}`, value] as [string, string]] : flatten(value, `${prefix}${name}.`),
  );
}

const german = new Map(flatten(messagesOf("de")));
const english = new Map(flatten(messagesOf("en")));
const textOf = { de: german, en: english };

/** The message as a page shows it, with its tags around what is in them. */
function format(message: string, locale: Locale, values: Record<string, number>, tags: readonly string[]): string {
  const translate = createTranslator({
    locale,
    messages: { message } as Record<string, string>,
    onError(error) {
      throw error;
    },
  });
  const asTags = Object.fromEntries(tags.map((tag) => [tag, (chunks: string) => `[${tag}:${chunks}]`]));
  return translate.markup("message", { ...values, ...asTags });
}

/** Numbers that between them take every branch of a plural in German and English. */
const counts = [0, 1, 2, 5];

function tagsOf(message: string): string[] {
  return [...message.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => tag);
}

/** The arguments that a message cannot be formatted without: of all that look like one, those that are missed. */
function argumentsOf(message: string, locale: Locale): string[] {
  const candidates = [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => name))];
  const tags = tagsOf(message);
  const isMissed = (name: string) =>
    counts.some((count) => {
      const others = candidates.filter((other) => other !== name).map((other) => [other, count]);
      try {
        return !format(message, locale, Object.fromEntries(others), tags);
      } catch {
        return true;
      }
    });
  return candidates.filter(isMissed).sort();
}

it("German and English have the same messages, in the same order", () => {
  expect([...german.keys()]).toEqual([...english.keys()]);
});

describe.each(locales)("every message in %s", (locale) => {
  const messages = [...textOf[locale]];

  it("has words, without space around them", () => {
    expect(messages.filter(([, text]) => text === "" || text !== text.trim())).toEqual([]);
  });

  it("can be shown, whatever the numbers in it, and leaves no brace behind", () => {
    const shown = messages.flatMap(([key, text]) => {
      const names = argumentsOf(text, locale);
      return counts.map((count) => {
        const values = Object.fromEntries(names.map((name) => [name, count]));
        return { key, text: format(text, locale, values, tagsOf(text)) };
      });
    });
    expect(shown.filter(({ text }) => text === "" || /[{}<>]|undefined/.test(text))).toEqual([]);
  });
});

it("both languages say the same of what is filled in", () => {
  const inGerman = [...german].map(([key, text]) => [key, argumentsOf(text, "de"), tagsOf(text).sort()]);
  const inEnglish = [...english].map(([key, text]) => [key, argumentsOf(text, "en"), tagsOf(text).sort()]);
  expect(inGerman).toEqual(inEnglish);
});

it("a name stands in a tag of its own, by which it is kept from mixing with the sentence around it", () => {
  const bare = ["name", "person", "project", "source", "origin"].map((name) => new RegExp(`(?<!<bdi>)\\{${name}\\}`));
  const all = [...german, ...english];
  expect(all.filter(([, text]) => bare.some((name) => name.test(text)))).toEqual([]);
});

it("a name in a text without tags is isolated by characters that nobody sees", () => {
  const t = createTranslator({ locale: "en", messages: messagesOf("en") });
  expect(t.markup("members.roleOf", { name: "נועה", ...isolatedInText })).toBe("Role of \u2068נועה\u2069");
});

it("arguments are found where they are: in plurals and in tags too, and not in the words of a branch", () => {
  const message = "{count, plural, =0 {Keine} one {{name}} other {# von {total, number}}} <b>{where}</b>";
  expect(argumentsOf(message, "de")).toEqual(["count", "name", "total", "where"]);
  expect(format(message, "de", { count: 5, name: 1, total: 7, where: 9 }, ["b"])).toBe("5 von 7 [b:9]");
});

describe("what the rules name has words in both languages", () => {
  it.each([
    ["verdict", verdicts],
    ["state", claimStates],
    ["articles.state", articleStates],
    ["role", roles],
    ["approximator", approximators],
    ["quantityKind", quantityKinds],
    ["attributionForm", attributionForms],
  ])("%s", (group, names) => {
    const keys = names.map((name) => `${group}.${name}`);
    for (const locale of locales) expect([...textOf[locale].keys()]).toEqual(expect.arrayContaining(keys));
  });

  it.each([
    ["confirmed", "bestätigt", "confirmed"],
    ["disputed", "umstritten", "disputed"],
    ["refuted", "widerlegt", "refuted"],
    ["missing_context", "fehlender Kontext", "missing context"],
    ["unproven", "unbelegt", "unproven"],
    ["not_checkable", "nicht prüfbar", "not checkable"],
  ] as const)("%s is “%s” and “%s”", (verdict, de, en) => {
    expect(messagesOf("de").verdict[verdict]).toBe(de);
    expect(messagesOf("en").verdict[verdict]).toBe(en);
  });
});
