import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { PersonRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Actor, OtherName } from "../../ui/Actor.tsx";
import { Day } from "../../ui/Day.tsx";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { NoRows } from "../../ui/NoRows.tsx";
import { Pages } from "../../ui/Pages.tsx";

const TITLES = { person: "nav.people", organization: "nav.bodies", place: "nav.places" } as const;
/** Offices that a line has room for. */
const OFFICES = 3;

export const PeopleView = () => <ActorsView kind="person" />;
export const BodiesView = () => <ActorsView kind="organization" />;
export const PlacesView = () => <ActorsView kind="place" />;

function ActorsView({ kind }: { kind: keyof typeof TITLES }) {
  const say = useSay();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const query = useInfiniteQuery(listQuery<PersonRow>("actors", { ...search, kind }));
  return (
    <>
      <Heading title={say(TITLES[kind])} aside={<Downloads path="actors" query={{ ...search, kind }} />} />
      <Filters fields={kind === "person" ? ["name", "office", "country"] : ["name", "country"]} />
      <Pages
        query={query}
        height={76}
        keyOf={({ id }) => id}
        empty={<NoRows search={search} />}
        row={(actor) => (
          <div className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-lg">
                <Actor actor={actor} /> <OtherName of={actor} />
              </span>
              <span className="text-sm text-quiet">
                {say("count.reports", { count: actor.reports })}
                {actor.last !== undefined && " · "}
                <Day value={actor.last} />
              </span>
            </p>
            <p dir="auto" className="line-clamp-2 [text-align:match-parent] text-sm text-quiet">
              {actor.offices
                .slice(0, OFFICES)
                .map(({ title }) => title)
                .join("، ")}
            </p>
          </div>
        )}
      />
    </>
  );
}
