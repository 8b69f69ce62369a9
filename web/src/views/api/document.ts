/** The parts of an OpenAPI document that the page shows. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  const?: string;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
}

/** A form in few words: `Event[]`, `integer`, `"json" | "csv"`. */
export function inWords(schema: Schema): string {
  const { $ref, enum: values, type, items, prefixItems } = schema;
  if ($ref !== undefined) return nameOf($ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (prefixItems !== undefined) return `[${prefixItems.map(inWords).join(", ")}]`;
  if (type === "array") return `${bracketed(inWords(items ?? {}))}[]`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(inWords).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map(inWords).join(" & ");
  if (schema.properties !== undefined) {
    const wanted = schema.required ?? [];
    const parts = Object.entries(schema.properties).map(
      ([name, part]) => `${name}${wanted.includes(name) ? "" : "?"}: ${inWords(part)}`,
    );
    return `{ ${parts.join(", ")} }`;
  }
  return Array.isArray(type) ? type.join(" | ") : (type ?? "any");
}

export const nameOf = (ref: string): string => ref.split("/").at(-1) ?? ref;

const bracketed = (words: string): string => (/ [|&] /.test(words) && !words.startsWith("{") ? `(${words})` : words);
