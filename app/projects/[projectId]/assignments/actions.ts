"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ChangeShareSchema } from "@/lib/schemas/account";
import { IdSchema } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { action } from "@/lib/server/http/action";
import { changeShare } from "@/lib/server/members/mutations";
import { returnClaim } from "@/lib/server/queue/mutations";

/** A form sends numbers as words, and nothing as no words. */
const ShareFormSchema = ChangeShareSchema.extend({
  quota: z
    .string()
    .transform((value) => (value.trim() === "" ? null : Number(value)))
    .pipe(ChangeShareSchema.shape.quota),
  weight: z.coerce.number().pipe(ChangeShareSchema.shape.weight),
});

export const changeShareAction = action(ShareFormSchema, async (actor, { projectId, userId, ...share }) => {
  await changeShare(await permit(actor, { project: projectId }, "manage"), userId, share);
  revalidatePath(`/projects/${projectId}/assignments`);
});

export const returnClaimAction = action(
  z.strictObject({ projectId: IdSchema, claimId: IdSchema }),
  async (actor, { projectId, claimId }) => {
    await permit(actor, { project: projectId }, "manage");
    await returnClaim(await permit(actor, { claim: claimId }, "manage"), claimId);
    revalidatePath(`/projects/${projectId}/assignments`);
  },
);
