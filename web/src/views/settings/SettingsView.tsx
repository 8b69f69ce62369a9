import { Label, Radio, RadioGroup } from "react-aria-components";
import type { MessageKey } from "../../i18n/ar.ts";
import { useSay } from "../../i18n/messages.ts";
import { DIGITS, LANGUAGES, MONTHS, type Settings, THEMES } from "../../settings/choices.ts";
import { useSettings } from "../../settings/settings.tsx";
import { Heading } from "../../ui/Heading.tsx";

const CHOICES: [keyof Settings, readonly string[]][] = [
  ["language", LANGUAGES],
  ["digits", DIGITS],
  ["months", MONTHS],
  ["theme", THEMES],
];

export function SettingsView() {
  const say = useSay();
  const settings = useSettings();
  return (
    <>
      <Heading title={say("settings.title")} />
      <div className="flex flex-col gap-6">
        {CHOICES.map(([name, values]) => (
          <RadioGroup key={name} value={settings[name]} onChange={(value) => settings.change({ [name]: value })}>
            <Label className="font-semibold">{say(`settings.${name}`)}</Label>
            <div className="mt-1 flex flex-wrap gap-x-6">
              {values.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  className="cursor-pointer border-b-2 border-transparent py-1 data-[focus-visible]:outline-2 data-[selected]:border-accent data-[selected]:font-medium data-[selected]:text-accent"
                >
                  {say(`settings.${name}.${value}` as MessageKey)}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        ))}
      </div>
    </>
  );
}
