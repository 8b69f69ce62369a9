/** A list that is fetched page after page as it is read. */
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { Page } from "../api/types.ts";
import { Skeleton, Trouble } from "./States.tsx";

interface PagesProps<Row> {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>, Error>;
  /** A row, and the one before it. */
  row: (row: Row, before: Row | undefined) => ReactNode;
  keyOf: (row: Row) => string;
  empty: ReactNode;
  /** About how high a row is, in pixels. */
  height?: number;
}

/** Only the rows in sight are in the document, however long the list is. */
export function Pages<Row>({ query, row, keyOf, empty, height = 120 }: PagesProps<Row>) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const place = useRef<HTMLDivElement>(null);
  const list = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: place.current?.offsetTop ?? 0,
    getItemKey: (at) => keyOf(rows[at]!),
  });
  const items = list.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 8) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, last, rows.length, fetchNextPage]);

  if (isPending) return <Skeleton />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (rows.length === 0) return empty;
  return (
    <div ref={place} className="relative" style={{ blockSize: list.getTotalSize() }}>
      {items.map((item) => (
        <div
          key={item.key}
          ref={list.measureElement}
          data-index={item.index}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${item.start - list.options.scrollMargin}px)` }}
        >
          {row(rows[item.index]!, rows[item.index - 1])}
        </div>
      ))}
    </div>
  );
}
