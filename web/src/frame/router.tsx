/** Which address shows which view. What narrows a view stands in its address. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
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
const actors = words("name", "country", "office");

const routes = [
  createRoute({
    getParentRoute: child,
    path: "/",
    validateSearch: words("outlet", ...days),
    component: lazyRouteComponent(() => import("../views/today/TodayView.tsx"), "TodayView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/story/$id",
    component: lazyRouteComponent(() => import("../views/story/StoryView.tsx"), "StoryView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/report/$id",
    validateSearch: words("at"),
    component: lazyRouteComponent(() => import("../views/report/ReportView.tsx"), "ReportView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/actor/$id",
    component: lazyRouteComponent(() => import("../views/actor/ActorView.tsx"), "ActorView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/people",
    validateSearch: actors,
    component: lazyRouteComponent(() => import("../views/lists/ActorsView.tsx"), "PeopleView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/bodies",
    validateSearch: actors,
    component: lazyRouteComponent(() => import("../views/lists/ActorsView.tsx"), "BodiesView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/places",
    validateSearch: actors,
    component: lazyRouteComponent(() => import("../views/lists/ActorsView.tsx"), "PlacesView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/events",
    validateSearch: words("who", "type", "place", ...days),
    component: lazyRouteComponent(() => import("../views/lists/EventsView.tsx"), "EventsView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/statements",
    validateSearch: words("speaker", "act", "text", ...days),
    component: lazyRouteComponent(() => import("../views/lists/StatementsView.tsx"), "StatementsView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/search",
    validateSearch: words("q"),
    component: lazyRouteComponent(() => import("../views/search/SearchView.tsx"), "SearchView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/sources",
    component: lazyRouteComponent(() => import("../views/sources/SourcesView.tsx"), "SourcesView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/api",
    component: lazyRouteComponent(() => import("../views/api/ApiView.tsx"), "ApiView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/add",
    component: lazyRouteComponent(() => import("../views/add/AddView.tsx"), "AddView"),
  }),
  createRoute({
    getParentRoute: child,
    path: "/settings",
    component: lazyRouteComponent(() => import("../views/settings/SettingsView.tsx"), "SettingsView"),
  }),
] as const;

export const router = createRouter({ routeTree: root.addChildren(routes), scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
