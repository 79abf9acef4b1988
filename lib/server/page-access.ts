import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Ability } from "../domain/permissions";
import { IdSchema } from "../schemas/text";
import { type Actor, actorOfSession, type Permit, permitOfSession } from "./actor";
import type { Place } from "./auth/membership";
import { Problem } from "./problem";

/** Who looks at a page. Sends who is not signed in to do so and then back to `here`. */
export async function pageActor(here: string): Promise<Actor> {
  return (await actorOfSession()) ?? toSignIn(here);
}

function toSignIn(here: string): never {
  redirect(`/sign-in?next=${encodeURIComponent(here)}`);
}

/** Proof that who looks at a page may; otherwise the page is the one that says why not. */
export async function pagePermit<A extends Ability>(
  here: string,
  place: Place,
  ability: A,
): Promise<Permit<A | "read">> {
  // An id that is not even a UUID names nothing, which is told only to who is signed in.
  if (!Object.values(place).every((id) => IdSchema.safeParse(id).success)) {
    await pageActor(here);
    notFound();
  }
  const asked = permitOfSession({ place, ability }).catch((error: unknown) => {
    const merged = mergedInto(error);
    // A page about a claim that was merged is a page about the claim that it went into.
    if (merged && "claim" in place) redirect(here.replace(place.claim, merged));
    throw error;
  });
  return (await orErrorPage(asked)) ?? toSignIn(here);
}

function mergedInto(error: unknown): string | null {
  return error instanceof Problem && error.code === "claim-merged" ? String(error.values.id) : null;
}

/** What was asked for, or the page that says why it cannot be shown. */
export async function orErrorPage<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && [400, 404, 410].includes(error.status)) notFound();
    if (error instanceof Problem && error.status === 403) forbidden();
    throw error;
  }
}
