import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { entryQuery, holdingsQuery, listQuery, meetingsQuery, timelineQuery } from "../../api/queries.ts";
import type { EventRow, ShownEntity } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { useSettings } from "../../settings/settings.tsx";
import { OtherName, useNameOf } from "../../ui/Actor.tsx";
import { Day } from "../../ui/Day.tsx";
import { Deed } from "../../ui/Deed.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { Heading, Subheading } from "../../ui/Heading.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Saying } from "../../ui/Saying.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/States.tsx";
import { MetNetwork } from "./MetNetwork.tsx";
import { Offices } from "./Offices.tsx";

const route = getRouteApi("/actor/$id");
const CountryMap = lazy(async () => ({ default: (await import("./CountryMap.tsx")).CountryMap }));
/** Forms of a name that there is room for. */
const FORMS = 12;

/** A person, body or place: what it is called, its offices, whom it met, and what it took part in and said. */
export function ActorView() {
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(entryQuery(id));
  if (isPending) return <Skeleton lines={8} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  return data.kind === "entity" ? <Actor key={id} shown={data} /> : null;
}

function Actor({ shown: { entity, names } }: { shown: ShownEntity }) {
  const say = useSay();
  const { language } = useSettings();
  const name = useNameOf()(entity);
  const { id, kind, country, reports, first, last } = entity;
  const region = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const { data: held } = useQuery(holdingsQuery(id));
  const { data: meetings } = useQuery({ ...meetingsQuery(id), enabled: kind !== "place" });
  return (
    <>
      <Heading title={name} aside={say("count.reports", { count: reports })} />
      <p className="flex flex-wrap items-baseline gap-x-4 text-quiet">
        <span>{say(`kind.${kind}`)}</span>
        <OtherName of={entity} />
        {country !== undefined && <span>{region.of(country)}</span>}
        <Day value={first === last ? last : `${first}/${last}`} />
      </p>
      {names.length > 1 && (
        <p className="mt-2 text-sm text-quiet">
          {say("actor.names")}:{" "}
          {names.slice(0, FORMS).map(({ name: form, count }) => (
            <span key={form} className="me-3 inline-block">
              <bdi>{form}</bdi> <Figure value={count} />
            </span>
          ))}
        </p>
      )}
      {kind === "place" && country !== undefined && (
        <Suspense fallback={null}>
          <CountryMap country={country} label={say("place.map", { name: region.of(country) ?? name })} />
        </Suspense>
      )}
      {held && <Offices offices={held.offices} />}
      {meetings && <MetNetwork actor={entity} meetings={meetings} />}
      <Subheading>{say("actor.timeline")}</Subheading>
      {kind === "place" ? <Happened id={id} /> : <River id={id} />}
    </>
  );
}

/** What somebody took part in and said. */
function River({ id }: { id: string }) {
  const say = useSay();
  return (
    <Pages
      query={useInfiniteQuery(timelineQuery(id))}
      height={180}
      keyOf={({ id: step }) => step}
      empty={<Empty>{say("list.empty")}</Empty>}
      row={(step) => (step.kind === "event" ? <Deed event={step} /> : <Saying statement={step} />)}
    />
  );
}

/** What happened at a place. */
function Happened({ id }: { id: string }) {
  const say = useSay();
  return (
    <Pages
      query={useInfiniteQuery(listQuery<EventRow>("events", { place: id }))}
      height={180}
      keyOf={({ id: event }) => event}
      empty={<Empty>{say("list.empty")}</Empty>}
      row={(event) => <Deed event={event} />}
    />
  );
}
