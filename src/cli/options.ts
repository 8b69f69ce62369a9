/** Options that several commands share, and what their values may be. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { foldWord } from "../language/fold.ts";
import { CONSULT_MODES, EVENT_STATUSES, EVENT_TYPES } from "../model.ts";

export interface RecordOptions {
  db: string;
  json?: boolean;
}

export interface ListOptions extends RecordOptions {
  limit: number;
  after?: string;
}

/** Adds `--db` and `--json`. */
export function withRecord(command: Command): Command {
  return command.option("--db <file>", "the record", "isnad.db").option("--json", "print one JSON object a line");
}

/** Adds `--limit` and `--after` too. */
export function withList(command: Command): Command {
  return withRecord(command)
    .option("--limit <number>", "print so many at most, 0 for all", number, 20)
    .option("--after <mark>", "go on behind the page that ended with this mark");
}

/** Adds `--from` and `--to`. */
export function withDays(command: Command): Command {
  return command
    .option("--from <date>", "from this day, month or year on", date)
    .option("--to <date>", "up to this day, month or year", date);
}

/** Adds what narrows a list of deeds. */
export function withDeeds(command: Command): Command {
  return command
    .option("--who <name>", "who takes part, whatever the role: words of the name, or an id")
    .option("--actor <name>", "who does it")
    .option("--place <name>", "where")
    .addOption(choice("--type <type>", "what, by PLOVER's types", EVENT_TYPES))
    .addOption(choice("--mode <mode>", "which kind of CONSULT", CONSULT_MODES))
    .addOption(choice("--status <status>", "whether it happened", EVENT_STATUSES));
}

/** An option whose value is one of a few words, in whatever case. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  const known = new Map(values.map((value) => [value.toLowerCase(), value]));
  return new Option(flags, `${description}: ${values.join(", ")}`).argParser((value) => {
    const found = known.get(value.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`It is one of ${values.join(", ")}.`);
    return found;
  });
}

/** Reads a number in whatever digits. */
export function number(value: string): number {
  const digits = foldWord(value);
  if (!/^\d{1,9}$/.test(digits)) throw new InvalidArgumentError("It is a number.");
  return Number(digits);
}

/** Reads a share, 0 to 1. */
export function share(value: string): number {
  const digits = foldWord(value);
  if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.test(digits)) throw new InvalidArgumentError("It is a number from 0 to 1.");
  return Number(digits);
}

/** Reads a day, month or year in whatever digits. */
export function date(value: string): string {
  const digits = foldWord(value);
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(digits))
    throw new InvalidArgumentError("It is a date such as 2024-12-29, 2024-12 or 2024.");
  return digits;
}
