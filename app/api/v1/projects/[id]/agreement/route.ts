import { operations } from "@/lib/api/operations";
import { getAgreement } from "@/lib/server/agreement/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getAgreement, async ({ permit, query }) => {
  const { claimIds: _, ...agreement } = await getAgreement(permit, query);
  return agreement;
});
