import type { ServerResults } from "./measure";
import { connectionCounts, type LoadResult } from "./requests";

const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const head = (...cells: string[]) => [row(...cells), row(...cells.map(() => "---"))];
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

export function requestTable(loads: readonly LoadResult[]): string {
  const loadRows = distinct(loads.map(({ operation }) => operation)).map((operation) =>
    row(
      operation,
      ...connectionCounts.map((connections) => {
        const found = loads.find((one) => one.operation === operation && one.connections === connections);
        return found ? `${found.load.rate.toFixed(0)}/s, p99 ${found.load.p99.toFixed(1)} ms` : "";
      }),
    ),
  );
  const table = [...head("operation", ...connectionCounts.map((count) => `${count} connections`)), ...loadRows];
  return `#### Requests\n\n${table.join("\n")}`;
}

export function serverTables({ lists, exports, pages }: ServerResults): string {
  const sizes = distinct(lists.map(({ claims }) => claims));
  const listRows = distinct(lists.map(({ list }) => list)).map((list) =>
    row(
      list,
      ...sizes.map((claims) => {
        const found = lists.find((one) => one.list === list && one.claims === claims);
        return found ? `${found.time.toFixed(1)} ms, ${found.scanned} rows` : "";
      }),
      lists.findLast((one) => one.list === list)?.indexes.join(", ") ?? "",
    ),
  );
  const exportRows = exports.map(({ format, claims, size, time, memory }) =>
    row(
      format,
      claims,
      (size / 1e6).toFixed(1),
      (size / 1e6 / time).toFixed(1),
      memory === null ? "" : `+ ${memory.toFixed(0)}`,
    ),
  );
  const pageRows = pages.map(({ engine, claims, time }) => row(engine, claims, time.toFixed(0)));
  return [
    "#### Lists and pages, and rows of whole tables that one asking reads; the indexes are what the largest project's came from",
    [...head("list", ...sizes.map((claims) => `${claims} claims`), "indexes"), ...listRows].join("\n"),
    "#### Datasets",
    [...head("format", "claims", "MB", "MB/s", "memory, MiB"), ...exportRows].join("\n"),
    "#### An article's page, from the click to the painted marks",
    [...head("database", "claims in it", "ms"), ...pageRows].join("\n"),
  ].join("\n\n");
}
