import { z } from "zod";
import { permit } from "@/lib/server/actor";
import { exportFormats, exportProject } from "@/lib/server/export/export";
import { route } from "@/lib/server/http/route";

export const GET = route({ query: z.object({ format: z.enum(exportFormats) }) }, async ({ actor, id, query }) => {
  const { mediaType, body } = exportProject(await permit(actor, { project: id }, "read"), query.format);
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="tickmark-${id}.${query.format}"`,
      "cache-control": "no-store",
    },
  });
});
