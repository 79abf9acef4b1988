import { describe, expect, it, vi } from "vitest";
import { database } from "./database";

const notify = (channel: string, payload: string) =>
  database().withConnection((connection) =>
    connection.rows("SELECT pg_notify($1, $2)::text AS done", [channel, payload]),
  );

/** A listener and what it has heard. */
async function listening(channel: string) {
  const heard: (string | null)[] = [];
  const stop = await database().listen(channel, (payload) => heard.push(payload));
  return { heard, stop, hears: (...words: (string | null)[]) => vi.waitFor(() => expect(heard).toEqual(words)) };
}

describe("listening on a channel", () => {
  it("hears what is notified there, in order, and nothing else", async () => {
    const one = await listening("Tick one");
    const other = await listening("tick_other");
    await notify("Tick one", "first");
    await notify("tick_other", "else");
    await notify("Tick one", "");
    await one.hears("first", "");
    await other.hears("else");
    await Promise.all([one.stop(), other.stop()]);
  });

  it("hears only what was committed", async () => {
    const one = await listening("tick");
    await database().withConnection(async (connection) => {
      await connection.script("BEGIN");
      await connection.rows("SELECT pg_notify('tick', 'never')::text AS done");
      await connection.script("ROLLBACK");
    });
    await notify("tick", "yes");
    await one.hears("yes");
    await one.stop();
  });

  it("is shared, and goes on for the others when one stops", async () => {
    const [one, other] = [await listening("shared"), await listening("shared")];
    await notify("shared", "both");
    await one.hears("both");
    await other.hears("both");
    await one.stop();
    await notify("shared", "one");
    await other.hears("both", "one");
    expect(one.heard).toEqual(["both"]);
    await other.stop();
    const again = await listening("shared");
    await notify("shared", "anew");
    await again.hears("anew");
    await again.stop();
  });
});

// The embedded database is in this process and cannot be lost.
describe.runIf(process.env.TEST_ENGINE === "postgresql")("a connection that is lost", () => {
  it("comes back, and tells its listeners that they may have missed something", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const [one, other] = [await listening("lost_one"), await listening("lost_other")];
    const listeners = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN %' AND pid <> pg_backend_pid()`;
    const ended = await database().withConnection((connection) =>
      connection.rows<{ pid: number }>(`SELECT pg_terminate_backend(pid), pid FROM (${listeners}) listener`),
    );
    expect(ended).toHaveLength(1);
    await one.hears(null);
    await other.hears(null);
    await notify("lost_one", "after");
    await one.hears(null, "after");
    await Promise.all([one.stop(), other.stop()]);
    await vi.waitFor(async () => {
      expect(await database().withConnection((connection) => connection.rows(listeners))).toEqual([]);
    });
  });
});
