import { address, type Query } from "../api/client.ts";
import { useSay } from "../i18n/messages.ts";

/** The list that is shown, to take along. */
export function Downloads({ path, query }: { path: string; query: Query }) {
  const say = useSay();
  return (
    <span className="flex gap-3">
      <a href={address(path, { ...query, format: "csv" })} download>
        {say("list.csv")}
      </a>
      <a href={address(path, { ...query, limit: 500 })}>{say("list.json")}</a>
    </span>
  );
}
