import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Axe on the page as it stands; `what` names it in the failure. */
export async function expectNothingSerious(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${what}: ${id} at ${nodes.map(({ target }) => target).join(", ")}`)).toEqual(
    [],
  );
}
