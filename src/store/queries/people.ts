import { type Kysely, sql } from "kysely";
import { searchWords } from "../../language/search.ts";
import type { EntityKind } from "../../model.ts";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { meaning, type Subject, subjectOf } from "./subjects.ts";

/** Which people (or organizations, or places); all that is said must hold. */
export interface PeopleFilter extends Paging {
  kind?: EntityKind;
  /** An id, or words that the name holds. */
  name?: string;
  /** Words that an office of theirs holds. */
  office?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

export interface PersonRow extends Omit<Subject, "row"> {
  /** Offices that reports give them, the most reported first, and in how many places. */
  offices: { title: string; count: number }[];
  /** The first and last day of a report that names them. */
  first?: string;
  last?: string;
}

/** Offices that a list gives of each. */
const OFFICES = 10;

/** People that are named, those in the most reports first. Sources without a name are left out. */
export async function people(db: Kysely<Tables>, filter: PeopleFilter = {}): Promise<Page<PersonRow>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 2);
  const { name, office, country } = filter;
  const found = await db
    .selectFrom("subjects")
    .select(["id", "key", "kind", "name", "name_en", "country", "reports", "mentions"])
    .where("kind", "=", filter.kind ?? "person")
    .where("reports", ">", 0)
    .where("mentions", ">", 0)
    .$if(name !== undefined, (query) => query.where(meaning(name!)))
    .$if(country !== undefined, (query) => query.where("country", "=", country!.toUpperCase()))
    .$if(office !== undefined, (query) => query.where("id", "in", holders(office!)))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(reports, id) < (${after![0]}, ${after![1]})`))
    .orderBy("reports", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const rows: PersonRow[] = [];
  for (const subject of found.slice(0, limit)) rows.push(await personRow(db, subjectOf(subject), OFFICES));
  return pageOf(found, limit, ({ reports, id }) => [reports, id], rows);
}

function holders(office: string) {
  const { words } = searchWords(office);
  const holding =
    words.length === 0
      ? sql`true`
      : sql.join(
          words.map((word) => sql`instr(folded, ${word}) > 0`),
          sql` and `,
        );
  return sql<number>`(select subject from offices where misplaced = 0 and ${holding})`;
}

/** A subject with so many of its offices at most, and its days. */
export async function personRow(db: Kysely<Tables>, { row, ...subject }: Subject, most: number): Promise<PersonRow> {
  const offices = await db
    .selectFrom("offices")
    .select(({ fn }) => [fn.max("title").as("title"), fn.countAll<number>().as("count")])
    .where("subject", "=", row)
    .where("misplaced", "=", 0)
    .groupBy("folded")
    .orderBy("count", "desc")
    .orderBy("title")
    .limit(most)
    .execute();
  const days = db.selectFrom("entities").select("day").where("subject", "=", row).where("day", ">", 0).limit(1);
  const first = isoDay((await days.orderBy("day").executeTakeFirst())?.day ?? 0);
  const last = isoDay((await days.orderBy("day", "desc").executeTakeFirst())?.day ?? 0);
  return { ...subject, offices, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
