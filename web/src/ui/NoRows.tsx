import { Link } from "@tanstack/react-router";
import { useSay } from "../i18n/messages.ts";
import { Empty } from "./States.tsx";

/** A list without rows: because of what narrows it, or because nothing was read yet. */
export function NoRows({ search }: { search: Record<string, string | undefined> }) {
  const say = useSay();
  if (Object.values(search).some((value) => value !== undefined)) return <Empty>{say("list.filtered")}</Empty>;
  return (
    <Empty>
      <p>{say("today.empty")}</p>
      <p>
        <Link to="/add" className="text-accent underline underline-offset-4">
          {say("today.emptyHow")}
        </Link>{" "}
        <code dir="ltr">isnad read FILE</code>
      </p>
    </Empty>
  );
}
