/** Ends the process with one sentence where Node is too old. In syntax that an old Node reads. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Tickmark needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
  );
  process.exit(1);
}
