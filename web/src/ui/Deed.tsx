import { Link } from "@tanstack/react-router";
import type { EventRow } from "../api/types.ts";
import { isMessage, useSay } from "../i18n/messages.ts";
import { Actor, Actors } from "./Actor.tsx";
import { Day } from "./Day.tsx";

/** One event: what it is, when, where, who with whom, and the words that say so. */
export function Deed({ event }: { event: EventRow }) {
  const say = useSay();
  const { article, actors, recipients, present, place, date, day, sentence, reviewed } = event;
  return (
    <article className="border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">
          <DeedKind type={event.type} mode={event.mode} />
        </span>
        {event.status !== "actual" && <span className="text-warn">{say(`status.${event.status}`)}</span>}
        <span className="text-sm text-quiet">
          <Day value={date ?? day} />
        </span>
        {reviewed && isMessage(`reviewed.${reviewed.verdict}`) && (
          <span className="text-sm text-accent">{say(`reviewed.${reviewed.verdict}` as "reviewed.confirm")}</span>
        )}
      </p>
      <Roles
        roles={[
          [say("event.who"), actors.length > 0 && <Actors actors={actors} />],
          [say("event.whom"), recipients.length > 0 && <Actors actors={recipients} />],
          [say("event.present"), present.length > 0 && <Actors actors={present} />],
          [say("event.where"), place && <Actor actor={place} />],
        ]}
      />
      <blockquote dir="auto" className="mt-2 max-w-3xl font-naskh text-lg leading-loose">
        {sentence.text}
      </blockquote>
      <p className="text-sm text-quiet">
        <Link to="/report/$id" params={{ id: article.id }} search={{ at: event.id.split("#").at(-1)! }}>
          <bdi>{article.outlet ?? article.id}</bdi>
        </Link>
      </p>
    </article>
  );
}

export function DeedKind({ type, mode }: { type: EventRow["type"]; mode: string | undefined }) {
  const say = useSay();
  const key = `mode.${mode}`;
  return say(mode !== undefined && isMessage(key) ? key : `type.${type}`);
}

export function Roles({ roles }: { roles: [label: string, value: React.ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3">
      {roles
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-sm text-quiet">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
