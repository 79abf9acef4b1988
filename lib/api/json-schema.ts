import { z } from "zod";
import { schemaNames } from "./schema-names";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Turns schemas into JSON Schema (2020-12, which OpenAPI 3.1 takes as it is). What has a name is referred to and is
 * among `components`.
 */
export class JsonSchemas {
  readonly components: Record<string, JsonSchema> = {};

  /** @param io whether it is something that is sent to the API, or that it answers */
  of(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    // Within another, so that what has a name is referred to like everything in it.
    const { $defs = {}, properties } = z.toJSONSchema(z.object({ one: schema }), {
      io,
      metadata: schemaNames,
      override: ({ jsonSchema }) => shorten(jsonSchema),
    });
    for (const [name, one] of Object.entries($defs)) this.components[name] ??= referring(one);
    return referring(properties?.one as JsonSchema);
  }
}

/** Without what says nothing: the bounds of all integers, the pattern that a format stands for, and the name as an id. */
function shorten(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format !== undefined) delete schema.pattern;
  delete schema.id;
}

function referring(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
