import type { Deed } from "./deeds.ts";

/** Joins mentions of one deed: the headline's and the body's, the verb's and the noun's. Keeps the order of first mention. */
export function mergeDeeds(deeds: Deed[]): Deed[] {
  const merged: Deed[] = [];
  for (const deed of deeds) {
    const known = merged.find((candidate) => isSame(candidate, deed));
    if (known === undefined) merged.push({ ...deed });
    else absorb(known, deed);
  }
  return merged;
}

const people = (deed: Deed): number[] => [...deed.actors, ...deed.recipients, ...deed.present];

function isSame(a: Deed, b: Deed): boolean {
  if (a.type !== b.type) return false;
  if (a.mode !== b.mode && a.mode !== "" && b.mode !== "") return false;
  if (a.status === "denied" !== (b.status === "denied")) return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  const shared = people(a).filter((index) => people(b).includes(index)).length;
  const bare = people(a).length === 0 || people(b).length === 0;
  if (a.place >= 0 && b.place >= 0 && a.place !== b.place && a.type === "ASSAULT") return false;
  const conflict = differ(a.recipients, b.recipients) && differ(a.actors, b.actors);
  if (conflict) return false;
  if (a.type === "CONSULT") return shared > 0 ? !(differ(a.recipients, b.recipients) && !overlap(a.recipients, b.actors)) : bare;
  return shared > 0 ? !differ(a.recipients, b.recipients) : bare && a.lemmas.some((lemma) => b.lemmas.includes(lemma));
}

const overlap = (a: number[], b: number[]): boolean => a.some((index) => b.includes(index));
const differ = (a: number[], b: number[]): boolean => a.length > 0 && b.length > 0 && !overlap(a, b);

function absorb(into: Deed, from: Deed): void {
  into.triggers.push(...from.triggers);
  into.lemmas.push(...from.lemmas);
  const taken = new Set(people(into));
  const swapped = from.actors.some((index) => into.recipients.includes(index)) || from.recipients.some((index) => into.actors.includes(index));
  for (const role of ["actors", "recipients", "present"] as const) {
    for (const index of from[role]) {
      if (taken.has(index)) continue;
      const where = swapped && role !== "present" ? (role === "actors" ? "recipients" : "actors") : role;
      into[where].push(index);
      taken.add(index);
    }
  }
  if (into.place < 0) into.place = from.place;
  into.date ??= from.date;
  if (into.status !== "actual" && from.status === "actual") into.status = "actual";
}
