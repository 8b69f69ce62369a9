import { type RefObject, useEffect, useState } from "react";

/** Whether a row that scrolls sideways goes on beyond its start and its end. */
export function useEdges(row: RefObject<HTMLElement | null>): { start: boolean; end: boolean } {
  const [edges, setEdges] = useState({ start: false, end: false });
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const look = () => {
      // Right to left, what is scrolled counts down from 0.
      const scrolled = Math.abs(element.scrollLeft);
      const start = scrolled > 1;
      const end = scrolled < element.scrollWidth - element.clientWidth - 1;
      setEdges((before) => (before.start === start && before.end === end ? before : { start, end }));
    };
    look();
    const sized = new ResizeObserver(look);
    sized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [row]);
  return edges;
}
