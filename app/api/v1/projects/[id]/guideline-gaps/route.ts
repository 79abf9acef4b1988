import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listGuidelineGaps } from "@/lib/server/resolutions/decisions";

export const GET = handle(operations.listGuidelineGaps, ({ permit, query }) => listGuidelineGaps(permit, query));
