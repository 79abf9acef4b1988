import { operations } from "@/lib/api/operations";
import { exportResponse } from "@/lib/server/export/export";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.exportDataset, async ({ permit, query: { format, ...request } }) =>
  exportResponse(permit, format, request),
);
