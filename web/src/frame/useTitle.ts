import { useEffect } from "react";
import { useSay } from "../i18n/messages.ts";

/** Names the view in the browser's tabs and history. */
export function useTitle(title: string | undefined): void {
  const name = useSay()("name");
  useEffect(() => {
    document.title = title === undefined ? name : `${title} – ${name}`;
  }, [title, name]);
}
