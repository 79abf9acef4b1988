import { operations } from "@/lib/api/operations";
import { getHealth } from "@/lib/server/health";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getHealth, getHealth);
