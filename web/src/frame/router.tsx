/** Which address shows which view. What narrows a view stands in its address. */
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { ActorView } from "../views/actor/ActorView.tsx";
import { AddView } from "../views/add/AddView.tsx";
import { ActorsView } from "../views/lists/ActorsView.tsx";
import { EventsView } from "../views/lists/EventsView.tsx";
import { StatementsView } from "../views/lists/StatementsView.tsx";
import { ReportView } from "../views/report/ReportView.tsx";
import { SearchView } from "../views/search/SearchView.tsx";
import { SettingsView } from "../views/settings/SettingsView.tsx";
import { StoryView } from "../views/story/StoryView.tsx";
import { TodayView } from "../views/today/TodayView.tsx";
import { Frame } from "./Frame.tsx";

/** Of an address only what is text; everything else is left out. */
function words<const Names extends string>(...names: Names[]) {
  return (search: Record<string, unknown>): Partial<Record<Names, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [];
      }),
    ) as Partial<Record<Names, string>>;
}

const root = createRootRoute({ component: Frame });
const child = () => root;
const days = ["from", "to"] as const;

export const todayRoute = createRoute({
  getParentRoute: child,
  path: "/",
  component: TodayView,
  validateSearch: words("outlet", ...days),
});
const storyRoute = createRoute({ getParentRoute: child, path: "/story/$id", component: StoryView });
const reportRoute = createRoute({
  getParentRoute: child,
  path: "/report/$id",
  component: ReportView,
  validateSearch: words("at"),
});
const actorRoute = createRoute({ getParentRoute: child, path: "/actor/$id", component: ActorView });
const actors = words("name", "country", "office");
const peopleRoute = createRoute({
  getParentRoute: child,
  path: "/people",
  validateSearch: actors,
  component: () => <ActorsView kind="person" />,
});
const bodiesRoute = createRoute({
  getParentRoute: child,
  path: "/bodies",
  validateSearch: actors,
  component: () => <ActorsView kind="organization" />,
});
const placesRoute = createRoute({
  getParentRoute: child,
  path: "/places",
  validateSearch: actors,
  component: () => <ActorsView kind="place" />,
});
const eventsRoute = createRoute({
  getParentRoute: child,
  path: "/events",
  validateSearch: words("who", "type", "place", ...days),
  component: EventsView,
});
const statementsRoute = createRoute({
  getParentRoute: child,
  path: "/statements",
  validateSearch: words("speaker", "act", "text", ...days),
  component: StatementsView,
});
const searchRoute = createRoute({
  getParentRoute: child,
  path: "/search",
  validateSearch: words("q"),
  component: SearchView,
});
const addRoute = createRoute({ getParentRoute: child, path: "/add", component: AddView });
const settingsRoute = createRoute({ getParentRoute: child, path: "/settings", component: SettingsView });

export const router = createRouter({
  routeTree: root.addChildren([
    todayRoute,
    storyRoute,
    reportRoute,
    actorRoute,
    peopleRoute,
    bodiesRoute,
    placesRoute,
    eventsRoute,
    statementsRoute,
    searchRoute,
    addRoute,
    settingsRoute,
  ]),
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
