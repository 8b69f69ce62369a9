import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { EventRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Deed } from "../../ui/Deed.tsx";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Empty } from "../../ui/States.tsx";

const route = getRouteApi("/events");

export function EventsView() {
  const say = useSay();
  const search = route.useSearch();
  const query = useInfiniteQuery(listQuery<EventRow>("events", search));
  return (
    <>
      <Heading aside={<Downloads path="events" query={search} />}>{say("nav.events")}</Heading>
      <Filters fields={["who", "type", "place", "from", "to"]} />
      <Pages
        query={query}
        height={190}
        keyOf={({ id }) => id}
        empty={<Empty>{say("list.empty")}</Empty>}
        row={(event) => <Deed event={event} />}
      />
    </>
  );
}
