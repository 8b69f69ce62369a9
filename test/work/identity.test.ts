import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { sql } from "kysely";
import type { InputReport } from "../../src/model.ts";
import { articleOf, isProblem } from "../../src/page/index.ts";
import { Reader } from "../../src/reading/reader.ts";
import { setPairs } from "../../src/store/identity/pairs.ts";
import type { Item } from "../../src/store/index.ts";
import { events } from "../../src/store/queries/events.ts";
import { people } from "../../src/store/queries/people.ts";
import { show } from "../../src/store/queries/show.ts";
import { statements } from "../../src/store/queries/statements.ts";
import { subjectsNamed } from "../../src/store/queries/subjects.ts";
import { unsure } from "../../src/store/queries/unsure.ts";
import { isIdentityCurrent, updateIdentity } from "../../src/work/identity.ts";
import { entity, made, type TestRecord, withRecord } from "../store/made.ts";
import { root } from "../support/cli.ts";

const reader = new Reader();

function itemOf(report: InputReport, by = "test/1"): Item {
  const bytes = Buffer.from(JSON.stringify(report));
  const origin = report.id!;
  const capture = { hash: hash("sha256", bytes, "hex"), bytes, mediaType: "application/json" as const, origin };
  const article = articleOf(capture);
  if (isProblem(article)) throw new Error(article.problem);
  return { capture, article, reading: { ...reader.read(article), reader: by } };
}

const samples = globSync("samples/*.jsonl", { cwd: root })
  .sort()
  .flatMap((file) => readFileSync(join(root, file), "utf8").split("\n").filter(Boolean))
  .map((line) => itemOf(JSON.parse(line) as InputReport));

/** Reports in which spellings, short names and offices of the same people meet. */
const report = (id: string, published: string, text: string): Item =>
  itemOf({ id, published, outlet: "صحيفة المحار", title: "", text });
const meetings = [
  report(
    "m1",
    "2019-03-01",
    "استقبل الرئيس الأمريكي دونالد ترامب في واشنطن وزير النقل الروسي سيرغي ريبكوف، وقال ترامب إن الزيارة مهمة.",
  ),
  report("m2", "2019-03-02", "قال وزير النقل الروسي سيرغي ريابكوف في موسكو إن زيارته إلى واشنطن كانت ناجحة."),
  report(
    "m3",
    "2019-03-02",
    "أعلن الرئيس الأمريكي أنه سيزور موسكو بعد عودته إلى واشنطن. وقالت وسائل إعلام أمريكية إن الموعد لم يحدد.",
  ),
  report("m4", "2019-03-03", "قال دونالد ترمب إنه يرحب بالاتفاق مع موسكو، وأضاف أن واشنطن ستلتزم به."),
];
const items = [...samples, ...meetings];

/** All that identity decides, free of row numbers. */
async function decided({ db }: TestRecord): Promise<unknown> {
  await updateIdentity(db);
  const all = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;
  return {
    entities:
      await all(sql`select a.id, e.id as entity, s.key, n.key as named from entities e join articles a on a.key = e.article
      join subjects s on s.id = e.subject join subjects n on n.id = e.named order by 1, 2`),
    parts:
      await all(sql`select a.id, p.event, p.role, p.n, s.key from event_participants p join articles a on a.key = p.article
      join subjects s on s.id = p.subject order by 1, 2, 3, 4`),
    matches:
      await all(sql`select a.id, m.n, n.key as name, t.key, sure, round(likely, 9) as likely, reasons from identity_matches m
      left join articles a on a.key = m.article join subjects n on n.id = m.name join subjects t on t.id = m.target order by 1, 2, 3, 4`),
    counts: await all(sql`select key, reports, mentions from subjects where reports > 0 order by 1`),
    offices: await all(sql`select a.id, o.entity, o.n, core, o.country, assumed, misplaced, s.key from offices o
      join articles a on a.key = o.article join subjects s on s.id = o.subject order by 1, 2, 3`),
  };
}

async function decidedOf(batches: readonly Item[][]): Promise<unknown> {
  let found: unknown;
  await withRecord(async (record) => {
    for (const batch of batches) {
      await record.add(batch);
      found = await decided(record);
    }
  });
  return found;
}

const shuffled = (seed: string): Item[] =>
  items.toSorted((a, b) => (hash("md5", seed + a.article.id) < hash("md5", seed + b.article.id) ? -1 : 1));
const allAtOnce = await decidedOf([items]);

/** A subject's own counts, made anew from the entities. */
const recounted = async ({ db }: TestRecord) =>
  (
    await sql`select s.key, count(distinct e.article) as reports, sum(e.mentions) as mentions from entities e
      join subjects s on s.id = e.subject group by s.id order by s.key`.execute(db)
  ).rows;

describe("who is who in the record", () => {
  for (const seed of ["a", "b", "c"]) {
    it(`is the same where the reports come in another order (${seed})`, async () =>
      assert.deepEqual(await decidedOf([shuffled(seed)]), allAtOnce));
  }

  it("is the same where the reports come one by one", async () =>
    assert.deepEqual(await decidedOf(shuffled("d").map((item) => [item])), allAtOnce));

  it("is the same after another update, which finds nothing to do", () =>
    withRecord(async (record) => {
      await record.add(items);
      assert.equal(await isIdentityCurrent(record.db), false);
      await updateIdentity(record.db);
      assert.equal(await isIdentityCurrent(record.db), true);
      assert.deepEqual(await decided(record), allAtOnce);
    }));

  it("is made anew from what another reader has read", () =>
    withRecord(async (record) => {
      await record.add(
        items.map(({ reading, ...item }) => ({
          ...item,
          reading: { ...reading, entities: [], events: [], statements: [] },
        })),
      );
      await updateIdentity(record.db);
      await record.add(items.map(({ reading, ...item }) => ({ ...item, reading: { ...reading, reader: "test/2" } })));
      assert.deepEqual(await decided(record), allAtOnce);
    }));

  it("forgets a report whose content has changed", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updateIdentity(record.db);
      const changed = report("m4", "2019-03-03", "أغلقت السيول ثلاثة طرق في جبال السودة بعد ليلة من الأمطار.");
      await record.add([changed]);
      const kept = [...items.filter(({ article }) => article.id !== "m4"), changed];
      assert.deepEqual(await decided(record), await decidedOf([kept]));
    }));

  it("counts each person's reports and mentions", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updateIdentity(record.db);
      const { rows } = await sql`select key, reports, mentions from subjects where reports > 0 order by key`.execute(
        record.db,
      );
      assert.deepEqual(rows, await recounted(record));
    }));

  it("is seen by every query, under whatever name is asked for", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updateIdentity(record.db);
      const { db } = record;
      const [minister] = (await people(db, { name: "سيرغي ريابكوف" })).rows;
      assert.equal(minister?.reports, 2);
      assert.deepEqual((await people(db, { name: "ريبكوف" })).rows, [minister]);
      const told = (await statements(db, { speaker: minister!.id })).rows.map(({ article }) => article.id);
      assert.deepEqual(told, ["m2"]);
      const shown = await show(db, minister!.id);
      assert.ok(shown?.kind === "entity");
      assert.deepEqual(shown.names.map(({ name }) => name).sort(), ["سيرغي ريابكوف", "سيرغي ريبكوف"]);
      const [president] = await subjectsNamed(db, "دونالد ترامب", 1);
      const said = (await statements(db, { speaker: president!.id })).rows.map(({ article }) => article.id);
      for (const id of ["m1", "m3", "m4"]) assert.ok(said.includes(id), id);
      assert.ok((await events(db, { who: president!.id })).rows.some(({ article }) => article.id === "m1"));
    }));

  it("keeps the id of a name that became another's: it leads to the same person", () =>
    withRecord(async (record) => {
      await record.add(meetings);
      const [before] = await subjectsNamed(record.db, "ريابكوف", 2);
      const [other] = await subjectsNamed(record.db, "ريبكوف", 2);
      assert.notEqual(before?.id, other?.id);
      await updateIdentity(record.db);
      const after = await Promise.all([before, other].map((one) => subjectsNamed(record.db, one!.id, 1)));
      assert.deepEqual(after[0], after[1]);
    }));
});

describe("what reviewers say of who is who", () => {
  const two = (id: string, names: [string, string]): Item =>
    made({
      id,
      published: "2019-03-01",
      text: names.join(" و"),
      entities: (span) => names.map((name, n) => entity(`e${n + 1}`, "person", name, [span(name)])),
    });
  const keyOf = async ({ db }: TestRecord, name: string) => {
    const { rows } = await sql<{
      key: string;
    }>`select distinct s.key from entities e join subjects s on s.id = e.subject
      where e.name = ${name}`.execute(db);
    return rows.map(({ key }) => key);
  };

  it("makes one of two names in different blocks, and two of them again when it is taken back", () =>
    withRecord(async (record) => {
      await record.add([two("r1", ["ناصر الزغدود", "أبو النسر القرمزي"])]);
      const before = await decided(record);
      const ids = [...(await keyOf(record, "ناصر الزغدود")), ...(await keyOf(record, "أبو النسر القرمزي"))];
      await setPairs(record.db, [{ a: ids[0]!, b: ids[1]!, same: true }]);
      assert.equal(await isIdentityCurrent(record.db), false);
      await updateIdentity(record.db);
      assert.deepEqual(await keyOf(record, "ناصر الزغدود"), await keyOf(record, "أبو النسر القرمزي"));
      await setPairs(record.db, []);
      assert.deepEqual(await decided(record), before);
    }));

  it("keeps two names apart that were one", () =>
    withRecord(async (record) => {
      await record.add([two("r1", ["آنا ريبكوفا", "ناصر الزغدود"]), two("r2", ["آنا ريابكوفا", "ناصر الزغدود"])]);
      const named = async () =>
        (
          await sql<{ key: string }>`select n.key from entities e join subjects n on n.id = e.named
        where e.name like 'آنا%' order by e.name`.execute(record.db)
        ).rows.map(({ key }) => key);
      await updateIdentity(record.db);
      assert.deepEqual(await keyOf(record, "آنا ريبكوفا"), await keyOf(record, "آنا ريابكوفا"));
      const [a, b] = await named();
      await setPairs(record.db, [{ a: a!, b: b!, same: false }]);
      await updateIdentity(record.db);
      assert.notDeepEqual(await keyOf(record, "آنا ريبكوفا"), await keyOf(record, "آنا ريابكوفا"));
    }));

  it("answers an unsure match", () =>
    withRecord(async (record) => {
      await record.add([two("r1", ["ناصر الزغدود", "سلمى كريم"]), two("r2", ["الزغدود", "سلمى كريم"])]);
      await updateIdentity(record.db);
      const [question] = (await unsure(record.db, { name: "الزغدود" })).rows;
      assert.equal(question?.id, "r2#e1");
      assert.ok(question.candidates[0]!.reasons.length > 0);
      await setPairs(record.db, [{ a: question.id, b: question.candidates[0]!.id, same: true }]);
      await updateIdentity(record.db);
      assert.deepEqual(await keyOf(record, "الزغدود"), await keyOf(record, "ناصر الزغدود"));
      assert.deepEqual((await unsure(record.db, { name: "الزغدود" })).rows, []);
      await setPairs(record.db, [{ a: question.candidates[0]!.id, b: question.id, same: false }]);
      await updateIdentity(record.db);
      assert.notDeepEqual(await keyOf(record, "الزغدود"), await keyOf(record, "ناصر الزغدود"));
    }));
});
