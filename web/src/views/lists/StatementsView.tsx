import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { StatementRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { NoRows } from "../../ui/NoRows.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Saying } from "../../ui/Saying.tsx";

const route = getRouteApi("/statements");

export function StatementsView() {
  const say = useSay();
  const search = route.useSearch();
  const query = useInfiniteQuery(listQuery<StatementRow>("statements", search));
  return (
    <>
      <Heading title={say("nav.statements")} aside={<Downloads path="statements" query={search} />} />
      <Filters fields={["speaker", "act", "text", "from", "to"]} />
      <Pages
        query={query}
        height={150}
        keyOf={({ id }) => id}
        empty={<NoRows search={search} />}
        row={(statement) => <Saying statement={statement} />}
      />
    </>
  );
}
