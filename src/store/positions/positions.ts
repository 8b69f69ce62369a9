/** Keeps what statements are about. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import type { Act } from "../../model.ts";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

const TABLES = [
  "positioned",
  "voices",
  "positions",
  "statement_entities",
  "statement_states",
  "open_positions",
] as const;

/** What one report gives. */
export interface StoredPositions {
  article: number;
  reader: string;
  day: number;
  voices: readonly ({ state: string; manner: string } | undefined)[];
  statements: readonly {
    n: number;
    act: Act;
    issues: readonly { issue: string; stance?: "for" | "against" }[];
    entities: readonly number[];
    states: readonly string[];
    wording: number;
    terms: readonly number[];
  }[];
}

export async function addPositions(
  db: Kysely<Tables>,
  maker: string,
  added: readonly StoredPositions[],
): Promise<void> {
  const each = <Row>(rows: (report: StoredPositions) => Row[]) => JSON.stringify(added.flatMap(rows));
  const said = <Row>(rows: (statement: StoredPositions["statements"][number], report: StoredPositions) => Row[]) =>
    each((report) => report.statements.flatMap((statement) => rows(statement, report)));
  await sql`insert into positioned (article, reader, maker) select value ->> 0, value ->> 1, ${maker}
    from json_each(${each(({ article, reader }) => [[article, reader]])})`.execute(db);
  const voices = each(({ article, day, voices }) =>
    voices.flatMap((voice, entity) => (voice === undefined ? [] : [[article, entity, voice.state, voice.manner, day]])),
  );
  await sql`insert into voices (article, entity, state, manner, day)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${voices})`.execute(db);
  const positions = said(({ n, act, issues, wording }, { article, day }) =>
    issues.map(({ issue, stance = null }) => [article, n, issue, act, stance, wording, day]),
  );
  await sql`insert into positions (article, statement, issue, act, stance, wording, day)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    from json_each(${positions})`.execute(db);
  const entities = said(({ n, entities }, { article }) => entities.map((entity) => [article, n, entity]));
  await sql`insert into statement_entities (article, statement, entity)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${entities})`.execute(db);
  const states = said(({ n, states }, { article }) => states.map((state) => [article, n, state]));
  await sql`insert into statement_states (article, statement, state)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${states})`.execute(db);
  for (const { article, statements } of added) {
    for (const { n, terms } of statements) {
      if (terms.length === 0) continue;
      const bytes = new Uint8Array(Uint32Array.from(terms).buffer);
      await db.insertInto("open_positions").values({ article, statement: n, terms: bytes }).execute();
    }
  }
}

/** Takes away all that is known of some reports. */
export async function removePositions(db: Kysely<Tables>, articles: readonly number[]): Promise<void> {
  for (const table of TABLES) await db.deleteFrom(table).where("article", "in", among(articles)).execute();
}
