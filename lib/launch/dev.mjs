// `npm run dev`: the app with its source watched, in demo mode, on the same data as `npm start`.
import { checkNode } from "./check-node.mjs";

checkNode();
const { dev } = await import("./serve.mjs");
await dev();
