/** What stands around every view: the parts of the record at the start side, the search field above. */
import { Link, Outlet, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import type { MessageKey } from "../i18n/ar.ts";
import { useSay } from "../i18n/messages.ts";

const PARTS: [to: string, message: MessageKey][] = [
  ["/", "nav.today"],
  ["/people", "nav.people"],
  ["/bodies", "nav.bodies"],
  ["/places", "nav.places"],
  ["/events", "nav.events"],
  ["/statements", "nav.statements"],
  ["/add", "nav.add"],
  ["/settings", "nav.settings"],
];

export function Frame() {
  const say = useSay();
  return (
    <div className="mx-auto flex min-h-dvh max-w-7xl flex-col gap-x-10 px-4 md:flex-row md:px-8">
      <nav
        aria-label={say("nav.label")}
        className="flex shrink-0 gap-x-4 gap-y-1 overflow-x-auto border-b border-line py-3 md:sticky md:top-0 md:h-dvh md:w-28 md:flex-col md:overflow-visible md:border-b-0 md:py-8"
      >
        <Link to="/" className="me-2 text-xl font-semibold text-accent md:mb-6">
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
      <div className="min-w-0 flex-1 pb-24">
        <header data-frame className="py-4 md:pt-8">
          <SearchBox />
        </header>
        <main>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** Leads to the hits as one types. */
function SearchBox() {
  const say = useSay();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ strict: false }) as { q?: string };
  const [words, setWords] = useState(q);
  useEffect(() => setWords(q), [q]);
  const ask = (next: string) => {
    setWords(next);
    if (next.trim() !== "") void navigate({ to: "/search", search: { q: next }, replace: q !== "" });
  };
  return (
    <SearchField
      aria-label={say("search.label")}
      value={words}
      onChange={ask}
      className="flex max-w-xl items-center gap-2 border-b border-line"
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 stroke-quiet" fill="none" strokeWidth="1.5">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
      <Input
        dir="auto"
        placeholder={say("search.label")}
        className="w-full bg-transparent py-2 outline-none placeholder:text-quiet"
      />
      {words !== "" && (
        <Button aria-label={say("search.clear")} className="cursor-pointer px-1 text-quiet">
          ×
        </Button>
      )}
    </SearchField>
  );
}
