import { operations } from "@/lib/api/operations";
import { readThread } from "@/lib/server/comments/threads";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.readThread, ({ permit, id, body }) => readThread(permit, id, body.upTo));
