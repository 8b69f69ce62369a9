import type { Command } from "commander";
import { type Shown, type ShownArticle, type ShownEntity, show } from "../../store/queries/show.ts";
import { happeningOf } from "../../work/accounts.ts";
import type { Step } from "../../work/upToDate.ts";
import { happeningLines } from "../happenings.ts";
import { withOpen } from "../listing.ts";
import { type RecordOptions, withRecord } from "../options.ts";
import { bold, colour, dim, ifAny, labelled, plain, print, printJson } from "../output.ts";
import { eventLines, officeLines, statementLines, storyLines } from "../rows.ts";
import { summary } from "../summary.ts";

export function register(program: Command): void {
  const command = program
    .command("show")
    .description("whatever has this id: an article, event, statement, story, happening, person, organization or place")
    .argument("<id>", "ARTICLE, ARTICLE@VERSION, ARTICLE#v3, ARTICLE#s5, person:…, story:…, happening:…");
  withRecord(command).action((id: string, { db: file, json }: RecordOptions) =>
    withOpen(file, needs(id), async ({ db }) => {
      const shown = await show(db, id);
      if (shown === undefined) throw new Error(`the record ${file} has nothing with the id ${plain(id)}`);
      if (json) printJson(shown.kind === "happening" ? { ...shown, happening: happeningOf(shown.happening) } : shown);
      else print(...shownLines(shown));
    }),
  );
}

/** Entities across articles are who they are found to be; a story is as it was last made. */
const needs = (id: string): Step[] => (/^(?:person|organization|place):|#e\d+$/.test(id) ? ["identity"] : []);

function shownLines(shown: Shown): string[] {
  switch (shown.kind) {
    case "event":
      return eventLines(shown.event);
    case "statement":
      return statementLines(shown.statement);
    case "story":
      return storyLines(shown.story);
    case "happening":
      return happeningLines(happeningOf(shown.happening));
    case "entity":
      return entityLines(shown);
    case "article":
      return articleLines(shown);
  }
}

function entityLines({ entity, names, articles }: ShownEntity): string[] {
  const { kind, id, name, nameEn, country, reports, mentions, first, last } = entity;
  return [
    bold(plain(name)),
    `  ${dim([kind, id, nameEn, country].filter(Boolean).join("  "))}`,
    labelled("reports", `${reports}, from ${first ?? "?"} to ${last ?? "?"}, ${mentions} mentions`),
    ...officeLines(entity, entity.offices.length),
    ...names.flatMap((form) => ifAny(`name ${form.count}`, form.name)),
    "  newest reports",
    ...articles.flatMap((article) => [
      `  ${(article.published ?? "").slice(0, 10).padEnd(10)}  ${dim(article.id)}`,
      ...ifAny("report", article.title),
    ]),
  ];
}

function articleLines({ article, version, current, versions, captures, reading }: ShownArticle): string[] {
  const paragraphs = article.text.split("\n").map((line) => `  ${plain(line)}`);
  const other = versions.filter((one) => one !== version).map((one) => `${article.id}@${one}`);
  return [
    reading === undefined ? bold(plain(article.title ?? article.id)) : summary(reading, colour).trimEnd(),
    "",
    ...ifAny("byline", article.byline),
    ...ifAny("url", article.url),
    labelled(
      "version",
      `${version} of ${versions.length}${current ? "" : ", superseded"}${other.length > 0 ? `; also ${other.join(" ")}` : ""}`,
    ),
    ...captures.flatMap(({ origin, firstSeen }) => [...ifAny("from", origin), labelled("since", firstSeen)]),
    ...ifAny("reader", reading?.reader),
    "",
    ...paragraphs,
  ];
}
