/** Resolves blocks: names first, then who is called by one name or by an office alone. Works inside the caller's transaction. */
import type { Kysely } from "kysely";
import { calledSo, resolveAlone } from "../../record/identity/alone.ts";
import { type Clue, nameWords } from "../../record/identity/clues.ts";
import { figureNamed } from "../../record/identity/figures.ts";
import { everHeld, holdersIn } from "../../record/identity/holders.ts";
import { type Person, peopleOf } from "../../record/identity/names.ts";
import { type Pairs, pairsOf } from "../../record/identity/pairs.ts";
import type { Resolved } from "../../record/identity/resolve.ts";
import { thingsOf } from "../../record/identity/things.ts";
import {
  namesAt,
  namesIn,
  namesWithOffice,
  officeBlocksOf,
  type StoredName,
  type StoredSomebody,
  unresolvedIn,
} from "../../store/identity/blocks.ts";
import { replaceMatches, type StoredMatch } from "../../store/identity/matches.ts";
import { type Move, move, setCanonical, subjectFor } from "../../store/identity/moves.ts";
import { type PlacedPair, placedPairs } from "../../store/identity/pairs.ts";
import { touch } from "../../store/identity/reports.ts";
import type { Tables } from "../../store/tables.ts";
import { together } from "./together.ts";

export async function resolveBlocks(db: Kysely<Tables>, dirty: readonly string[]): Promise<void> {
  const placed = await placedPairs(db);
  const groups = together(dirty, placed);
  const blocks = groups.flat();
  const round = new Round(db, pairsOf(placed.map(({ same, ends: [a, b] }) => ({ a: a.id, b: b.id, same }))), placed);
  const names = Map.groupBy(await namesIn(db, blocks), ({ block }) => block);
  const unresolved = Map.groupBy(await unresolvedIn(db, blocks), ({ block }) => block);
  for (const group of groups) {
    const somebodies = group.flatMap((block) => unresolved.get(block) ?? []);
    const known = group.flatMap((block) => names.get(block) ?? []);
    if (group[0]!.startsWith("office ")) await round.holders(group[0]!.slice("office ".length), somebodies);
    else if (group[0]!.startsWith("person ")) await round.people(known, somebodies);
    else await round.things(known);
  }
  await round.write(blocks);
}

/** What comes of resolving some blocks, gathered to be written at once. */
class Round {
  private readonly db: Kysely<Tables>;
  private readonly pairs: Pairs;
  private readonly placed: readonly PlacedPair[];
  private readonly canonical: { name: number; before: number; to: number }[] = [];
  private readonly moves: Move[] = [];
  private readonly matches: StoredMatch[] = [];

  constructor(db: Kysely<Tables>, pairs: Pairs, placed: readonly PlacedPair[]) {
    this.db = db;
    this.pairs = pairs;
    this.placed = placed;
  }

  /** Bodies or places, of one kind. */
  async things(names: readonly StoredName[]): Promise<void> {
    const at = new Map(names.map((name) => [name.folded, name]));
    for (const group of thingsOf(names, this.pairs)) {
      const [first, ...others] = group.map((folded) => at.get(folded)!);
      for (const name of [first!, ...others]) this.stands(name, first!.name);
      for (const { block, name } of others)
        this.matches.push({
          block,
          name,
          target: first!.name,
          sure: true,
          likely: 1,
          reasons: [{ name: "another spelling", adds: 5 }],
        });
    }
  }

  async people(names: readonly StoredName[], somebodies: readonly StoredSomebody[]): Promise<void> {
    const at = new Map(names.map((name) => [name.folded, name]));
    const { people, matches } = peopleOf(names, this.pairs);
    for (const person of people) {
      const target = await this.subjectOf(person);
      for (const { folded } of person.names) this.stands(at.get(folded)!, target);
    }
    for (const { folded, match, sure } of matches) {
      const { name, block } = at.get(folded)!;
      const { likely, reasons } = match;
      this.matches.push({ block, name, target: await this.subjectOf(match.to), sure, likely, reasons });
    }
    for (const [block, ones] of Map.groupBy(somebodies, (one) => one.block)) {
      const candidates = await this.withSaid(ones, calledSo(people, block.slice("person ".length)));
      for (const one of ones) await this.found(one, resolveAlone(asked(one), candidates, this.pairs));
    }
  }

  async holders(core: string, somebodies: readonly StoredSomebody[]): Promise<void> {
    if (somebodies.length === 0) return;
    const people = everHeld(core, peopleAt(await namesWithOffice(this.db, core)));
    const resolve = holdersIn(core, await this.withSaid(somebodies, people));
    for (const one of somebodies) await this.found(one, resolve(asked(one), this.pairs));
  }

  /** People, and with them those whom somebody says some are. */
  private async withSaid(somebodies: readonly StoredSomebody[], people: readonly Person[]): Promise<readonly Person[]> {
    const ids = new Set(somebodies.map(({ id }) => id));
    const said = this.placed.flatMap(({ same, ends: [a, b] }) =>
      same ? [...(ids.has(a.id) ? [b.subject ?? -1] : []), ...(ids.has(b.id) ? [a.subject ?? -1] : [])] : [],
    );
    if (said.length === 0) return people;
    const known = new Set(people.flatMap((person) => [person.folded, ...person.names.map(({ folded }) => folded)]));
    const others = peopleAt(await namesAt(this.db, said)).filter(({ folded }) => !known.has(folded));
    return [...people, ...others];
  }

  private stands({ name, canonical }: StoredName, to: number): void {
    this.canonical.push({ name, before: canonical, to });
  }

  private async found(
    { article, n, block, named, subject }: StoredSomebody,
    { sure, matches }: Resolved,
  ): Promise<void> {
    for (const { to, likely, reasons } of matches) {
      const target = await this.subjectOf(to);
      this.matches.push({ block, name: named, at: { article, n }, target, sure, likely, reasons });
    }
    const to = sure ? await this.subjectOf(matches[0]!.to) : named;
    if (to !== subject) this.moves.push([article, n, to]);
  }

  private readonly subjects = new Map<string, number>();

  private async subjectOf({ folded, figure }: Person): Promise<number> {
    const known = this.subjects.get(folded);
    if (known !== undefined) return known;
    const { name = folded, nameEn, country } = figure ?? {};
    const subject = await subjectFor(this.db, { kind: "person", folded, name, nameEn, country });
    this.subjects.set(folded, subject);
    return subject;
  }

  async write(blocks: readonly string[]): Promise<void> {
    const moves = await setCanonical(this.db, this.canonical);
    await move(this.db, [...moves, ...this.moves]);
    await replaceMatches(this.db, blocks, this.matches);
    const changed = this.canonical.filter(({ before, to }) => before !== to).map(({ name }) => name);
    await touch(this.db, await officeBlocksOf(this.db, changed));
  }
}

const asked = ({ id, clue }: StoredSomebody) => ({ id, clue: JSON.parse(clue) as Clue });

/** Names by the people for whom they were found to stand. */
function peopleAt(names: readonly StoredName[]): Person[] {
  return [...Map.groupBy(names, ({ standsFor }) => standsFor)].map(([folded, own]) => {
    const figure = figureNamed(nameWords(folded));
    return { folded, names: own, ...(figure && { figure }) };
  });
}
