/** Whether a path is that of a reading room. */
export function isRoomPath(path: string): boolean {
  return /\/articles\/[0-9a-f-]{36}$/.test(path);
}
