import type { Command } from "commander";
import type { Span } from "../../model.ts";
import { articleOf, isProblem } from "../../page/index.ts";
import type { Explained, Reason } from "../../reading/explain.ts";
import { Reader } from "../../reading/reader.ts";
import { captures } from "../../source/index.ts";
import { bold, dim, ifAny, labelled, note, plain, print, printJson } from "../output.ts";

export function register(program: Command): void {
  program
    .command("explain")
    .description(
      "what made each entry of a report's reading: entries of the lexicon, the tagger, rules, weighed evidence",
    )
    .argument("<input...>", "files, folders, or -, as for read; nothing is stored")
    .option("--json", "print one JSON object a report: its reading and the reasons, with all evidence")
    .action(async (inputs: string[], { json }: { json?: boolean }) => {
      const reader = new Reader();
      for await (const capture of captures(inputs)) {
        const article = "problem" in capture ? capture : articleOf(capture);
        if (isProblem(article)) {
          note(`isnad: ${article.problem}`);
          process.exitCode = 1;
          continue;
        }
        const explained = reader.explain(article);
        if (json) printJson(explained);
        else print(...explainedLines(explained));
      }
    });
}

function explainedLines({ reading: { article, ...reading }, reasons }: Explained): string[] {
  const kinds = new Map<string, string>([
    ...reading.entities.map(({ id, kind }) => [id, kind] as const),
    ...reading.events.map(({ id, type }) => [id, type] as const),
    ...reading.statements.map(({ id, act }) => [id, act] as const),
  ]);
  const values = new Map(reading.dates.map(({ span, value }) => [span.join(), value ?? "cannot be fixed"]));
  const lines = [bold(plain(article.title ?? article.id)), `  ${dim(article.id)}`];
  for (const reason of reasons) {
    const { entry, id, span } = reason;
    const made = id === undefined ? [values.get(span.join())] : [dim(id), kinds.get(id)];
    lines.push(`  ${[entry, ...made].filter(Boolean).join(" ")}`);
    lines.push(...reasonLines(reason, wordsIn(article.text, span)));
  }
  return [...lines, ""];
}

const wordsIn = (text: string, span: Span): string => text.slice(...span);

/** Pieces of evidence printed for each entry; `--json` has them all. */
const MOST_EVIDENCE = 6;

function reasonLines({ by, lexicon, tagger, says, odds, evidence = [] }: Reason, words: string): string[] {
  return [
    ...ifAny("words", words),
    labelled("by", by),
    ...lexicon.flatMap(({ kind, name }) => ifAny(kind, name)),
    ...(tagger === undefined ? [] : [labelled("tagger", `${tagger.label} ${signed(tagger.margin)}`)]),
    ...(says === undefined ? [] : [labelled("says", JSON.stringify(says))]),
    ...(odds === undefined ? [] : [labelled("odds", signed(odds))]),
    ...evidence.slice(0, MOST_EVIDENCE).map(({ name, adds }) => labelled(signed(adds), name)),
  ];
}

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(2)}`;
