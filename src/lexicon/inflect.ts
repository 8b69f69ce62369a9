/** Forms that a noun takes in unvocalised text, without article and clitics, folded spelling not yet applied. */

/** A masculine or feminine singular: itself, its accusative (وزيرا), its dual in every case and state. */
export function singularForms(noun: string): string[] {
  const stem = noun.endsWith("ة") ? `${noun.slice(0, -1)}ت` : noun;
  const forms = [noun];
  if (!/[اىةء]$/.test(noun)) forms.push(`${noun}ا`);
  forms.push(`${stem}ان`, `${stem}ين`, `${stem}ي`);
  if (!noun.endsWith("ا")) forms.push(`${stem}ا`);
  return [...new Set(forms)];
}

/** A plural: itself, and all cases of a sound masculine plural (مسؤولون، مسؤولين، مسؤولو، مسؤولي). */
export function pluralForms(noun: string): string[] {
  if (!/(ون|ين)$/.test(noun)) return [noun, ...(/[اىةءت]$/.test(noun) ? [] : [`${noun}ا`])];
  const stem = noun.slice(0, -2);
  return [`${stem}ون`, `${stem}ين`, `${stem}و`, `${stem}ي`];
}

/** The regular forms of a nisba (مصري): feminine, sound plurals, accusative. */
export function nisbaForms(nisba: string): { form: string; feminine: boolean; plural: boolean }[] {
  const [head, ...rest] = nisba.split(" ");
  const behind = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const make = (ending: string, feminine: boolean, plural: boolean) => {
    const second = behind && feminine ? `${behind}ة` : behind && plural ? `${behind}ين` : behind;
    return { form: `${head}${ending}${second}`, feminine, plural };
  };
  return [
    make("", false, false),
    make("ا", false, false),
    make("ة", true, false),
    make("ون", false, true),
    make("ين", false, true),
    make("ات", true, true),
    make("ان", false, true),
    make("تان", true, true),
    make("تين", true, true),
  ];
}
