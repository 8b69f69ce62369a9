/** What narrows a list. It stands in the address; each filter that is set is a chip that takes it away. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { ACTS, EVENT_TYPES } from "../../../src/model.ts";
import type { MessageKey } from "../i18n/ar.ts";
import { isMessage, useSay } from "../i18n/messages.ts";
import { useWide } from "./useWide.ts";

const LABELS = {
  outlet: "filter.outlet",
  from: "filter.from",
  to: "filter.to",
  type: "filter.type",
  who: "filter.who",
  speaker: "filter.speaker",
  act: "filter.act",
  country: "filter.country",
  office: "filter.office",
  name: "filter.name",
  text: "filter.words",
  place: "event.where",
} satisfies Record<string, MessageKey>;
type Field = keyof typeof LABELS;
const CHOICES: Partial<Record<Field, readonly string[]>> = { type: EVENT_TYPES, act: ACTS };
const DAYS: readonly Field[] = ["from", "to"];
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function Filters({ fields }: { fields: readonly Field[] }) {
  const say = useSay();
  const wide = useWide("48rem");
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Partial<Record<Field, string>>;
  const set = (field: Field, value: string | undefined) =>
    void navigate({ to: ".", search: ((before: object) => ({ ...before, [field]: value })) as never });
  const worded = (field: Field, value: string) => {
    const key = `${field}.${value}`;
    return isMessage(key) ? say(key) : value;
  };
  const open = fields.filter((field) => search[field] === undefined);
  const inputs = (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      {open.map((field) =>
        field in CHOICES ? (
          <label key={field} className="text-sm">
            <span className="block text-quiet">{say(LABELS[field])}</span>
            <select
              value=""
              onChange={({ target }) => set(field, target.value)}
              className="border-b border-quiet/50 bg-paper py-0.5"
            >
              <option value="">{say("filter.all")}</option>
              {CHOICES[field]?.map((value) => (
                <option key={value} value={value}>
                  {worded(field, value)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <Words
            key={field}
            label={say(LABELS[field])}
            isDay={DAYS.includes(field)}
            onSet={(value) => set(field, value)}
          />
        ),
      )}
    </div>
  );
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      {open.length < fields.length && (
        <div className="flex flex-wrap gap-2">
          {fields
            .filter((field) => !open.includes(field))
            .map((field) => (
              <Button
                key={field}
                onPress={() => set(field, undefined)}
                className="cursor-pointer rounded-full bg-accent px-3 py-0.5 text-sm text-on-accent"
              >
                {say(LABELS[field])}: <bdi>{worded(field, search[field]!)}</bdi> <span aria-hidden="true">×</span>
                <span className="sr-only">{say("filter.remove")}</span>
              </Button>
            ))}
        </div>
      )}
      {wide ? (
        inputs
      ) : (
        <details>
          <summary className="cursor-pointer py-1 text-sm text-quiet">{say("filter.title")}</summary>
          <div className="pt-2">{inputs}</div>
        </details>
      )}
    </div>
  );
}

interface WordsProps {
  label: string;
  isDay: boolean;
  onSet: (value: string) => void;
}

/** A field whose words count when Enter is pressed. */
function Words({ label, isDay, onSet }: WordsProps) {
  const say = useSay();
  const [value, setValue] = useState("");
  const wanted = value.trim();
  const good = wanted !== "" && (!isDay || DAY.test(wanted));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onSet(wanted);
      }}
    >
      <TextField value={value} onChange={setValue} isInvalid={wanted !== "" && !good} className="text-sm">
        <Label className="block text-quiet">{label}</Label>
        <Input
          dir={isDay ? "ltr" : value === "" ? undefined : "auto"}
          title={isDay ? say("filter.day") : undefined}
          placeholder={isDay ? "2025-01" : ""}
          className={`${isDay ? "w-24" : "w-36"} border-b border-quiet/50 bg-transparent py-0.5 [text-align:match-parent] outline-none placeholder:text-quiet focus:border-accent data-[invalid]:border-warn`}
        />
      </TextField>
    </form>
  );
}
