import { z } from "zod";
import { isBeyondProjects, tokenScopes, wholeScopes } from "../domain/token-scope";
import { ClientIdSchema, IdSchema, requiredText } from "./text";

/** How many days a token holds where nobody says otherwise. */
export const usualTokenDays = 90;

const ScopesSchema = z.array(z.enum(tokenScopes));

export const CreateTokenSchema = z
  .strictObject({
    id: ClientIdSchema,
    name: requiredText(100),
    /** Days until it ends; null: it has no end. */
    days: z.int().min(1).max(3650).nullable().default(usualTokenDays),
    /** What it may be used for. `read` comes with whatever is done in projects. */
    scopes: ScopesSchema.min(1).transform(wholeScopes),
    /** The projects that it reaches; null: all, also later ones. */
    projects: z.array(IdSchema).min(1).max(100).nullable().default(null),
  })
  .refine(({ scopes, projects }) => projects === null || !scopes.some(isBeyondProjects), {
    path: ["scopes"],
    message: "beyond-projects",
  });
export type CreateToken = z.output<typeof CreateTokenSchema>;

export const TokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its last four characters. */
  hint: z.string(),
  scopes: ScopesSchema,
  /** Null: all projects of its owner. */
  projects: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  /** Whether it ended by itself. */
  isExpired: z.boolean(),
  /** To the hour. */
  lastUsedAt: z.string().nullable(),
});
export type TokenRecord = z.output<typeof TokenSchema>;

/** The token itself is answered this once: null where the same request made it before. */
export const MadeTokenSchema = z.object({ ...TokenSchema.shape, token: z.string().nullable() });
export type MadeToken = z.output<typeof MadeTokenSchema>;
