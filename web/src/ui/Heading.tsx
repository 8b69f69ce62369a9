import type { ReactNode } from "react";

/** The head of a view, with what belongs to it at the end side. */
export function Heading({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
      <h1 className="text-2xl font-semibold">{children}</h1>
      {aside && <div className="text-sm text-quiet">{aside}</div>}
    </div>
  );
}

/** The head of a part of a view. */
export function Subheading({ children }: { children: ReactNode }) {
  return <h2 className="mt-8 mb-2 text-lg font-semibold">{children}</h2>;
}
