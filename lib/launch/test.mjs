// `npm test`: everything, on a clean clone too. Says what it runs on, and ends with the sum of all tests.
import { checkNode } from "./check-node.mjs";

checkNode();
const { testAll } = await import("./test-all.mjs");
await testAll();
