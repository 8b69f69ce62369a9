import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { entryQuery, timelineQuery } from "../../api/queries.ts";
import type { ShownEntity } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { useSettings } from "../../settings/settings.tsx";
import { Day } from "../../ui/Day.tsx";
import { Deed } from "../../ui/Deed.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { Heading, Subheading } from "../../ui/Heading.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Saying } from "../../ui/Saying.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/States.tsx";

const route = getRouteApi("/actor/$id");

/** A person, body or place: what it is called, its offices, and what it took part in and said. */
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
  const { id, kind, name, nameEn, country, reports, first, last, offices } = entity;
  const region = new Intl.DisplayNames([language], { type: "region" });
  const river = useInfiniteQuery(timelineQuery(id));
  return (
    <>
      <Heading aside={say("actor.reports", { count: reports })}>
        <bdi>{language === "en" ? (nameEn ?? name) : name}</bdi>
      </Heading>
      <p className="flex flex-wrap gap-x-4 text-quiet">
        <span>{say(`kind.${kind}`)}</span>
        {nameEn !== undefined && <bdi>{language === "en" ? name : nameEn}</bdi>}
        {country !== undefined && <span>{region.of(country)}</span>}
        <Day value={first === last ? last : `${first}/${last}`} />
      </p>
      {names.length > 1 && (
        <p className="mt-2 text-sm text-quiet">
          {say("actor.names")}:{" "}
          {names.slice(0, 12).map(({ name: form, count }) => (
            <span key={form} className="me-3 inline-block">
              <bdi>{form}</bdi> <Figure value={count} />
            </span>
          ))}
        </p>
      )}
      {offices.length > 0 && (
        <>
          <Subheading>{say("actor.offices")}</Subheading>
          <ul>
            {offices.slice(0, 12).map(({ title, count }) => (
              <li key={title} className="flex justify-between border-t border-line py-1">
                <bdi>{title}</bdi>
                <span className="text-sm text-quiet">
                  <Figure value={count} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Subheading>{say("actor.timeline")}</Subheading>
      <Pages
        query={river}
        height={180}
        keyOf={({ id: step }) => step}
        empty={<Empty>{say("list.empty")}</Empty>}
        row={(step) => (step.kind === "event" ? <Deed event={step} /> : <Saying statement={step} />)}
      />
    </>
  );
}
