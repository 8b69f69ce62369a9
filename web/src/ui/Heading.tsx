import type { ReactNode } from "react";
import { useTitle } from "../frame/useTitle.ts";

interface HeadingProps {
  /** What the view is called. */
  title: string;
  /** What belongs to it, at the end side. */
  aside?: ReactNode;
}

/** The head of a view. */
export function Heading({ title, aside }: HeadingProps) {
  useTitle(title);
  return (
    <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
      <h1 className="text-2xl leading-snug font-semibold">
        <bdi>{title}</bdi>
      </h1>
      {aside && <div className="text-sm text-quiet">{aside}</div>}
    </div>
  );
}

/** The head of a part of a view. */
export function Subheading({ children }: { children: ReactNode }) {
  return <h2 className="mt-8 mb-2 text-lg font-semibold">{children}</h2>;
}
