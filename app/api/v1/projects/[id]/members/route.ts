import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { findMembers } from "@/lib/server/members/data";

export const GET = handle(operations.listMembers, ({ permit, query }) => findMembers(permit, query));
