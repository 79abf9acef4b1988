import "server-only";
import { randomUUID } from "node:crypto";
import type { QueueBar } from "../../domain/queue";
import type { ProblemCode } from "../../schemas/problem";
import type { Next, ReservationRecord, ReserveNext } from "../../schemas/queue";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { Written } from "../history/written";
import { writeOnce } from "../idempotency";
import { Problem } from "../problem";

type Handed = { outcome: "made" | "same"; reservation: ReservationRecord };
type Barred = Exclude<QueueBar, "skipped"> | "quota" | "gone" | "id-taken";

const problems: Record<Exclude<Barred, "id-taken">, ProblemCode> = {
  marked: "already-marked",
  own: "own-claim",
  out: "taken-out",
  assigned: "assigned-to-others",
  full: "queue-full",
  quota: "quota-reached",
  gone: "not-found",
};

/**
 * Hands the actor the next claim of her queue; what she has already comes first.
 * @throws Problem `id-taken`
 */
export async function reserveNext(
  { projectId, actor }: Permit<"mark">,
  { id = randomUUID(), article, question, assigned }: ReserveNext,
): Promise<Written<Next>> {
  const { value: answer, cursor } = await writeOnce<Handed | { outcome: "none" | "quota" | "id-taken" }>(Prisma.sql`
    reserve_next(${projectId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${article ?? null}::uuid,
      ${question ?? null}::uuid, ${assigned === "me"})`);
  switch (answer.outcome) {
    case "made":
    case "same":
      return new Written({ reservation: answer.reservation, because: null }, cursor);
    case "id-taken":
      throw new Problem("id-taken", { values: { id } });
    case "none":
      return new Written({ reservation: null, because: "nothing" }, cursor);
    case "quota":
      return new Written({ reservation: null, because: "quota" }, cursor);
  }
}

/**
 * Hands the actor one claim, or keeps it longer for her.
 * @throws Problem saying why she is not handed it; `id-taken`
 */
export async function reserveClaim(
  { projectId, actor }: Permit<"mark">,
  claimId: string,
  id: string = randomUUID(),
): Promise<Written<ReservationRecord>> {
  const { value: answer, cursor } = await writeOnce<Handed | { outcome: Barred }>(Prisma.sql`
    reserve_claim(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid)`);
  if ("reservation" in answer) return new Written(answer.reservation, cursor);
  if (answer.outcome === "id-taken") throw new Problem("id-taken", { values: { id } });
  throw new Problem(problems[answer.outcome]);
}

/** Gives a claim back. What she does not have is given back already. */
export async function releaseClaim({ projectId, actor }: Permit<"mark">, claimId: string): Promise<void> {
  await prisma().reservation.updateMany({
    where: { projectId, claimId, userId: actor.id, endedAt: null },
    data: { endedAt: new Date(), ended: "released" },
  });
}

/** Notes that the actor does not mark a claim, and why; whether she has it or not. */
export async function skipClaim(
  { projectId, actor }: Permit<"mark">,
  claimId: string,
  { id = randomUUID(), reason }: { id?: string | undefined; reason: string },
): Promise<void> {
  await database().query(Prisma.sql`
    SELECT skip_claim(${projectId}::uuid, ${claimId}::uuid, ${actor.id}::uuid, ${id}::uuid, ${reason}) AS done`);
}

/** Puts a claim back into everybody's queue, whoever has skipped it. */
export async function returnClaim({ projectId, actor }: Permit<"manage">, claimId: string): Promise<void> {
  await prisma().reservation.updateMany({
    where: { projectId, claimId, ended: "skipped", returnedAt: null },
    data: { returnedAt: new Date(), changedById: actor.id },
  });
}
