/** What stands around every view: the parts of the record at the start side, the search field above. */
import { Outlet } from "@tanstack/react-router";
import { useSay } from "../i18n/messages.ts";
import { Nav } from "./Nav.tsx";
import { SearchBox } from "./SearchBox.tsx";

export function Frame() {
  const say = useSay();
  return (
    <div className="mx-auto flex min-h-dvh max-w-7xl flex-col gap-x-10 md:flex-row md:px-8">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-10 focus:bg-paper focus:px-3"
      >
        {say("nav.skip")}
      </a>
      <Nav />
      <div className="min-w-0 flex-1 px-4 pb-24 md:px-0">
        <header className="py-4 md:pt-8 print:hidden">
          <SearchBox />
        </header>
        <main id="content" tabIndex={-1} className="outline-none">
          <Outlet />
        </main>
      </div>
    </div>
  );
}
