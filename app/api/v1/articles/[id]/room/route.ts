import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listRoom } from "@/lib/server/room";

export const GET = handle(operations.listRoom, ({ permit, id, query }) => listRoom(permit, id, query));
