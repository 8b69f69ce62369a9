/** Which state an actor of a report stands for. */
import { foldWord } from "../../language/fold.ts";
import { queryStem, searchWords } from "../../language/search.ts";
import { nisbaForms } from "../../lexicon/inflect.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import type { Tables } from "../../lexicon/tables.ts";
import type { EntityKind } from "../../model.ts";

/** How an actor stands for a state: it is the state, its capital, an organ of it, or somebody in its office. */
export type Manner = "state" | "capital" | "organ" | "office";

export interface Voice {
  /** ISO 3166-1 alpha-2. */
  state: string;
  manner: Manner;
}

/** An actor as one report has it. */
export interface Actor {
  kind: EntityKind;
  name: string;
  country: string | null;
  offices: readonly { title: string; of: string | null; former: boolean }[];
}

type StateTables = Pick<Tables, "countries" | "bodies" | "body_heads" | "offices" | "figures">;

/** Bodies and offices of these kinds speak for their state. */
const ORGANS = new Set(["government", "ministry", "army", "security", "parliament"]);
const OFFICES = new Set(["state", "royal", "military", "diplomatic"]);
/** Members of parliament hold an office of the state, and speak for themselves. */
const OWN_VOICE = new Set(["عضو", "عضوه", "نائب", "نائبه"]);
/** Whose deputy speaks for the state all the same (نائب الرئيس). */
const DEPUTY = new Set(["رئيس", "وزير", "امير", "قائد"]);
const LONGEST_TITLE = 4;

/** Knows states, their capitals, organs and offices by the lexicon. */
export class States {
  private readonly countries = new Map<string, Voice>();
  private readonly demonyms = new Map<string, string>();
  private readonly bodies = new Map<string, string>();
  private readonly heads = new Map<string, string>();
  private readonly titles = new Map<string, string>();
  private readonly figures = new Map<string, { title: string; from: number; to: number }[]>();

  constructor(tables: StateTables) {
    for (const { iso, name, capital, demonym } of rows(tables.countries)) {
      for (const one of alternatives(name)) this.countries.set(folded(one), { state: iso!, manner: "state" });
      for (const one of alternatives(capital)) {
        const key = folded(one);
        if (!this.countries.has(key)) this.countries.set(key, { state: iso!, manner: "capital" });
      }
      for (const nisba of alternatives(demonym).filter((word) => !word.includes(" ")))
        for (const { form } of nisbaForms(nisba)) this.demonyms.set(foldWord(form), iso!);
    }
    for (const { name, kind } of rows(tables.bodies))
      for (const one of alternatives(name)) this.bodies.set(folded(one), kind!);
    for (const { head, kind } of rows(tables.body_heads))
      for (const one of alternatives(head)) this.heads.set(folded(one), kind!);
    for (const { title, feminine, kind } of rows(tables.offices))
      for (const one of [...alternatives(title), ...alternatives(feminine)]) this.titles.set(bare(one), kind!);
    for (const { name, offices } of rows(tables.figures))
      this.figures.set(folded(alternatives(name)[0]!), held(offices));
  }

  /** For which state an actor speaks and acts in a report of this year (0: not known). */
  voiceOf({ kind, name, country, offices }: Actor, year: number): Voice | undefined {
    if (kind === "place") return this.countries.get(folded(name));
    if (kind === "organization")
      return country !== null && this.isOrgan(name) ? { state: country, manner: "organ" } : undefined;
    for (const { title, of, former } of offices) {
      if (former || !this.isOffice(title)) continue;
      const state = of === null ? null : /^[A-Z]{2}$/.test(of) ? of : country;
      if (state !== null && (of === null || state === of || this.isOrgan(of))) return { state, manner: "office" };
    }
    if (country === null) return undefined;
    const holds = (this.figures.get(folded(name)) ?? []).some(
      ({ title, from, to }) => year >= from && year <= to && this.isOffice(title),
    );
    return holds ? { state: country, manner: "office" } : undefined;
  }

  /** The state that a folded word names by being its adjective or noun of descent (الليبية). */
  namedBy(word: string): string | undefined {
    return this.demonyms.get(word) ?? this.demonyms.get(queryStem(word));
  }

  private isOrgan(name: string): boolean {
    const key = folded(name);
    const kind = this.bodies.get(key) ?? this.heads.get(queryStem(key.split(" ")[0]!));
    return kind !== undefined && ORGANS.has(kind);
  }

  /** Whether a title's longest known beginning is an office that speaks for a state. */
  private isOffice(title: string): boolean {
    const words = bare(title).split(" ");
    for (let length = Math.min(LONGEST_TITLE, words.length); length > 0; length--) {
      const kind = this.titles.get(words.slice(0, length).join(" "));
      if (kind !== undefined) return OFFICES.has(kind) && (!OWN_VOICE.has(words[0]!) || DEPUTY.has(words[1] ?? ""));
    }
    return false;
  }
}

const folded = (name: string): string => searchWords(name).words.join(" ");
/** Folded, each word without its article. */
const bare = (name: string): string => searchWords(name).words.map(queryStem).join(" ");
function held(offices: string | undefined) {
  return alternatives(offices).map((office) => {
    const [title = "", years = ""] = office.split("@");
    const [from, to] = years.split("-");
    return { title, from: Number(from) || 0, to: Number(to) || Number.POSITIVE_INFINITY };
  });
}
