import { type Kysely, sql } from "kysely";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";
import { type ArticleRef, type Quote, sentenceAt, sourcesOf } from "./articles.ts";

/** What reports tell of somebody and an office. */
export interface ToldOfficeRow {
  /** The person's subject. */
  row: number;
  id: string;
  folded: string;
  name: string;
  core: string;
  country?: string;
  /** Whether the country is only the one that the reports are about. */
  assumed: boolean;
  /** How most of them word it. */
  title: string;
  reports: number;
  /** Reports that tell it as past. */
  former: number;
  /** First and last day of a report that tells it as present, else of any. */
  first?: string;
  last?: string;
}

/** Where it is said. */
export interface OfficeEvidence {
  article: ArticleRef;
  title: string;
  sentence: Quote;
}

/** Offices that reports give people, with all of these words in them, gathered by person, office and country. */
export async function toldOffices(db: Kysely<Tables>, words: readonly string[]): Promise<ToldOfficeRow[]> {
  const holding = words.map((word) => sql`instr(' ' || core || ' ', ${` ${word} `}) > 0`);
  const { rows } = await sql<Omit<ToldOfficeRow, "assumed" | "country"> & Raw>`
    select s.id as row, s.key as id, s.folded, s.name, o.core, o.country, o.assumed, max(o.title) as title,
      count(distinct o.article) as reports, count(distinct case when o.former = 1 then o.article end) as former,
      coalesce(min(case when o.former = 0 and o.day > 0 then o.day end), min(o.day)) as firstDay,
      coalesce(max(case when o.former = 0 and o.day > 0 then o.day end), max(o.day)) as lastDay
    from offices o join subjects s on s.id = o.subject
    where o.core is not null and o.misplaced = 0 and s.mentions > 0 and ${sql.join([sql`true`, ...holding], sql` and `)}
    group by s.id, o.core, o.country, o.assumed order by s.key, o.core, o.country, o.assumed`.execute(db);
  return rows.map(({ country, assumed, firstDay, lastDay, ...row }) => {
    const [first, last] = [isoDay(firstDay), isoDay(lastDay)];
    return {
      ...row,
      ...(country !== null && { country }),
      assumed: assumed === 1,
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
    };
  });
}

interface Raw {
  country: string | null;
  assumed: number;
  firstDay: number;
  lastDay: number;
}

/** Sentences that give somebody an office: that of the first report and that of the last. */
export async function officeEvidence(db: Kysely<Tables>, subject: number, core: string): Promise<OfficeEvidence[]> {
  const told = db
    .selectFrom("offices")
    .select(["article", "title", "start"])
    .where("subject", "=", subject)
    .where("core", "=", core)
    .where("misplaced", "=", 0)
    .limit(1);
  const first = await told.orderBy("day").orderBy("article").execute();
  const last = await told.orderBy("day", "desc").orderBy("article", "desc").execute();
  const found = [...first, ...last.filter(({ article }) => article !== first[0]?.article)];
  const sources = await sourcesOf(
    db,
    found.map(({ article }) => article),
  );
  return found.map(({ article, title, start }) => {
    const { ref, text } = sources.get(article)!;
    return { article: ref, title, sentence: sentenceAt(text, start) };
  });
}
