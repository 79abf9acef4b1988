import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listPasswordLinks } from "@/lib/server/invitations/data";
import { createPasswordLink } from "@/lib/server/invitations/mutations";

export const GET = handle(operations.listPasswordLinks, async ({ actor }) => ({
  items: await listPasswordLinks(actor),
}));

export const POST = handle(operations.createPasswordLink, ({ actor, body: { id, person } }) =>
  createPasswordLink(actor, person, id),
);
