import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Event, Reading } from "../../src/model.ts";
import { inFolder, isnad, shared } from "../support/cli.ts";

/** F1 on each set of annotated reports below which no change may fall. Raise them when the reading gets better. */
const FLOORS: Record<string, Record<string, number>> = {
  dev: {
    people: 0.89,
    organizations: 0.7,
    places: 0.88,
    dates: 0.89,
    events: 0.67,
    participants: 0.55,
    statements: 0.82,
    attributed: 0.68,
  },
  composed: {
    people: 0.85,
    organizations: 0.65,
    places: 0.8,
    dates: 0.88,
    events: 0.6,
    participants: 0.5,
    statements: 0.65,
    attributed: 0.6,
  },
};

const skip = existsSync(join(shared, "gold")) ? false : "the annotated reports (../shared/gold) are not here";

/** The readings of a gold folder, as a user gets them: through the command line. */
function readGold(set: string, folder: string): string {
  const input = join(folder, `${set}.jsonl`);
  const readings = join(folder, `${set}.readings.jsonl`);
  writeFileSync(
    input,
    execFileSync(process.execPath, [join(shared, "eval/gold-input.mjs"), join(shared, "gold", set)], {
      maxBuffer: 1 << 28,
    }),
  );
  const { status, stdout, stderr } = isnad(["read", input, "--json", "--no-store", "--quiet"]);
  assert.equal(status, 0, stderr);
  writeFileSync(readings, stdout);
  return readings;
}

describe("readings of annotated reports", { skip }, () => {
  for (const [set, floors] of Object.entries(FLOORS)) {
    it(`reach the floors on ${set}`, () =>
      inFolder((folder) => {
        const readings = readGold(set, folder);
        const score = JSON.parse(
          execFileSync(
            process.execPath,
            [join(shared, "eval/score.mjs"), join(shared, "gold", set), readings, "--json"],
            { encoding: "utf8" },
          ),
        );
        assert.equal(score.unread, 0);
        for (const [layer, floor] of Object.entries(floors))
          assert.ok(score.f1[layer] >= floor, `${set} ${layer}: ${score.f1[layer]} is below ${floor}`);
      }));
  }

  it("hold the deeds, sayings and dates of the report that Isnad began with", () =>
    inFolder((folder) => {
      const lines = readFileSync(readGold("dev", folder), "utf8").split("\n").filter(Boolean);
      const reading = lines.map((line) => JSON.parse(line) as Reading).find(({ article }) => article.id === "seed");
      assert.ok(reading);
      const { article, entities, events, statements, dates } = reading;
      const cut = ([start, end]: [number, number]) => article.text.slice(start, end);
      const idOf = (name: string) =>
        entities.find(
          (entity) =>
            entity.name.replace("عبدال", "عبد ال") === name || entity.mentions.some((span) => cut(span) === name),
        )?.id ?? name;
      const [sisi, haftar, rashad, shennawy, abdelatty, khoury] = [
        "عبد الفتاح السيسي",
        "خليفة حفتر",
        "حسن رشاد",
        "محمد الشناوي",
        "بدر عبد العاطي",
        "ستيفاني خوري",
      ].map(idOf);
      const meeting = (actor: string, recipient: string, date?: string) =>
        events.find(
          (event) =>
            event.type === "CONSULT" &&
            event.mode === "meeting" &&
            event.actors.includes(actor) &&
            event.recipients.includes(recipient) &&
            event.date === date,
        );

      const reception = meeting(sisi!, haftar!);
      assert.ok(reception, "the reception");
      assert.deepEqual(reception.present, [rashad]);
      assert.equal(reception.place, idOf("القاهرة"));
      const partakers = ({ actors, recipients, present }: Event) => [...actors, ...recipients, ...present];
      const inBenghazi = meeting(rashad!, haftar!, "2024-12-29");
      assert.ok(inBenghazi, "the meeting in Benghazi");
      assert.deepEqual(partakers(inBenghazi), [rashad, haftar]);
      assert.equal(inBenghazi.place, idOf("بنغازي"));
      assert.ok(
        events.some((event) => event.mode === "visit" && event.actors.includes(rashad!) && event.date === "2024-12-29"),
        "the visit to Libya",
      );
      const otherMeeting = meeting(abdelatty!, khoury!);
      assert.ok(otherMeeting, "the foreign minister's meeting");
      assert.deepEqual(partakers(otherMeeting), [abdelatty, khoury]);
      for (const [date, airline] of [
        ["2021-10", "شركة الخطوط الجوية الليبية"],
        ["2022-04", "مصر للطيران"],
      ]) {
        const link = events.find((event) => event.type === "COOPERATE" && event.date === date);
        assert.ok(link, `the air link of ${date}`);
        assert.deepEqual(partakers(link), [idOf(airline!)]);
      }

      const speakersOf = (content: string) =>
        statements.find((statement) => cut(statement.content).includes(content))?.speakers;
      const said: [string, string][] = [
        ["استقرار ليبيا يرتبط", sisi!],
        ["مصر تبذل كل", sisi!],
        ["دعم مصر لكافة", sisi!],
        ["ضرورة منع التدخلات", sisi!],
        ["تقديره العميق", haftar!],
        ["الدور المصري في نقل", haftar!],
        ["أهمية الاستفادة", haftar!],
        ["مواصلة مصر", abdelatty!],
        ["ضرورة خروج جميع", abdelatty!],
      ];
      for (const [content, speaker] of said) assert.deepEqual(speakersOf(content), [speaker], content);
      const relayed = statements.find((statement) => cut(statement.content).startsWith("ضرورة التنسيق"));
      assert.deepEqual([relayed?.speakers, relayed?.via], [[sisi], [shennawy]]);
      assert.ok(
        statements.some(
          (statement) => statement.speakers.includes(shennawy!) && cut(statement.content).includes("ضرورة التنسيق"),
        ),
      );
      assert.deepEqual(dates.map(({ value }) => value).sort(), ["2021-10", "2022-04", "2024-12-29", "P11Y"]);

      assert.equal(article.related.length, 2);
      for (const gone of ["فوضى", "مباحثات مصرية أممية", "جزيرة ام", "aXA6"])
        assert.ok(!article.text.includes(gone), gone);
      assert.ok(
        !JSON.stringify(reading).includes("aXA6") && !/\d+\.\d+\.\d+\.\d+/.test(JSON.stringify(reading)),
        "the visitor's address is kept nowhere",
      );
    }));
});
