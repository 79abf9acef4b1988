import { z } from "zod";
import {
  ChangeMemberSchema,
  CreateInvitationSchema,
  DeletedSchema,
  InvitationSchema,
  MadeLinkSchema,
  MemberSchema,
} from "../../schemas/administration";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { typedText } from "../../schemas/text";
import { operation } from "../operation";

export const listMembers = operation({
  method: "GET",
  path: "/projects/{id}/members",
  summary: "The members of a project by name; with words, those in whose name a word begins with each of them",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema.extend({ q: typedText(100).optional() }),
  response: pageOf(MemberSchema),
});

export const changeMember = operation({
  method: "PATCH",
  path: "/projects/{id}/members/{person}",
  summary: "Change a member's role, or her share of what is handed out",
  access: { place: "project", ability: "manage" },
  body: ChangeMemberSchema,
  example: { role: "resolver" },
  idempotency: "repeatable",
  problems: ["last-manager"],
});

export const removeMember = operation({
  method: "DELETE",
  path: "/projects/{id}/members/{person}",
  summary: "Remove a member; her work stays, and her invitations end",
  access: { place: "project", ability: "manage" },
  idempotency: "repeatable",
  problems: ["last-manager"],
});

export const listInvitations = operation({
  method: "GET",
  path: "/projects/{id}/invitations",
  summary: "The links into a project that nobody has used yet",
  access: { place: "project", ability: "manage" },
  response: z.object({ items: z.array(InvitationSchema) }),
});

export const createInvitation = operation({
  method: "POST",
  path: "/projects/{id}/invitations",
  summary: "Make a link into a project, for one person; the first answer alone shows it",
  access: { place: "project", ability: "manage" },
  body: CreateInvitationSchema,
  example: { role: "reviewer" },
  response: MadeLinkSchema,
  status: 201,
  idempotency: "client-id",
});

export const withdrawInvitation = operation({
  method: "DELETE",
  path: "/projects/{id}/invitations/{invitation}",
  summary: "Withdraw a link into a project",
  access: { place: "project", ability: "manage" },
  idempotency: "repeatable",
});

export const listDeleted = operation({
  method: "GET",
  path: "/projects/{id}/deleted",
  summary: "The articles and claims of a project that were deleted and can be brought back; the latest first",
  access: { place: "project", ability: "manage" },
  response: z.object({ articles: z.array(DeletedSchema), claims: z.array(DeletedSchema) }),
});
