import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useSay } from "../i18n/messages.ts";

/** Leads to the hits as one types. The key `/` comes here, wherever it stands on the keyboard's layout. */
export function SearchBox() {
  const say = useSay();
  const router = useRouter();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ strict: false }) as { q?: string };
  const [words, setWords] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setWords(q), [q]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      if (event.code !== "Slash" || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
  const ask = (next: string) => {
    setWords(next);
    // The first sign leads to the hits; those that follow only say more, and leave no step to go back to.
    const there = router.latestLocation.pathname === "/search";
    if (next.trim() !== "") void navigate({ to: "/search", search: { q: next }, replace: there });
  };
  return (
    <SearchField
      aria-label={say("search.label")}
      value={words}
      onChange={ask}
      className="flex max-w-xl items-center gap-2 border-b border-quiet/50 focus-within:border-accent"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-4 shrink-0 stroke-quiet"
        fill="none"
        strokeWidth="1.5"
      >
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 4 4" />
      </svg>
      <Input
        ref={input}
        dir={words === "" ? undefined : "auto"}
        placeholder={say("search.label")}
        className="w-full bg-transparent py-2 [text-align:match-parent] outline-none placeholder:text-quiet [&::-webkit-search-cancel-button]:hidden"
      />
      {words !== "" && (
        <Button aria-label={say("search.clear")} className="cursor-pointer px-2 text-quiet">
          ×
        </Button>
      )}
    </SearchField>
  );
}
