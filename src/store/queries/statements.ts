import { type Kysely, sql } from "kysely";
import type { Act, Statement } from "../../model.ts";
import { isoDay } from "../days.ts";
import { marksOf, type Verdict } from "../reviews/reviewed.ts";
import type { PartyRole, Tables } from "../tables.ts";
import { type ArticleRef, type Quote, quote, sentenceAt, sourcesOf } from "./articles.ts";
import { limitOf, mark, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Condition, type Days, isMoreThan, type Place, placesIn } from "./places.ts";
import { type Party, partiesOf, setNamed } from "./subjects.ts";
import { groundOf, type Taking } from "./taking.ts";
import { holds, matchOf, parseWording, reportsMatching, type Wording } from "./wording.ts";

/** Which statements; all that is said must hold. A name is an entity's id, or words that its name holds. */
export interface StatementFilter extends Paging, Days {
  speaker?: string;
  /** Who relays it. */
  via?: string;
  act?: Act;
  mode?: Statement["mode"];
  /** What is said: words, "phrases" and -exclusions, as in a search. */
  text?: string;
}

export interface StatementRow {
  /** `ARTICLE#s5`. */
  id: string;
  article: ArticleRef;
  /** The day of the report. */
  day?: string;
  speakers: Party[];
  /** The chain from the speaker outward. */
  via: Party[];
  addressees: Party[];
  act: Act;
  mode: Statement["mode"];
  cue: Quote;
  content: Quote;
  /** The sentence in which the reporting word stands. */
  sentence: Quote;
  /** What people said of it last. */
  reviewed?: Verdict;
}

const STATEMENTS = { rows: "statements", parts: "statement_parties", owner: "statement" } as const;
/**
 * Statements looked through at once where words are asked for, and how often for one page, which may stay short then.
 */
const CHUNK = 1000;
const CHUNKS = 4;
/** Where more reports than this hold the words, enough statements are found soonest by going through the days. */
const MANY = 2000;

/** Statements, the newest first. */
export async function statements(db: Kysely<Tables>, filter: StatementFilter = {}): Promise<Page<StatementRow>> {
  const limit = limitOf(filter);
  const { speaker, via, act, mode, text = "" } = filter;
  const taking: Taking[] = [];
  if (speaker !== undefined) taking.push({ named: await setNamed(db, speaker), role: "speaker" });
  if (via !== undefined) taking.push({ named: await setNamed(db, via), role: "relay" });
  const conditions: Condition[] = [];
  if (act !== undefined) conditions.push(sql`r.act = ${act}`);
  if (mode !== undefined) conditions.push(sql`r.mode = ${mode}`);
  const search = groundOf(STATEMENTS, taking, conditions);
  const after = placeOf(filter.after, 3);
  const wording = parseWording(text);
  if (wording.wanted.length + wording.unwanted.length > 0) {
    // The words stand in the report if they stand in the statement; whether they do is seen in its text.
    const { match } = matchOf({ wanted: wording.wanted, unwanted: [] });
    if (match !== "") {
      const holding = reportsMatching(match);
      // The + keeps SQLite from going by reports.
      const led = (await isMoreThan(db, holding, MANY)) ? sql`+${search.ground.article}` : search.ground.article;
      search.conditions.push(sql`${led} in ${holding}`);
    }
    return await saying(db, wording, limit, after, (from) =>
      placesIn(db, search.ground, search.conditions, filter, { after: from, most: CHUNK }),
    );
  }
  const found = await placesIn(db, search.ground, search.conditions, filter, { after, most: limit + 1 });
  return pageOf(found, limit, placeMark, await statementRows(db, found.slice(0, limit)));
}

const placeMark = ({ day, article, n }: Place) => [day, article, n];

type Find = (after: number[] | undefined) => Promise<Place[]>;

/** Of the statements that `find` gives those that hold the words. */
async function saying(
  db: Kysely<Tables>,
  wording: Wording,
  limit: number,
  after: number[] | undefined,
  find: Find,
): Promise<Page<StatementRow>> {
  const kept: Place[] = [];
  let last = after;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const found = await find(last);
    const contents = await contentsOf(db, found);
    for (const place of found) {
      last = placeMark(place);
      if (holds(contents(place), wording)) kept.push(place);
      if (kept.length === limit) return { rows: await statementRows(db, kept), next: mark(last) };
    }
    if (found.length < CHUNK) return { rows: await statementRows(db, kept) };
  }
  return { rows: await statementRows(db, kept), next: mark(last ?? []) };
}

async function contentsOf(db: Kysely<Tables>, places: readonly Place[]): Promise<(place: Place) => string> {
  const articles = [...new Set(places.map(({ article }) => article))];
  if (articles.length === 0) return () => "";
  const sources = await sourcesOf(db, articles);
  const spans = await db
    .selectFrom("statements")
    .select(["article", "n", "start", "end"])
    .where("article", "in", articles)
    .execute();
  const contents = new Map(
    spans.map(({ article, n, start, end }) => [`${article} ${n}`, sources.get(article)?.text.slice(start, end)]),
  );
  return ({ article, n }) => contents.get(`${article} ${n}`) ?? "";
}

/** The rows of the statements at these places, in their order. */
export async function statementRows(db: Kysely<Tables>, places: readonly Place[]): Promise<StatementRow[]> {
  const articles = [...new Set(places.map(({ article }) => article))];
  if (articles.length === 0) return [];
  const [sources, partyAt] = [await sourcesOf(db, articles), await partiesOf(db, articles)];
  const markAt = await marksOf(db, articles);
  const found = await db.selectFrom("statements").selectAll().where("article", "in", articles).execute();
  const taking = await db
    .selectFrom("statement_parties")
    .select(["article", "statement", "role", "entity"])
    .where("article", "in", articles)
    .execute();
  const byPlace = new Map(found.map((statement) => [`${statement.article} ${statement.n}`, statement]));
  const parties = Map.groupBy(taking, ({ article, statement, role }) => `${article} ${statement} ${role}`);

  return places.flatMap(({ article, n }) => {
    const statement = byPlace.get(`${article} ${n}`);
    const source = sources.get(article);
    if (statement === undefined || source === undefined) return [];
    const role = (name: PartyRole) =>
      (parties.get(`${article} ${n} ${name}`) ?? []).flatMap(({ entity }) => partyAt(article, entity) ?? []);
    const day = isoDay(statement.day);
    const reviewed = markAt(article, statement.id);
    return {
      id: `${source.ref.id}#${statement.id}`,
      article: source.ref,
      ...(day !== undefined && { day }),
      speakers: role("speaker"),
      via: role("relay"),
      addressees: role("addressee"),
      act: statement.act,
      mode: statement.mode,
      cue: quote(source.text, [statement.cue_start, statement.cue_end]),
      content: quote(source.text, [statement.start, statement.end]),
      sentence: sentenceAt(source.text, statement.cue_start),
      ...(reviewed && { reviewed }),
    };
  });
}
