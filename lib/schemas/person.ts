import { z } from "zod";

/** Somebody as the others in a project see her. */
export const PersonSchema = z.object({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof PersonSchema>;

/** When something was done: RFC 3339, in UTC. */
export const InstantSchema = z.iso.datetime();
