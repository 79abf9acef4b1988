import type { JsonSchema } from "@/lib/api/json-schema";
import { choicesOf, referenceOf, typeWords, withoutNull } from "@/lib/api/openapi-reading";
import { Words } from "./words";

/** Where the entry of a named schema is on the page. */
export const schemaAnchor = (name: string) => `schema-${name}`;

/** What a value is: its type, or its fields, one below the other. */
export function SchemaView({ schema }: { schema: JsonSchema }) {
  const { schema: own, isNullable } = withoutNull(schema);
  const fields = fieldsOf(own);
  const choices = choicesOf(own).filter(isStructured);
  return (
    <>
      <SchemaType schema={own} isNullable={isNullable} />
      {fields.length > 0 && (
        <ul className="ms-1 mt-1 flex flex-col gap-1 border-s border-rule ps-3">
          {fields.map(([name, field]) => (
            <li key={name} className="wrap-anywhere">
              <code className="font-mono text-xs font-semibold">{name}</code>
              {isOptional(own, name) && <span className="text-xs text-soft">?</span>} <SchemaView schema={field} />
              {field.description && (
                <span className="block text-xs text-soft">
                  <Words text={field.description} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 && (
        <ul className="ms-1 mt-1 flex flex-col gap-2 border-s border-rule ps-3">
          {choices.map((choice) => (
            <li key={JSON.stringify(choice)}>
              <SchemaView schema={choice} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function SchemaType({ schema, isNullable }: { schema: JsonSchema; isNullable: boolean }) {
  const name = referenceOf(schema) ?? referenceOf(itemsOf(schema));
  const words = isStructured(schema) ? structureWords(schema) : typeWords(schema);
  return (
    <span className="font-mono text-xs text-soft wrap-anywhere">
      {name ? (
        <a href={`#${schemaAnchor(name)}`} className="text-open underline">
          {words}
        </a>
      ) : (
        words
      )}
      {isNullable && " | null"}
    </span>
  );
}

/** The fields of an object, or of the objects in a list. */
function fieldsOf(schema: JsonSchema): [string, JsonSchema][] {
  const { properties } = schema.type === "array" ? itemsOf(schema) : schema;
  return Object.entries((properties ?? {}) as Record<string, JsonSchema>);
}

function isOptional(schema: JsonSchema, name: string): boolean {
  const { required = [] } = schema.type === "array" ? itemsOf(schema) : schema;
  return !required.includes(name);
}

function itemsOf({ items }: JsonSchema): JsonSchema {
  return (items as JsonSchema | undefined) ?? {};
}

/** Whether it has a shape of its own that is shown below its type. */
function isStructured(schema: JsonSchema): boolean {
  return fieldsOf(schema).length > 0 || choicesOf(schema).some(isStructured);
}

function structureWords(schema: JsonSchema): string {
  if (choicesOf(schema).length > 0) return "one of";
  return schema.type === "array" ? "object[]" : "object";
}
