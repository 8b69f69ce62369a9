/** The server's answers as the views ask for them. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client.ts";
import type { Holding, Meetings, Page, Shown, Stats, Timeline } from "./types.ts";

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ["entry", id],
    queryFn: ({ signal }) => get<Shown>(`entries/${encodeURIComponent(id)}`, {}, signal),
  });

export const holdingsQuery = (id: string) =>
  queryOptions({
    queryKey: ["offices", id],
    queryFn: ({ signal }) => get<{ offices: Holding[] }>(`actors/${encodeURIComponent(id)}/offices`, {}, signal),
  });

export const meetingsQuery = (id: string) =>
  queryOptions({
    queryKey: ["met", id],
    queryFn: ({ signal }) => get<Meetings>(`actors/${encodeURIComponent(id)}/met`, {}, signal),
  });

export const statsQuery = queryOptions({
  queryKey: ["stats"],
  queryFn: ({ signal }) => get<Stats>("stats", {}, signal),
});

/** A list, page after page. */
export const listQuery = <Row>(path: string, query: Query = {}) =>
  infiniteQueryOptions({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => get<Page<Row>>(path, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["timeline", id],
    queryFn: ({ pageParam, signal }) =>
      get<Timeline>(
        `actors/${encodeURIComponent(id)}/timeline`,
        { newestFirst: true, limit: 60, after: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
