"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ChangeRoleSchema, RoleSchema } from "@/lib/schemas/account";
import { ChangeProjectSchema } from "@/lib/schemas/project";
import { IdSchema } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { restoreArticle } from "@/lib/server/articles/mutations";
import { restoreClaim } from "@/lib/server/claims/deletion";
import { action } from "@/lib/server/http/action";
import { createInvitation, withdrawInvitation } from "@/lib/server/invitations/mutations";
import { changeRole, removeMember } from "@/lib/server/members/mutations";
import { changeProject, deleteProject } from "@/lib/server/projects/mutations";

/** A form sends an unchecked box not at all. */
const CheckboxSchema = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A form sends numbers as words. */
const ProjectFormSchema = ChangeProjectSchema.extend({
  projectId: IdSchema,
  version: z.coerce.number().pipe(ChangeProjectSchema.shape.version),
  marksRequired: z.coerce.number().pipe(z.int().min(1).max(9)),
  resolverMayBeParty: CheckboxSchema,
  annotatorsMayMark: CheckboxSchema,
  blind: CheckboxSchema,
  reservationMinutes: z.coerce.number().pipe(z.int().min(1).max(10_080)),
  assignedOnly: CheckboxSchema,
  unaskedMarks: CheckboxSchema,
  resolverBlind: CheckboxSchema,
  reasonsRound: CheckboxSchema,
  reportNames: CheckboxSchema,
});

export const changeProjectAction = action(ProjectFormSchema, async (actor, { projectId, ...changes }) => {
  const { version } = await changeProject(await permit(actor, { project: projectId }, "manage"), changes);
  revalidatePath(`/projects/${projectId}`, "layout");
  return { version };
});

export const changeRoleAction = action(ChangeRoleSchema, async (actor, { projectId, userId, role }) => {
  await changeRole(await permit(actor, { project: projectId }, "manage"), userId, role);
  revalidatePath(`/projects/${projectId}/settings`);
});

export const removeMemberAction = action(
  z.strictObject({ projectId: IdSchema, userId: IdSchema }),
  async (actor, { projectId, userId }) => {
    await removeMember(await permit(actor, { project: projectId }, "manage"), userId);
    revalidatePath(`/projects/${projectId}/settings`);
  },
);

/** Returns the secret of the link, for the page to show once. */
export const inviteAction = action(
  z.strictObject({ projectId: IdSchema, role: RoleSchema }),
  async (actor, { projectId, role }) => {
    const { secret } = await createInvitation(await permit(actor, { project: projectId }, "manage"), role);
    revalidatePath(`/projects/${projectId}/settings`);
    return { secret: secret ?? "" };
  },
);

export const withdrawInvitationAction = action(
  z.strictObject({ projectId: IdSchema, id: IdSchema }),
  async (actor, { projectId, id }) => {
    await withdrawInvitation(await permit(actor, { project: projectId }, "manage"), id);
    revalidatePath(`/projects/${projectId}/settings`);
  },
);

export const deleteProjectAction = action(z.strictObject({ projectId: IdSchema }), async (actor, { projectId }) => {
  await deleteProject(await permit(actor, { project: projectId }, "manage", { orDeleted: true }));
});

const DeletedSchema = z.strictObject({ projectId: IdSchema, id: IdSchema });

export const restoreArticleAction = action(DeletedSchema, async (actor, { projectId, id }) => {
  await restoreArticle(await permit(actor, { project: projectId }, "manage"), id);
  revalidatePath(`/projects/${projectId}`, "layout");
});

export const restoreClaimAction = action(DeletedSchema, async (actor, { projectId, id }) => {
  await permit(actor, { project: projectId }, "manage");
  await restoreClaim(await permit(actor, { project: projectId }, "annotate"), id);
  revalidatePath(`/projects/${projectId}`, "layout");
});
