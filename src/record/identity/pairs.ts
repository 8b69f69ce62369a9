/** What people have said of who is who. It goes before all evidence. */
export interface Pairs {
  /** Whether two are one, as a reviewer said it; undefined where nobody did. Each is a folded name, or the id of an entity in its report. */
  says(a: string, b: string): boolean | undefined;
}

export interface Pair {
  a: string;
  b: string;
  same: boolean;
}

export function pairsOf(pairs: readonly Pair[]): Pairs {
  const said = new Map(
    pairs.flatMap(({ a, b, same }) => [[`${a}\n${b}`, same] as const, [`${b}\n${a}`, same] as const]),
  );
  if (said.size === 0) return { says: () => undefined };
  return { says: (a, b) => said.get(`${a}\n${b}`) };
}
