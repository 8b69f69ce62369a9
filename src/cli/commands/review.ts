import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import type { Command } from "commander";
import type { EntryReview, IdentityReview, Reading, Review } from "../../model.ts";
import { CorrectionError, corrected } from "../../record/reviews/correct.ts";
import { partAt } from "../../record/reviews/parts.ts";
import { isName, nameIn } from "../../store/identity/pairs.ts";
import type { OpenRecord } from "../../store/index.ts";
import { show } from "../../store/queries/show.ts";
import { reviewNamed, reviews } from "../../store/reviews/reviews.ts";
import { review } from "../../work/reviews.ts";
import { list, withOpen, withWritten } from "../listing.ts";
import { type ListOptions, type RecordOptions, withList, withRecord } from "../options.ts";
import { note, plain, printJson } from "../output.ts";
import { reviewLines } from "../reviews.ts";

interface SayOptions extends RecordOptions {
  by: string;
  why?: string;
  set?: [string, string][];
}

const ENTRY = "ARTICLE#v3 (an event), #s5 (a statement), #e1 (an entity), #e1.o2 (its second office), #d4 (a date)";

export function register(program: Command): void {
  const command = program
    .command("review")
    .description("confirm, reject or correct what the record says; nothing said is lost, all can be undone");
  const say = (name: string, args: string, description: string) =>
    withRecord(command.command(`${name} ${args}`).description(description))
      .option("--by <name>", "who says so", process.env.ISNAD_REVIEWER ?? userInfo().username)
      .option("--why <words>", "the reason");

  for (const [verdict, means] of [
    ["confirm", "this entry is right, and stays whatever a newer reader reads"],
    ["reject", "this entry is wrong and goes"],
    ["unsure", "whether this entry is right can't be told"],
  ] as const)
    say(verdict, "<entry>", `${means}: ${ENTRY}`).action((entry: string, options: SayOptions) =>
      saying(options, async (record) => ofEntry(verdict, await entryNamed(record, entry))),
    );
  say("correct", "<entry>", `this entry is otherwise: ${ENTRY}`)
    .requiredOption("--set <field=value>", "what is otherwise: --set status=planned --set 'actors=…؛ …'", setting)
    .action((entry: string, options: SayOptions) =>
      saying(options, async (record) => {
        const found = await entryNamed(record, entry);
        return { ...ofEntry("correct", found), after: corrected(found.part, options.set ?? [], found.reading) };
      }),
    );
  for (const [verdict, means] of [
    ["merge", "these two are one"],
    ["split", "these two are not one"],
  ] as const)
    say(
      verdict,
      "<id> <other>",
      `${means}: ids of two people, organizations or places, or ARTICLE#e1 for the one of this article alone`,
    ).action((id: string, other: string, options: SayOptions) =>
      saying(options, async (record) =>
        ofIdentity(verdict, await subjectNamed(record, id), await subjectNamed(record, other)),
      ),
    );
  say("undo", "<review>", "what was said by this review no longer holds").action((id: string, options: SayOptions) =>
    saying(options, async (record) => {
      if ((await reviewNamed(record.db, id)) === undefined) throw new Error(`the record has no review ${plain(id)}`);
      return { verdict: "undo", undoes: id };
    }),
  );
  withList(command.command("list").description("what was said, the last first"))
    .option("--article <id>", "of this article")
    .option("--by <name>", "by this person")
    .action((options: ListOptions & { article?: string; by?: string }) =>
      withOpen(options.db, [], ({ db }) =>
        list(options, (paging) => reviews(db, { ...options, ...paging }), reviewLines),
      ),
    );
  withRecord(
    command
      .command("import <file>")
      .description("take reviews from a file of JSON Lines, as `review list --json --limit 0` prints them"),
  ).action((file: string, { db }: RecordOptions) =>
    withWritten(db, async (record) => {
      const added = await review(record, await readReviews(file));
      note(`${added} reviews taken in`);
    }),
  );
}

function setting(value: string, before: [string, string][] = []): [string, string][] {
  const at = value.indexOf("=");
  if (at < 0) throw new CorrectionError(`write a field and its value: --set status=planned, not ${value}`);
  return [...before, [value.slice(0, at).trim(), value.slice(at + 1).trim()]];
}

type Draft<R extends Review = Review> = R extends Review ? Omit<R, "id" | "at" | "by" | "why"> : never;

/** Adds the review that `draft` makes and prints it. */
function saying({ db, by, why, json }: SayOptions, draft: (record: OpenRecord) => Promise<Draft>): Promise<void> {
  return withWritten(db, async (record) => {
    const said = {
      id: randomUUID(),
      at: new Date().toISOString(),
      by,
      ...(why !== undefined && { why }),
      ...(await draft(record)),
    } as Review;
    await review(record, [said]);
    if (json) printJson(said);
    else note(`noted; \`isnad review undo ${said.id}\` takes it back`);
  });
}

interface Found {
  reading: Reading;
  part: EntryReview["before"];
}

async function entryNamed({ db }: OpenRecord, entry: string): Promise<Found> {
  const at = entry.lastIndexOf("#");
  const shown = at < 0 ? undefined : await show(db, entry.slice(0, at));
  const reading = shown?.kind === "article" ? shown.reading : undefined;
  const part = reading && partAt(reading, entry.slice(at + 1));
  if (part === undefined) throw new Error(`the record has no entry ${plain(entry)}: name one as ${ENTRY}`);
  return { reading: reading!, part };
}

function ofEntry(verdict: EntryReview["verdict"], { reading, part }: Found): Draft<EntryReview> {
  return { verdict, article: reading.article.id, before: part };
}

/** A person, organization or place: across articles, or as one article has it. */
interface Named {
  key: string;
  article?: string;
}

async function subjectNamed({ db }: OpenRecord, id: string): Promise<Named> {
  const at = id.lastIndexOf("#");
  const article = at < 0 ? undefined : id.slice(0, at);
  const key = article === undefined ? id : await nameIn(db, article, id.slice(at + 1));
  if (key === undefined || !(await isName(db, key)))
    throw new Error(`the record has no person, organization or place ${plain(id)}`);
  return { key, ...(article !== undefined && { article }) };
}

function ofIdentity(verdict: "merge" | "split", one: Named, other: Named): Draft<IdentityReview> {
  if (one.article !== undefined && other.article !== undefined)
    throw new Error("only one of the two can be that of a single article: name the other by its id across articles");
  const [first, second] = other.article === undefined ? [one, other] : [other, one];
  if (first.key === second.key && verdict === "merge") throw new Error("these two are one in the record already");
  return { verdict, subjects: [first.key, second.key], ...(first.article !== undefined && { article: first.article }) };
}

async function readReviews(file: string): Promise<Review[]> {
  // Only here, for it makes every command begin later.
  const { parseReview } = await import("../../record/reviews/parse.ts");
  const lines = readFileSync(file, "utf8").split("\n");
  const found = lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [parseReview(line)];
    } catch (error) {
      throw new Error(`line ${index + 1} of ${file} is no review: ${error instanceof Error ? error.message : error}`);
    }
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
