/** Which entry of a report is lit: the one that is pointed at, else the one that the address names. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

export interface Light {
  /** The entry whose words are lit. */
  lit: string | undefined;
  /** The entry that the address names; its words are brought into sight. */
  pinned: string | undefined;
  point: (entry: string | undefined) => void;
  pin: (entry: string) => void;
}

export function useLight(at: string | undefined): Light {
  const navigate = useNavigate();
  const [pointed, point] = useState<string>();
  return {
    lit: pointed ?? at,
    pinned: at,
    point,
    pin: (entry) => void navigate({ to: ".", search: { at: entry } as never, replace: true, resetScroll: false }),
  };
}
