import { expect, it } from "vitest";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam } from "../../testing/people";
import { getClaim } from "./detail";

const attribution = { source: "The service" };
const question = "How many were sent?";

it("a claim that nobody has marked is open", async () => {
  const team = await makeTeam();
  expect(await makeClaim(team)).toMatchObject({ state: "open", verdict: null });
});
