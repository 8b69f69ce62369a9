import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Item } from "../../src/store/index.ts";
import { type StoryRow, stories } from "../../src/store/queries/stories.ts";
import { updateStories } from "../../src/work/stories.ts";
import { type TestRecord, withRecord } from "../store/made.ts";
import { itemOf, items, reports, shuffled } from "./samples.ts";

async function storiesIn({ db }: TestRecord): Promise<StoryRow[]> {
  await updateStories(db);
  return (await stories(db, { limit: 1000 })).rows;
}

/** The stories of a record to which batches were added one after the other, grouped behind each. */
async function storiesOf(batches: readonly Item[][]): Promise<StoryRow[]> {
  let found: StoryRow[] = [];
  await withRecord(async (record) => {
    for (const batch of batches) {
      await record.add(batch);
      found = await storiesIn(record);
    }
  });
  return found;
}

const allAtOnce = await storiesOf([items]);
const storyWith = (found: StoryRow[], id: string) => found.find((story) => story.reports.includes(id))?.reports;

describe("the record's stories", () => {
  it("hold each report once", () =>
    assert.deepEqual(
      allAtOnce.flatMap((story) => story.reports).sort(),
      items.map(({ article }) => article.id).sort(),
    ));

  for (const seed of ["a", "b", "c"]) {
    it(`are the same where the reports come in another order (${seed})`, async () =>
      assert.deepEqual(await storiesOf([shuffled(seed)]), allAtOnce));
  }

  it("are the same where the reports come one by one", async () =>
    assert.deepEqual(await storiesOf(shuffled("d").map((item) => [item])), allAtOnce));

  it("are found again where nothing was read since", () =>
    withRecord(async (record) => {
      await record.add(items);
      const first = await storiesIn(record);
      const steps: number[] = [];
      await updateStories(record.db, (done) => steps.push(done));
      assert.deepEqual(steps, []);
      assert.deepEqual((await stories(record.db, { limit: 1000 })).rows, first);
    }));

  it("follow a report whose content has changed", () =>
    withRecord(async (record) => {
      await record.add(items);
      assert.ok(storyWith(await storiesIn(record), "cairo-01")?.includes("cairo-03"));
      const flood = {
        ...reports.find(({ id }) => id === "cairo-01")!,
        title: "سيول تغلق طرقا في جبال السودة",
        text: "أغلقت السيول ثلاثة طرق في جبال السودة بعد ليلة من الأمطار، وقال الدفاع المدني إن أحدا لم يصب.",
      };
      await record.add([itemOf(flood, "test/1")]);
      const changed = await storiesIn(record);
      assert.deepEqual(storyWith(changed, "cairo-01"), ["cairo-01"]);
      assert.deepEqual(
        changed,
        await storiesOf([[...items.filter(({ article }) => article.id !== "cairo-01"), itemOf(flood, "test/1")]]),
      );
    }));

  it("are made anew from what another reader has read", () =>
    withRecord(async (record) => {
      const thin = items.map(({ reading, ...item }) => ({
        ...item,
        reading: { ...reading, entities: [], events: [], statements: [] },
      }));
      await record.add(thin);
      await storiesIn(record);
      await record.add(items.map(({ reading, ...item }) => ({ ...item, reading: { ...reading, reader: "test/2" } })));
      assert.deepEqual(await storiesIn(record), allAtOnce);
    }));

  it("join reports of which nothing was read but the text", async () => {
    const thin = items.map(({ reading, ...item }) => ({
      ...item,
      reading: { ...reading, entities: [], events: [], statements: [] },
    }));
    assert.ok(storyWith(await storiesOf([thin]), "cairo-01")?.includes("cairo-03"));
  });

  it("tell copies of one text from independent reports", () =>
    withRecord(async (record) => {
      const original = reports.find(({ id }) => id === "cairo-01")!;
      const copy = {
        ...original,
        id: "copy",
        outlet: "موقع المنارة",
        text: `${original.text}\nوكانت الزيارة قد استغرقت يوما واحدا.`,
      };
      await record.add([...items, itemOf(copy, "test/1")]);
      const story = (await storiesIn(record)).find(({ reports: ids }) => ids.includes("copy"));
      assert.deepEqual(story?.copies, [["cairo-01", "copy"]]);
      assert.equal(story.independent, story.reports.length - 1);
    }));

  it("keep apart reports of one wording that are weeks apart", () =>
    withRecord(async (record) => {
      const later = { ...reports.find(({ id }) => id === "cairo-01")!, id: "later", published: "2025-02-18" };
      await record.add([...items, itemOf(later, "test/1")]);
      assert.deepEqual(storyWith(await storiesIn(record), "later"), ["later"]);
    }));

  it("list by what is asked for", () =>
    withRecord(async ({ db, add }) => {
      await add(items);
      await updateStories(db);
      const several = (await stories(db, { least: 3, limit: 1000 })).rows;
      assert.ok(several.length > 1 && several.every((story) => story.reports.length >= 3));
      const [newest] = (await stories(db, { from: "2025-01", to: "2025-01", least: 2 })).rows;
      assert.ok(newest?.reports.includes("cairo-01"));
      const told = (await stories(db, { outlet: "صحيفة المحار", limit: 1000 })).rows;
      assert.ok(told.length > 0 && told.every(({ outlets }) => outlets.includes("صحيفة المحار")));
      const paged: StoryRow[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await stories(db, { limit: 7, ...(after !== undefined && { after }) });
        paged.push(...page.rows);
        after = page.next;
        more = after !== undefined;
      }
      assert.deepEqual(paged, allAtOnce);
    }));
});
