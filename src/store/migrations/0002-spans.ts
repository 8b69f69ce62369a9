import { type Kysely, sql } from "kysely";

/**
 * Lists of spans become JSON beside what they belong to: nothing looks for them, and as rows they were most of all rows, and most of the
 * cost of writing.
 */
const statements = [
  `alter table entities add column names text not null default '[]'`,
  `alter table entities add column descriptions text not null default '[]'`,
  ...[
    ["names", 1],
    ["descriptions", 0],
  ].map(
    ([column, proper]) => `update entities set ${column} = (
      select json_group_array(json_array(start, end) order by mentions.n) from mentions
      where mentions.article = entities.article and mentions.entity = entities.n and proper = ${proper}
    )`,
  ),
  "drop table mentions",
  "alter table readings drop column dates",
  `alter table readings add column dates text not null default '[]'`,
  `update readings set dates = (
    select json_group_array(
      json_object('span', json_array(start, end), 'value', value, 'calendar', calendar) order by dates.n
    ) from dates where dates.article = readings.article
  )`,
  "drop table dates",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
