/** The parts of the record: a column at the start side, on a phone a row that scrolls. */
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { MessageKey } from "../i18n/ar.ts";
import { useSay } from "../i18n/messages.ts";
import { useEdges } from "./useEdges.ts";

const PARTS: [to: string, message: MessageKey][] = [
  ["/", "nav.today"],
  ["/people", "nav.people"],
  ["/bodies", "nav.bodies"],
  ["/places", "nav.places"],
  ["/events", "nav.events"],
  ["/statements", "nav.statements"],
  ["/sources", "nav.sources"],
  ["/add", "nav.add"],
  ["/settings", "nav.settings"],
];

export function Nav() {
  const say = useSay();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  const { start, end } = useEdges(row);
  useEffect(() => {
    const current = row.current?.querySelector("[aria-current=page]")?.getBoundingClientRect();
    const around = row.current?.getBoundingClientRect();
    if (current && around)
      row.current?.scrollBy({ left: current.left + current.width / 2 - around.left - around.width / 2 });
  }, [pathname]);
  return (
    <nav
      ref={row}
      aria-label={say("nav.label")}
      data-more-start={start || undefined}
      data-more-end={end || undefined}
      className="nav flex print:hidden shrink-0 gap-x-5 overflow-x-auto border-b border-line px-4 py-3 md:sticky md:top-0 md:h-dvh md:w-32 md:flex-col md:gap-y-1 md:overflow-visible md:border-b-0 md:px-0 md:py-8"
    >
      <Link
        to="/"
        activeOptions={{ exact: true, includeSearch: false }}
        className="text-xl font-semibold text-accent md:mb-6"
      >
        {say("name")}
      </Link>
      {PARTS.map(([to, message]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          className="whitespace-nowrap py-0.5"
          activeProps={{ className: "font-semibold text-accent" }}
        >
          {say(message)}
        </Link>
      ))}
    </nav>
  );
}
