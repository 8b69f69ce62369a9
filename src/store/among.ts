import { type RawBuilder, sql } from "kysely";

/** A list to stand behind `in`. However long it is, the query's wording stays the same, so that it is prepared once. */
export function among<Value extends number | string>(values: Iterable<Value>): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify([...values])}))`;
}
