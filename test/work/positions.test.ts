import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { POSITIONS } from "../../src/record/positions/matching.ts";
import type { Item } from "../../src/store/index.ts";
import { type Actor, actorNamed } from "../../src/store/queries/actors.ts";
import { issueActors, issueCounts } from "../../src/store/queries/issues.ts";
import { openPositions } from "../../src/store/queries/openPositions.ts";
import { changes, type PositionRow, positions } from "../../src/store/queries/positions.ts";
import { type TiesMonth, ties } from "../../src/store/queries/ties.ts";
import { updatePositions } from "../../src/work/positions.ts";
import { entity, made, type TestRecord, withRecord } from "../store/made.ts";
import { itemOf, items, reports, shuffled } from "../support/samples.ts";

async function named({ db }: TestRecord, name: string, alone = false): Promise<Actor> {
  const actor = await actorNamed(db, name, { alone });
  assert.ok(actor, name);
  return actor;
}

/** All that positions and ties say of a record, as far as it must not depend on the order of reports. */
async function told(record: TestRecord) {
  const { db } = record;
  await updatePositions(db);
  const [egypt, libya] = [await named(record, "مصر"), await named(record, "ليبيا")];
  const open = await openPositions(db);
  return {
    issues: await issueCounts(db, POSITIONS),
    actors: await issueActors(db, ["libya-foreign-forces"], POSITIONS),
    positions: (await positions(db, egypt, { acts: POSITIONS, limit: 1000 })).rows,
    ties: (await ties(db, egypt, libya, { limit: 1000 })).rows,
    open: open.map(({ id, terms }) => `${id} ${terms}`).sort(),
  };
}

/** What is told of a record to which batches were added one after the other, brought up to date behind each. */
async function toldOf(batches: readonly Item[][]) {
  let found: Awaited<ReturnType<typeof told>> | undefined;
  await withRecord(async (record) => {
    for (const batch of batches) {
      await record.add(batch);
      await updatePositions(record.db);
    }
    found = await told(record);
  });
  return found!;
}

const allAtOnce = await toldOf([items]);

describe("the record's positions", () => {
  for (const seed of ["a", "b"])
    it(`are the same where the reports come in another order (${seed})`, async () =>
      assert.deepEqual(await toldOf([shuffled(seed)]), allAtOnce));

  it("are the same where the reports come in small batches", async () => {
    const order = shuffled("c");
    const batches = Array.from({ length: Math.ceil(order.length / 7) }, (_, n) => order.slice(7 * n, 7 * n + 7));
    assert.deepEqual(await toldOf(batches), allAtOnce);
  });

  it("are the same after another reader has read the reports to the same effect", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updatePositions(record.db);
      await record.add(reports.map((report) => itemOf(report, "test/2")));
      assert.deepEqual(await told(record), allAtOnce);
    }));

  it("cost nothing where nothing was read since", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updatePositions(record.db);
      const steps: number[] = [];
      await updatePositions(record.db, (done) => steps.push(done));
      assert.deepEqual(steps, []);
    }));

  it("follow a report whose content has changed", () =>
    withRecord(async (record) => {
      await record.add(items);
      const report = reports.find(({ id }) => id === "cairo-03")!;
      await record.add([itemOf({ ...report, text: "السماء صافية اليوم في القاهرة والحرارة معتدلة." }, "test/1")]);
      const { positions: found } = await told(record);
      assert.ok(allAtOnce.positions.some(({ article }) => article.id === "cairo-03"));
      assert.ok(!found.some(({ article }) => article.id === "cairo-03"));
    }));

  it("of a state are those of its organs and officials, and say how these stand for it", async () => {
    const manners = new Set(allAtOnce.positions.flatMap(({ speaksFor }) => speaksFor.map(({ manner }) => manner)));
    assert.ok(manners.has("office"), [...manners].join());
    const president = allAtOnce.positions.find(({ id }) => id.startsWith("cairo-01#"));
    assert.deepEqual([president?.speaksFor[0]?.name, president?.via[0]?.name], ["عبد الفتاح السيسي", "محمد الشناوي"]);
    await withRecord(async (record) => {
      await record.add(items);
      await updatePositions(record.db);
      const alone = await positions(record.db, await named(record, "مصر", true), { acts: POSITIONS, limit: 1000 });
      assert.ok(alone.rows.length < allAtOnce.positions.length);
      assert.ok(alone.rows.every(({ speakers }) => speakers.some(({ name }) => name === "مصر")));
    });
  });

  it("come page by page as all at once, in either direction", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updatePositions(record.db);
      const egypt = await named(record, "مصر");
      for (const newestFirst of [false, true]) {
        const paged: PositionRow[] = [];
        for (let after: string | undefined, more = true; more; ) {
          const page = await positions(record.db, egypt, {
            acts: POSITIONS,
            newestFirst,
            limit: 3,
            ...(after !== undefined && { after }),
          });
          paged.push(...page.rows);
          after = page.next;
          more = after !== undefined;
        }
        assert.deepEqual(newestFirst ? paged.reverse() : paged, allAtOnce.positions);
      }
    }));
});

/** What a minister said of mercenaries and elections on a day, in these words. */
const saying = (id: string, published: string, ...contents: string[]): Item =>
  made({
    id,
    published,
    text: `دعا الوزير سليم الوردي في ليبيا إلى ما يلي: ${contents.join("؛ ")}.`,
    entities: (span) => [
      entity("e1", "person", "سليم الوردي", [span("سليم الوردي")]),
      entity("e2", "place", "ليبيا", [span("ليبيا")], { country: "LY" }),
    ],
    statements: (span) =>
      contents.map((content, n) => ({
        id: `s${n + 1}`,
        speakers: ["e1"],
        via: [],
        cue: span("دعا"),
        content: span(content),
        act: "demand" as const,
        mode: "indirect" as const,
      })),
  });

describe("positions over time", () => {
  it("say what was said before on the same issue, and not what was said that very day", () =>
    withRecord(async (record) => {
      await record.add([
        saying("c", "2021-03-01", "خروج المرتزقة فورا"),
        saying("a", "2020-01-01", "خروج كل المرتزقة"),
        saying("b", "2021-03-01", "خروج المرتزقة والقوات الأجنبية"),
      ]);
      await updatePositions(record.db);
      const { rows } = await positions(record.db, await named(record, "الوردي"), { acts: POSITIONS });
      assert.deepEqual(
        rows.map(({ id, before }) => [id, before?.id]),
        [
          ["a#s1", undefined],
          ["b#s1", "a#s1"],
          ["c#s1", "a#s1"],
        ],
      );
      assert.equal(rows[1]?.before?.text, "خروج كل المرتزقة");
    }));

  it("have what several reports of a day tell in the same words once", () =>
    withRecord(async (record) => {
      await record.add([
        saying("b", "2021-03-01", "خروج المرتزقة فورًا"),
        saying("a", "2021-03-01", "خروج المرتزقة فورا"),
      ]);
      await updatePositions(record.db);
      const { rows } = await positions(record.db, await named(record, "الوردي"), { acts: POSITIONS });
      assert.deepEqual(
        rows.map(({ id, alsoIn }) => [id, alsoIn]),
        [["a#s1", ["b#s1"]]],
      );
    }));

  it("show between two times what was kept, dropped and taken up", () =>
    withRecord(async (record) => {
      await record.add([
        saying("a", "2019-05-01", "خروج المرتزقة", "توحيد الجيش"),
        saying("b", "2020-02-01", "توحيد الجيش الوطني", "إجراء الانتخابات البرلمانية"),
      ]);
      await updatePositions(record.db);
      const found = await changes(record.db, await named(record, "الوردي"), { acts: POSITIONS }, [
        { from: "2019", to: "2019" },
        { from: "2020", to: "2020" },
      ]);
      const ids = new Map(found.map(({ issue, before, after }) => [issue, [before?.id, after?.id]]));
      assert.deepEqual(ids.get("libya-foreign-forces"), ["a#s1", undefined]);
      assert.deepEqual(ids.get("libya-army-unity"), ["a#s2", "b#s1"]);
      assert.deepEqual(ids.get("libya-elections"), [undefined, "b#s2"]);
    }));
});

describe("the ties of two actors", () => {
  it("are the same in either order", () =>
    withRecord(async (record) => {
      await record.add(items);
      await updatePositions(record.db);
      for (const [one, other] of [
        ["مصر", "ليبيا"],
        ["السيسي", "حفتر"],
        ["حفتر", "مصر"],
      ] as const) {
        const [a, b] = [await named(record, one), await named(record, other)];
        const found = (await ties(record.db, a, b, { limit: 1000 })).rows;
        assert.ok(found.length > 0, one);
        assert.deepEqual((await ties(record.db, b, a, { limit: 1000 })).rows, found);
      }
    }));

  it("count meetings, calls, visits, other deeds and statements by month", () => {
    const kinds = (month: TiesMonth, fits: (tie: TiesMonth["entries"][number]) => boolean) =>
      month.entries.filter(fits).length;
    assert.ok(allAtOnce.ties.some(({ meetings, statements }) => meetings > 0 && statements > 0));
    for (const month of allAtOnce.ties) {
      assert.equal(
        kinds(month, ({ kind }) => kind === "statement"),
        month.statements,
      );
      assert.equal(
        kinds(month, ({ kind }) => kind === "event"),
        month.meetings + month.calls + month.visits + month.otherDeeds,
      );
      assert.ok(month.entries.every(({ day = "" }) => day.startsWith(month.month ?? "")));
    }
    const months = allAtOnce.ties.map(({ month = "" }) => month);
    assert.deepEqual(months, months.toSorted());
  });

  it("have a reception that many reports tell of once", () => {
    const reception = allAtOnce.ties
      .flatMap(({ entries }) => entries)
      .filter((tie) => tie.kind === "event" && tie.events.some(({ article }) => article.id === "cairo-01"));
    assert.ok(
      reception.some((tie) => tie.kind === "event" && new Set(tie.events.map(({ article }) => article.id)).size > 3),
    );
  });
});
