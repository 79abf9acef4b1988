import { z } from "zod";
import { operation } from "../operation";

export const getHealth = operation({
  method: "GET",
  path: "/health",
  summary: "Whether the program and its database answer",
  access: "anybody",
  response: z.object({
    status: z.literal("ok"),
    version: z.string(),
    database: z.enum(["pglite", "postgresql"]),
  }),
});

export const getOpenApi = operation({
  method: "GET",
  path: "/openapi.json",
  summary: "This document",
  access: "anybody",
  response: z.looseObject({ openapi: z.string() }),
});
