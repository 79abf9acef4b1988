/** Long enough for every page of ours with its filters. */
const longest = 2_000;

/**
 * Whether an address to go on to is a path of ours. Browsers read `//x` and `/\x` as another site, drop tabs and line
 * breaks before they read, and run `javascript:`; so nothing passes but a single slash and what a path is made of.
 */
export function isLocalPath(path: string): boolean {
  if (path.length > longest || !/^\/(?!\/)[\w\-./?=&%#~+:@!$'()*,;]*$/.test(path)) return false;
  // What is left of `/a/..//x` names another site to whoever reads it once more.
  return !new URL(path, "https://here.invalid").pathname.startsWith("//");
}
