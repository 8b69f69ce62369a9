import type { OpenRecord } from "../store/index.ts";
import { actorNamed, type NamedActor } from "../store/queries/actors.ts";
import { note, plain } from "./output.ts";

/** Whom a name means. Fails where it means nobody, and tells whom it could mean too. */
export async function namedOrFail(
  { db }: Pick<OpenRecord, "db">,
  name: string,
  options: { db: string; alone?: boolean; json?: boolean },
): Promise<NamedActor> {
  const { alone = false } = options;
  const actor = await actorNamed(db, name, { alone });
  if (actor === undefined)
    throw new Error(`nobody and nothing in the record ${options.db} has a name with ${plain(name)}`);
  if (!options.json) for (const other of actor.others) note(`The name fits ${other.id} too: ${plain(other.name)}`);
  return actor;
}
