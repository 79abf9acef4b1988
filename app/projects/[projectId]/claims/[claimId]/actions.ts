"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { verdicts } from "@/lib/domain/verdict";
import { PutGoldSchema } from "@/lib/schemas/gold";
import { IdSchema } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { plantGold } from "@/lib/server/gold/mutations";
import { action } from "@/lib/server/http/action";
import { parse } from "@/lib/server/http/parse";

/** A form sends nothing chosen as no words. */
const GoldFormSchema = z.strictObject({
  projectId: IdSchema,
  claimId: IdSchema,
  layer: PutGoldSchema.shape.layer,
  verdict: z.enum(["", ...verdicts]),
  explanation: z.string(),
});

export const plantGoldAction = action(GoldFormSchema, async (actor, { projectId, claimId, ...form }) => {
  const may = await permit(actor, { project: projectId }, "manage");
  await plantGold(may, claimId, parse(PutGoldSchema, { ...form, verdict: form.verdict || null }));
  revalidatePath(`/projects/${projectId}/claims/${claimId}`);
});
