import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { changeMember, removeMember } from "@/lib/server/members/mutations";

export const PATCH = handle(operations.changeMember, ({ permit, params, body }) =>
  changeMember(permit, params.person, body),
);

export const DELETE = handle(operations.removeMember, ({ permit, params }) => removeMember(permit, params.person));
