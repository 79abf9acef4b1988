import { operations } from "@/lib/api/operations";
import { listClaims } from "@/lib/server/claims/list";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listClaims, ({ permit, query: { state, ...filter } }) =>
  listClaims(permit, { ...filter, ...(state && { states: [state] }) }),
);
