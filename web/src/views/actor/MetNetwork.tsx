/** Whom somebody met, as a small network: in the middle who is asked for, around it the others, nearer the more often. */
import { Link } from "@tanstack/react-router";
import type { Meetings } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { type Named, useNameOf } from "../../ui/Actor.tsx";
import { Subheading } from "../../ui/Heading.tsx";
import { useWide } from "../../ui/useWide.ts";

/** In per cent of the drawing. */
const MIDDLE = 50;
const RADIUS = { x: 36, y: 42 };

interface MetNetworkProps {
  actor: Named;
  meetings: Meetings;
}

export function MetNetwork({ actor, meetings: { met, among } }: MetNetworkProps) {
  const say = useSay();
  const nameOf = useNameOf();
  const wide = useWide("48rem");
  if (met.length === 0) return null;
  const most = met[0]!.count;
  const places = new Map(met.map(({ id }, at) => [id, placeOf(at, met.length)]));
  return (
    <section>
      <Subheading>{say("actor.met")}</Subheading>
      {wide && met.length > 2 && (
        <figure aria-label={say("actor.met.label", { name: nameOf(actor) })} className="relative mb-6 h-96">
          <svg aria-hidden="true" className="absolute inset-0 size-full stroke-accent">
            {among.map(({ one, other, count }) => {
              const [from, to] = [places.get(one), places.get(other)];
              return (
                from &&
                to && <Line key={`${one} ${other}`} from={from} to={to} weight={count / most} className="opacity-25" />
              );
            })}
            {met.map(({ id, count }) => (
              <Line key={id} from={{ x: MIDDLE, y: MIDDLE }} to={places.get(id)!} weight={count / most} />
            ))}
          </svg>
          <Label at={{ x: MIDDLE, y: MIDDLE }}>
            <bdi className="bg-accent px-3 py-1 font-semibold text-on-accent">{nameOf(actor)}</bdi>
          </Label>
          {met.map((one) => (
            <Label key={one.id} at={places.get(one.id)!}>
              <Link
                to="/actor/$id"
                params={{ id: one.id }}
                title={say("count.meetings", { count: one.count })}
                className="block max-w-44 border border-line bg-paper px-2 py-0.5 text-center text-sm"
              >
                <bdi>{nameOf(one)}</bdi>
              </Link>
            </Label>
          ))}
        </figure>
      )}
      <ul className="gap-x-10 md:columns-2">
        {met.map((one) => (
          <li
            key={one.id}
            className="flex break-inside-avoid items-baseline justify-between gap-4 border-t border-line py-1"
          >
            <Link to="/actor/$id" params={{ id: one.id }}>
              <bdi>{nameOf(one)}</bdi>
            </Link>
            <span className="whitespace-nowrap text-sm text-quiet">{say("count.meetings", { count: one.count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Place {
  x: number;
  y: number;
}

/** On an ellipse, every second one further in so that names don't touch. */
function placeOf(at: number, of: number): Place {
  const angle = (at / of) * 2 * Math.PI - Math.PI / 2;
  const reach = at % 2 === 0 || of < 8 ? 1 : 0.72;
  return { x: MIDDLE + Math.cos(angle) * RADIUS.x * reach, y: MIDDLE + Math.sin(angle) * RADIUS.y * reach };
}

interface LineProps {
  from: Place;
  to: Place;
  /** 0 to 1. */
  weight: number;
  className?: string;
}

function Line({ from, to, weight, className = "opacity-60" }: LineProps) {
  return (
    <line
      x1={`${from.x}%`}
      y1={`${from.y}%`}
      x2={`${to.x}%`}
      y2={`${to.y}%`}
      strokeWidth={0.75 + 3 * weight}
      className={className}
    />
  );
}

function Label({ at, children }: { at: Place; children: React.ReactNode }) {
  return (
    <span
      className="absolute -translate-x-1/2 -translate-y-1/2 whitespace-nowrap"
      style={{ left: `${at.x}%`, top: `${at.y}%` }}
    >
      {children}
    </span>
  );
}
