import { z } from "zod";

/** How a table is written as a file. */
export const CsvOptionsSchema = z.object({
  delimiter: z
    .enum(["comma", "semicolon", "tab"])
    .optional()
    .describe("What ends the cells of a table: a comma, where it is left out"),
  byteOrderMark: z
    .stringbool({ truthy: ["true"], falsy: ["false"] })
    .optional()
    .describe("Whether a table begins with one, by which spreadsheets know UTF-8: it does, where it is left out"),
});
