/** What stands in a view's place while it is empty, on its way, or could not be had. */
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Refusal } from "../api/client.ts";
import { useTitle } from "../frame/useTitle.ts";
import { isMessage, useSay } from "../i18n/messages.ts";

/** Grey lines where text will be. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const say = useSay();
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-4 py-4">
      <span className="sr-only">{say("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="h-4 rounded-sm bg-raised" style={{ inlineSize: `${90 - ((line * 17) % 45)}%` }} />
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="py-10 text-quiet">{children}</div>;
}

export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  const say = useSay();
  const key = error instanceof Refusal ? `error.${error.key}` : "error.fault";
  const words = say(isMessage(key) ? key : "error.fault");
  useTitle(words);
  return (
    <div role="alert" className="my-6 border-s-4 border-warn ps-4">
      <p>{words}</p>
      <p dir="ltr" className="[text-align:match-parent] text-sm text-quiet">
        {error.message}
      </p>
      {again && (
        <Button onPress={again} className="mt-2 cursor-pointer text-accent underline underline-offset-4">
          {say("error.again")}
        </Button>
      )}
    </div>
  );
}
