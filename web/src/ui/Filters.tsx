/** What narrows a list. It stands in the address; each filter that is set is a chip that takes it away. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { ACTS, EVENT_TYPES } from "../../../src/model.ts";
import type { MessageKey } from "../i18n/ar.ts";
import { isMessage, useSay } from "../i18n/messages.ts";

const LABELS: Record<string, MessageKey> = {
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
  text: "search.label",
  place: "event.where",
};
const CHOICES: Record<string, { values: readonly string[]; message: string }> = {
  type: { values: EVENT_TYPES, message: "type" },
  act: { values: ACTS, message: "act" },
};
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function Filters({ fields }: { fields: readonly (keyof typeof LABELS)[] }) {
  const say = useSay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const set = (field: string, value: string | undefined) =>
    void navigate({ to: ".", search: ((before: object) => ({ ...before, [field]: value })) as never });
  const worded = (field: string, value: string) => {
    const key = `${CHOICES[field]?.message}.${value}`;
    return isMessage(key) ? say(key) : value;
  };
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      {fields.map((field) =>
        search[field] !== undefined ? (
          <Button
            key={field}
            aria-label={say("filter.remove", { name: say(LABELS[field]!) })}
            onPress={() => set(field, undefined)}
            className="cursor-pointer rounded-full bg-accent px-3 py-0.5 text-sm text-on-accent"
          >
            {say(LABELS[field]!)}: <bdi>{worded(field, search[field]!)}</bdi> ×
          </Button>
        ) : field in CHOICES ? (
          <label key={field} className="text-sm">
            <span className="block text-quiet">{say(LABELS[field]!)}</span>
            <select
              value=""
              onChange={({ target }) => set(field, target.value)}
              className="border-b border-line bg-paper py-0.5"
            >
              <option value="">{say("filter.all")}</option>
              {CHOICES[field]!.values.map((value) => (
                <option key={value} value={value}>
                  {worded(field, value)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <Words
            key={field}
            label={say(LABELS[field]!)}
            isDay={field === "from" || field === "to"}
            onSet={(value) => set(field, value)}
          />
        ),
      )}
    </div>
  );
}

interface WordsProps {
  label: string;
  isDay: boolean;
  onSet: (value: string) => void;
}

function Words({ label, isDay, onSet }: WordsProps) {
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
          dir="auto"
          placeholder={isDay ? "2025-01-18" : ""}
          className={`${isDay ? "w-26" : "w-32"} border-b border-line bg-transparent py-0.5 outline-none placeholder:text-line focus:border-accent invalid:border-warn`}
        />
      </TextField>
    </form>
  );
}
