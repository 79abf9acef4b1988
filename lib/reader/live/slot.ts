/** HTTP/1.1 allows a browser six connections to a host; the others are for all else. */
const slots = 4;

const slotName = (number: number) => `tickmark-live-${number}`;

/**
 * Takes one of the few streams that all windows of a browser may have open at once, when there is one.
 * @param use what is done meanwhile; the slot is free when that has ended
 */
export async function withSlot(signal: AbortSignal, use: () => Promise<void>): Promise<void> {
  for (let number = 0; number < slots && !signal.aborted; number++) {
    const isTaken = await navigator.locks.request(slotName(number), { ifAvailable: true }, async (lock) => {
      if (lock && !signal.aborted) await use();
      return lock !== null;
    });
    if (isTaken) return;
  }
  await navigator.locks.request(slotName(0), { signal }, use);
}
