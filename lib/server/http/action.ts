import "server-only";
import { cookies, headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type Locale, localeCookie, pickLocale } from "../../i18n/locale";
import type { ProblemDocument } from "../../schemas/problem";
import { type Actor, actorOfSession } from "../actor";
import { Problem } from "../problem";
import { parse } from "./parse";
import { problemDocument } from "./problem-document";
import { asProblem } from "./problem-response";

/** What a form gets back: what was done, or a problem to show beside its fields. */
export type ActionResult<Done = undefined> = { done: Done } | { problem: ProblemDocument } | null;

type FormAction<Done> = (previous: unknown, form: FormData) => Promise<ActionResult<Done>>;

/**
 * A form's action for somebody who is signed in: a public endpoint like any route, so it finds out who asks and checks
 * what it is sent by itself.
 */
export function action<Schema extends z.ZodType, Done = undefined>(
  schema: Schema,
  handle: (actor: Actor, input: z.output<Schema>) => Promise<Done>,
): FormAction<Done> {
  return withProblemResult(async (form) => {
    const actor = await actorOfSession();
    if (!actor) throw new Problem("unauthenticated");
    return handle(actor, parse(schema, fieldsOf(form)));
  });
}

/** A form's action for anybody. */
export function publicAction<Schema extends z.ZodType, Done = undefined>(
  schema: Schema,
  handle: (input: z.output<Schema>) => Promise<Done>,
): FormAction<Done> {
  return withProblemResult((form) => handle(parse(schema, fieldsOf(form))));
}

function withProblemResult<Done>(handle: (form: FormData) => Promise<Done>): FormAction<Done> {
  return async (_previous, form) => {
    try {
      return { done: await handle(form) };
    } catch (error) {
      // A redirect travels as an exception of Next's.
      unstable_rethrow(error);
      return { problem: problemDocument(asProblem(error), await currentLocale()) };
    }
  };
}

/** The fields of a form by name, without those that React adds for itself; all that are named `name[]` as the list `name`. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) =>
      name.endsWith("[]") ? [name.slice(0, -2), form.getAll(name)] : [name, form.getAll(name).at(-1)],
    ),
  );
}

async function currentLocale(): Promise<Locale> {
  return pickLocale((await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language"));
}
