import { z } from "zod";

/** Somebody as the others in a project see her. */
export const PersonSchema = z.object({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof PersonSchema>;

/** When something was done: RFC 3339, in UTC. */
export const InstantSchema = z.iso.datetime();

/**
 * Names, on a request with a session, the person whose work it carries. A browser in which somebody else has signed in
 * meanwhile must not send it in her name.
 */
export const personHeader = "tickmark-person";
