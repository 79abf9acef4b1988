import { operations } from "@/lib/api/operations";
import { previewExport } from "@/lib/server/export/preview";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.previewExport, async ({ permit, query: { format, ...request } }) =>
  previewExport(permit, format, request),
);
