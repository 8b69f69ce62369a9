import type { Kysely } from "kysely";
import type { EntityKind, Span } from "../../model.ts";
import { among } from "../among.ts";
import { articleOf } from "../happenings/deeds.ts";
import { numberIn } from "../keys.ts";
import type { Tables } from "../tables.ts";
import { type ArticleRef, sentenceSpans, sourcesOf } from "./articles.ts";
import { type StatementRow, statementRows } from "./statements.ts";
import type { Party } from "./subjects.ts";

/** A report of a story or happening with all that it is compared by. */
export interface TellingOfStory {
  key: number;
  article: ArticleRef;
  /** The number of its text: copies of one text have the same. */
  text: number;
  words: string;
  sentences: Span[];
  /** Whoever and whatever it names or describes. */
  cast: (Party & { kind: EntityKind; named: boolean })[];
  statements: StatementRow[];
}

/** The reports of a story, or of a happening, the earliest first; none where the record has no such id. */
export async function tellingsOf(db: Kysely<Tables>, id: string): Promise<TellingOfStory[]> {
  const members = await membersOf(db, id);
  const articles = members.map(({ article }) => article);
  const sources = await sourcesOf(db, articles);
  const casts = await castsOf(db, articles);
  const places = await db
    .selectFrom("statements")
    .select(["article", "n", "day"])
    .where("article", "in", among(articles))
    .orderBy("article")
    .orderBy("n")
    .execute();
  const rows = await statementRows(db, places);
  const statements = Map.groupBy(rows.keys(), (at) => places[at]!.article);
  return members.flatMap(({ article, text }) => {
    const source = sources.get(article);
    if (source === undefined) return [];
    return {
      key: article,
      article: source.ref,
      text,
      words: source.text,
      sentences: sentenceSpans(source.text),
      cast: casts.get(article) ?? [],
      statements: (statements.get(article) ?? []).map((row) => rows[row]!),
    };
  });
}

/** Reports with the numbers of their texts, the earliest first. */
async function membersOf(db: Kysely<Tables>, id: string): Promise<{ article: number; text: number }[]> {
  const [story, happening] = [numberIn("story", id), numberIn("happening", id)];
  if (story !== undefined) {
    const members = db.selectFrom("story_members").select(["article", "copy"]).where("story", "=", story);
    return withTexts(await members.orderBy("n").execute());
  }
  if (happening === undefined) return [];
  const tellings = await db
    .selectFrom("happening_tellings")
    .select(["deed", "text"])
    .where("happening", "=", happening)
    .orderBy("n")
    .execute();
  const texts = new Map(tellings.map(({ deed, text }) => [articleOf(deed), text]));
  return [...texts].map(([article, text]) => ({ article, text }));
}

/** Numbers the texts of a story's reports as they come; those with the same `copy` are one. */
function withTexts(members: readonly { article: number; copy: number | null }[]): { article: number; text: number }[] {
  const known = new Map<number, number>();
  let texts = 0;
  return members.map(({ article, copy }) => {
    const text = (copy === null ? undefined : known.get(copy)) ?? texts++;
    if (copy !== null) known.set(copy, text);
    return { article, text };
  });
}

async function castsOf(db: Kysely<Tables>, articles: readonly number[]): Promise<Map<number, TellingOfStory["cast"]>> {
  const rows = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.subject")
    .select(["article", "subjects.key", "kind", "entities.name", "entities.name_en", "entities.mentions"])
    .where("article", "in", among(articles))
    .orderBy("article")
    .orderBy("n")
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ article }) => article)].map(([article, found]) => [
      article,
      found.map(({ key, kind, name, name_en, mentions }) => ({
        id: key,
        kind,
        name,
        ...(name_en !== null && { nameEn: name_en }),
        named: mentions > 0,
      })),
    ]),
  );
}
