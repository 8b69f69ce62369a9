import { Link } from "@tanstack/react-router";
import { useSay } from "../i18n/messages.ts";
import { Actor, Actors, type Named } from "./Actor.tsx";

interface ChainProps {
  speakers: readonly Named[];
  /** From the speaker outward. */
  via: readonly Named[];
  outlet?: string | undefined;
  article?: string | undefined;
}

/** On whose word a saying rests: the outlet, who told it, who said it. */
export function Chain({ speakers, via, outlet, article }: ChainProps) {
  const say = useSay();
  const links = [
    ...(outlet === undefined ? [] : [<Origin key="outlet" outlet={outlet} article={article} />]),
    ...via.toReversed().map((party) => <Actor key={party.id} actor={party} />),
    speakers.length > 0 ? (
      <span key="speakers">
        <Actors actors={speakers} />
      </span>
    ) : (
      <span key="speakers" className="text-quiet">
        {say("report.nobody")}
      </span>
    ),
  ];
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {links.map((link, at) => (
        <span key={link.key} className="inline-flex items-baseline gap-x-2">
          {at > 0 && <Arrow />}
          {link}
        </span>
      ))}
    </span>
  );
}

function Origin({ outlet, article }: { outlet: string; article: string | undefined }) {
  const name = <bdi className="text-quiet">{outlet}</bdi>;
  if (article === undefined) return name;
  return (
    <Link to="/report/$id" params={{ id: article }}>
      {name}
    </Link>
  );
}

/** Points the way the text runs. */
function Arrow() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 8"
      className="h-2 w-4 self-center stroke-quiet ltr:-scale-x-100"
      fill="none"
    >
      <path d="M15 4H2M5 1 2 4l3 3" strokeWidth="1.2" />
    </svg>
  );
}
