// `npm start`: brings up a clean clone with one command. Everything the program needs is made here when it is missing
// or out of date, and nothing otherwise. This file has to run before anything is installed, on any Node.
import { checkNode } from "./check-node.mjs";

checkNode();
const { start } = await import("./serve.mjs");
await start();
