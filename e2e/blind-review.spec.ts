import { reviewBlind } from "./blind-review";
import type { Newcomer } from "./newcomer";
import { test } from "./people";

test("two mark blind, differ, judge each other's reasons, and see live what is decided by one who does not know them", async ({
  as,
  browser,
  server,
}) => {
  const open = async (storageState: Newcomer["state"]) =>
    (await browser.newContext({ locale: "de-CH", baseURL: server, storageState })).newPage();
  await reviewBlind({ manager: await as("manager"), browser, server, open });
});
