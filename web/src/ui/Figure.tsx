import { figure } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";

/** A number in the reader's digits. */
export function Figure({ value }: { value: number }) {
  return <bdi>{figure(value, useSettings())}</bdi>;
}
