import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import type { Item } from "../../src/store/index.ts";
import { type HappeningFilter, type HappeningRow, happenings } from "../../src/store/queries/happenings.ts";
import { bringUpToDate } from "../../src/work/upToDate.ts";
import { type TestRecord, withRecord } from "../store/made.ts";
import { itemOf, items, reports, shuffled } from "../support/samples.ts";

async function happeningsIn(record: TestRecord, filter: HappeningFilter = {}): Promise<HappeningRow[]> {
  await bringUpToDate(record, ["stories", "happenings"]);
  return (await happenings(record.db, { limit: 1000, ...filter })).rows;
}

/** The happenings of a record to which batches were added one after the other, joined behind each. */
async function happeningsOf(batches: readonly Item[][]): Promise<HappeningRow[]> {
  let found: HappeningRow[] = [];
  await withRecord(async (record) => {
    for (const batch of batches) {
      await record.add(batch);
      found = await happeningsIn(record);
    }
  });
  return found;
}

const allAtOnce = await happeningsOf([items]);
const idsOf = ({ tellings }: HappeningRow) => tellings.map(({ id }) => id);
const withTelling = (found: HappeningRow[], report: string, type: string, day: string) =>
  found.find(
    (one) => one.type === type && one.day === day && one.tellings.some(({ article }) => article.id === report),
  );

describe("the record's happenings", () => {
  it("hold each deed once", () =>
    assert.deepEqual(
      allAtOnce.flatMap(idsOf).sort(),
      items.flatMap(({ article, reading }) => reading.events.map(({ id }) => `${article.id}#${id}`)).sort(),
    ));

  it("join all tellings of the reception in Cairo, the commentary's too", () => {
    const reception = withTelling(allAtOnce, "cairo-01", "CONSULT", "2025-01-18");
    assert.deepEqual(
      reception?.tellings.map(({ article }) => article.id).sort(),
      reports.flatMap(({ id }) => (id!.startsWith("cairo-") ? [id] : [])).sort(),
    );
  });

  it("join a visit told as background with the report of its own day", () => {
    const meeting = withTelling(allAtOnce, "libya-2019-2024-10", "CONSULT", "2024-12-29");
    assert.ok(meeting?.tellings.some(({ article }) => article.id === "cairo-01"));
  });

  it("keep the receptions of January, June and December apart", () => {
    for (const [report, day] of [
      ["libya-2025-08", "2025-06-30"],
      ["libya-2025-02", "2025-12-08"],
    ] as const) {
      const reception = withTelling(allAtOnce, report, "CONSULT", day);
      assert.ok(reception && reception.tellings.length > 2);
      assert.ok(reception.tellings.every(({ article }) => article.published!.slice(0, 7) === day.slice(0, 7)));
    }
  });

  for (const seed of ["a", "b", "c"]) {
    it(`are the same where the reports come in another order (${seed})`, async () =>
      assert.deepEqual(await happeningsOf([shuffled(seed)]), allAtOnce));
  }

  it("are the same where the reports come one by one", async () =>
    assert.deepEqual(await happeningsOf(shuffled("d").map((item) => [item])), allAtOnce));

  it("are found again where nothing was read since", () =>
    withRecord(async (record) => {
      await record.add(items);
      await happeningsIn(record);
      const steps: number[] = [];
      await bringUpToDate(record, ["stories", "happenings"], (done) => steps.push(done));
      assert.deepEqual(steps, []);
      assert.deepEqual(await happeningsIn(record), allAtOnce);
    }));

  it("follow a report whose content has changed", () =>
    withRecord(async (record) => {
      await record.add(items);
      await happeningsIn(record);
      const flood = itemOf(
        {
          ...reports.find(({ id }) => id === "cairo-01")!,
          title: "سيول تغلق طرقا في جبال السودة",
          text: "أغلقت السيول ثلاثة طرق في جبال السودة بعد ليلة من الأمطار، وقال الدفاع المدني إن أحدا لم يصب.",
        },
        "test/1",
      );
      await record.add([flood]);
      const others = items.filter(({ article }) => article.id !== "cairo-01");
      assert.deepEqual(await happeningsIn(record), await happeningsOf([[...others, flood]]));
    }));

  it("are made anew from what another reader has read", () =>
    withRecord(async (record) => {
      await record.add(items.map(({ reading, ...item }) => ({ ...item, reading: { ...reading, events: [] } })));
      assert.deepEqual(await happeningsIn(record), []);
      await record.add(items.map(({ reading, ...item }) => ({ ...item, reading: { ...reading, reader: "test/2" } })));
      assert.deepEqual(await happeningsIn(record), allAtOnce);
    }));

  it("follow those who are found to be others, and back", () =>
    withRecord(async (record) => {
      await record.add(items);
      await happeningsIn(record);
      const move = async (from: string, to: string) => {
        const article = sql`(select key from articles where id = 'libya-2019-2024-10')`;
        const subject = (name: string) => sql`(select id from subjects where name = ${name})`;
        await sql`update entities set subject = ${subject(to)}
          where article = ${article} and subject = ${subject(from)}`.execute(record.db);
      };
      await move("حسن رشاد", "بدر عبد العاطي");
      await move("خليفة حفتر", "ستيفاني خوري");
      const meeting = withTelling(await happeningsIn(record), "libya-2019-2024-10", "CONSULT", "2024-12-29");
      assert.equal(meeting?.tellings.length, 1);
      await move("بدر عبد العاطي", "حسن رشاد");
      await move("ستيفاني خوري", "خليفة حفتر");
      assert.deepEqual(await happeningsIn(record), allAtOnce);
    }));

  it("count copies of one text once", () =>
    withRecord(async (record) => {
      const original = reports.find(({ id }) => id === "cairo-01")!;
      const copy = { ...original, id: "copy", outlet: "موقع المنارة" };
      await record.add([...items, itemOf(copy, "test/1")]);
      const reception = withTelling(await happeningsIn(record), "copy", "CONSULT", "2025-01-18")!;
      const textOf = (report: string) => reception.tellings.find(({ article }) => article.id === report)?.text;
      assert.equal(textOf("copy"), textOf("cairo-01"));
      assert.equal(reception.independent, reception.tellings.length - 1);
    }));

  it("list by what is asked for", () =>
    withRecord(async (record) => {
      await record.add(items);
      const listed = async (filter: HappeningFilter) => (await happeningsIn(record, filter)).map(({ id }) => id);
      const wanted = (fits: (one: HappeningRow) => boolean) => allAtOnce.filter(fits).map(({ id }) => id);
      const holds = (name: string, roles: readonly ("actors" | "recipients" | "present")[]) => (one: HappeningRow) =>
        one.tellings.some((telling) => roles.some((role) => telling[role].some((party) => party.name === name)));
      assert.deepEqual(
        await listed({ least: 3 }),
        wanted(({ tellings }) => tellings.length >= 3),
      );
      assert.deepEqual(
        await listed({ type: "SANCTION" }),
        wanted(({ type }) => type === "SANCTION"),
      );
      assert.deepEqual(
        await listed({ from: "2025-06", to: "2025-07" }),
        wanted(({ day = "" }) => day >= "2025-06" && day < "2025-08"),
      );
      assert.deepEqual(await listed({ who: "رشاد" }), wanted(holds("حسن رشاد", ["actors", "recipients", "present"])));
      assert.deepEqual(await listed({ actor: "رشاد" }), wanted(holds("حسن رشاد", ["actors"])));
      assert.deepEqual(
        await listed({ place: "بنغازي" }),
        wanted(({ tellings }) => tellings.some(({ place }) => place?.name === "بنغازي")),
      );
    }));

  it("come page by page", () =>
    withRecord(async (record) => {
      await record.add(items);
      await happeningsIn(record);
      const paged: HappeningRow[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await happenings(record.db, { limit: 17, ...(after !== undefined && { after }) });
        paged.push(...page.rows);
        after = page.next;
        more = after !== undefined;
      }
      assert.deepEqual(paged, allAtOnce);
    }));
});
