import type { Command } from "commander";
import { type UnsureFilter, type UnsureRow, unsure } from "../../store/queries/unsure.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, share, withList } from "../options.ts";
import { bold, dim, ifAny, labelled, plain } from "../output.ts";
import { sourceLines } from "../rows.ts";

export function register(program: Command): void {
  const command = program
    .command("unsure")
    .description("who may be who, but not surely so, with the reasons, the likeliest first")
    .option("--name <name>", "whose name, or whose who may be meant, holds these words; or an id")
    .option("--least <share>", "as likely as this at least: 0.6", share);
  withList(command).action((options: ListOptions & UnsureFilter) =>
    withOpen(options.db, ["identity"], ({ db }) =>
      list(
        options,
        (paging) => unsure(db, { ...options, ...paging }),
        (row) => [...unsureLines(row), ""],
      ),
    ),
  );
}

function unsureLines({ id, name, article, candidates }: UnsureRow): string[] {
  return [
    `${dim(id)}  ${bold(plain(name))}`,
    ...(article === undefined ? [] : sourceLines(article)),
    ...candidates.flatMap((candidate) => [
      ...ifAny(`${Math.round(100 * candidate.likely)} %`, candidate.name),
      labelled("", dim(candidate.id)),
      ...candidate.reasons.map((reason) => labelled(signed(reason.adds), reason.name)),
    ]),
  ];
}

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(1)}`;
