import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { EventRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Deed } from "../../ui/Deed.tsx";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { NoRows } from "../../ui/NoRows.tsx";
import { Pages } from "../../ui/Pages.tsx";

const route = getRouteApi("/events");

export function EventsView() {
  const say = useSay();
  const search = route.useSearch();
  const query = useInfiniteQuery(listQuery<EventRow>("events", search));
  return (
    <>
      <Heading title={say("nav.events")} aside={<Downloads path="events" query={search} />} />
      <Filters fields={["who", "type", "place", "from", "to"]} />
      <Pages
        query={query}
        height={190}
        keyOf={({ id }) => id}
        empty={<NoRows search={search} />}
        row={(event) => <Deed event={event} />}
      />
    </>
  );
}
