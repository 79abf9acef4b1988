import { operations } from "@/lib/api/operations";
import { exportResponse } from "@/lib/server/export/export";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(
  operations.exportDataset,
  async ({ permit, query: { format, snapshot, offset = 0, ...request } }) =>
    exportResponse(permit, format, request, snapshot === undefined ? null : { snapshot, offset }),
);
