import { z } from "zod";
import { BlockSchema } from "./block";
import { optionalEdtf } from "./edtf";
import { InstantSchema } from "./person";
import { ClientIdSchema, IdSchema, optionalAddress, optionalText, requiredText, VersionSchema } from "./text";

/** A BCP 47 tag that begins with a language of ISO 639, not with its name; kept in its canonical form. */
export const LanguageSchema = z
  .string()
  .max(35)
  .transform((value, context) => {
    const tag = canonicalTag(value);
    if (tag && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
    context.addIssue({ code: "custom", message: "not-language" });
    return z.NEVER;
  });

function canonicalTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

const about = {
  title: requiredText(500),
  publisher: optionalText(200),
  author: optionalText(200),
  url: optionalAddress,
  published: optionalEdtf,
};

export const CreateArticleSchema = z.strictObject({
  id: ClientIdSchema,
  ...about,
  /** Any length here: the domain says what is wrong with a text, and where. */
  text: z.string(),
  /** Detected where it is left out. */
  language: LanguageSchema.nullish(),
  /** `refuse` answers 409 where the project has this text already; `keep` (the default) imports it and says so. */
  sameText: z.enum(["keep", "refuse"]).optional(),
});
export type CreateArticle = z.output<typeof CreateArticleSchema>;

/** The same as a form sends it: with the text as a file, and what was left empty as nothing. */
export const ArticleFormSchema = CreateArticleSchema.omit({ text: true }).extend({ file: z.file() });

/** A later text of an article. `after` is the version that it follows: the current one. */
export const CreateVersionSchema = z.strictObject({ id: ClientIdSchema, after: IdSchema, text: z.string() });
export type CreateVersion = z.output<typeof CreateVersionSchema>;

export const ChangeArticleSchema = z.strictObject({
  version: VersionSchema,
  title: about.title.optional(),
  publisher: about.publisher.optional(),
  author: about.author.optional(),
  url: about.url.optional(),
  published: about.published.optional(),
  language: LanguageSchema.optional(),
});
export type ChangeArticle = z.output<typeof ChangeArticleSchema>;

/** An article without its text. */
export const ArticleSummarySchema = z.object({
  id: z.uuid(),
  projectId: z.uuid(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  published: z.string().nullable(),
  createdAt: InstantSchema,
  version: z.int(),
});
export type ArticleSummary = z.infer<typeof ArticleSummarySchema>;

export const ArticleSchema = ArticleSummarySchema.extend({
  /** The current text and the version that it is. */
  text: z.string(),
  textVersion: z.object({
    id: z.uuid(),
    number: z.int(),
    sha256: z.string(),
    length: z.int(),
    codePoints: z.int(),
    createdAt: InstantSchema,
  }),
  blocks: z.array(BlockSchema),
  /** How often people have changed the blocks since they were found. */
  blockRevision: z.int(),
  /** Other articles of the project with the very same text. */
  sameTextAs: z.array(z.object({ id: z.uuid(), title: z.string() })),
});
export type ArticleRecord = z.infer<typeof ArticleSchema>;
