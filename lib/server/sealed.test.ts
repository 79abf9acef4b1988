import { expect, it } from "vitest";
import { env } from "./env";
import { seal, unseal } from "./sealed";

it("what is sealed is read by this program alone, and never looks the same twice", () => {
  const sealed = seal("whsec_secret");
  expect(unseal(sealed)).toBe("whsec_secret");
  expect(sealed).not.toContain("secret");
  expect(seal("whsec_secret")).not.toBe(sealed);
  expect(unseal(`${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(unseal("")).toBeNull();
  const own = env().secret;
  env().secret = "another secret, of thirty-two characters";
  expect(unseal(sealed)).toBeNull();
  env().secret = own;
});
