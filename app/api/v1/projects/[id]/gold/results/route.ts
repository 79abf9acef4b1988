import { operations } from "@/lib/api/operations";
import { goldResults } from "@/lib/server/gold/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getGoldResults, ({ permit }) => goldResults(permit));
