import { operations } from "@/lib/api/operations";
import { listQuestions } from "@/lib/server/claims/questions";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listQuestions, ({ permit, query }) => listQuestions(permit, query));
