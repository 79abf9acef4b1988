import { describe, expect, it } from "vitest";
import { makeTeam } from "../../testing/people";
import { database, prisma } from "./database";

/** A query of so many rows of some length. */
const rowsOf = (count: number, length = 10) =>
  `SELECT number || ' ' || repeat('ä', ${length}) FROM generate_series(1, ${count}) number`;

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString("utf8");
}

describe("rows copied out of the database", () => {
  it("come query by query, each on a line, whatever their number", async () => {
    for (const count of [0, 1, 499, 500, 501, 1203]) {
      const text = await textOf(database().copyOut([rowsOf(count), "SELECT 'end'"]));
      expect(text.split("\n")).toHaveLength(count + 2);
      expect(text.endsWith("end\n")).toBe(true);
    }
  });

  it("are as the database has them: backslashes, quotation marks, commas, emoji", async () => {
    const words = String.raw`{"a":"\\n \" , ; ' 👨‍👩‍👧‍👦 \u0001"}`;
    expect(await textOf(database().copyOut([`SELECT $words$${words}$words$`]))).toBe(`${words}\n`);
  });

  it("are all of one moment, whatever is written while they are read", async () => {
    const { projectId } = await makeTeam();
    const name = `SELECT name FROM "Project" WHERE id = '${projectId}'`;
    const rows = database().copyOut([name, rowsOf(20_000, 200), name]);
    const first = await rows.next();
    await prisma().project.update({ where: { id: projectId }, data: { name: "Another name" } });
    const text = `${Buffer.from(first.value)}${await textOf(rows)}`;
    expect([text.slice(0, 8), text.slice(-8)]).toEqual(["Figures\n", "Figures\n"]);
    expect(await textOf(database().copyOut([name]))).toBe("Another name\n");
  });

  it("that cannot be read to the end are thrown, not cut short", async () => {
    const failing = database().copyOut([
      rowsOf(3),
      `SELECT (1 / (3 - number))::text FROM generate_series(1, 5) number`,
    ]);
    await expect(textOf(failing)).rejects.toThrow(/division by zero/);
    expect(await textOf(database().copyOut(["SELECT 'still there'"]))).toBe("still there\n");
  });

  it("are given up by whoever stops reading, as often as one likes", async () => {
    for (let time = 0; time < 12; time++) {
      for await (const chunk of database().copyOut([rowsOf(40_000, 100)])) {
        expect(chunk.byteLength).toBeGreaterThan(0);
        break;
      }
    }
    expect(await textOf(database().copyOut(["SELECT 'still there'"]))).toBe("still there\n");
  });
});
