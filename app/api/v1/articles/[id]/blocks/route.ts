import { operations } from "@/lib/api/operations";
import { createBlockRevision, listBlocks } from "@/lib/server/articles/blocks";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listBlocks, ({ permit, id }) => listBlocks(permit, id));

export const POST = handle(operations.createBlockRevision, ({ permit, id, body }) =>
  createBlockRevision(permit, id, body),
);
