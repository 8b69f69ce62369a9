import type { Article } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";

/** What the page had beside its report: kept, but apart. */
export function LeftOut({ article: { related, removed } }: { article: Article }) {
  const say = useSay();
  return (
    <div className="mt-8 flex max-w-prose flex-col gap-2 text-sm text-quiet print:hidden">
      {related.length > 0 && (
        <details>
          <summary className="cursor-pointer">{say("report.related")}</summary>
          <ul className="mt-1 list-inside list-disc">
            {related.map(({ title }) => (
              <li key={title} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {removed.length > 0 && (
        <details>
          <summary className="cursor-pointer">{say("report.removed")}</summary>
          <ul className="mt-1">
            {removed.map(({ reason, text }) => (
              <li
                key={`${reason} ${text}`}
                className="flex flex-wrap justify-between gap-x-4 border-t border-line py-1"
              >
                <bdi className="wrap-anywhere">{text}</bdi>
                <code dir="ltr">{reason}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
