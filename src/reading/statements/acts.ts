import type { ReportedObject } from "../../lexicon/entries.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Act } from "../../model.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { formAt } from "./ground.ts";

/** Acts that a verb by itself decides, whatever the content opens with. */
const FIRM: ReadonlySet<Act> = new Set(["reject", "praise", "accuse", "promise", "deny", "warn"]);
/** Verbs and predicates that decide wherever they stand at a clause's beginning: duty, intent, refusal; folded. */
const PREDICATE =
  /^(?:يجب|ينبغي|لابد|يتعين|يتوجب|وجب|علينا|لن|س[نتي]...+|ن...+|.*ون|مرفوض|مرفوضه|مستعد|مستعده|ملتزم|ملتزمه)$/;
/** What a clause does by its verb and the word before it, folded: to refuse, to vow, to stand by, to contradict. */
const CLAUSES: readonly [pattern: RegExp, act: Act][] = [
  [/^(?:لا|لن) [اأنتي](?:عترف|قبل|سمح|رضخ|تنازل|فاوض|طبع|ساوم|وافق)/, "reject"],
  [/^غير (?:قابل|مقبول|مبرر)/, "reject"],
  [/^س[نتيا](?:واصل|ظل|بقي|ستمر|قف) /, "promise"],
  [/^[تني](?:دعم|ؤيد|ساند)(?:ان|ون)? |^[تني]قف(?:ان|ون)? مع/, "support"],
  [/^(?:غير|ليس|ليست) (?:صحيح|دقيق)/, "deny"],
  [/^لا صحه /, "deny"],
];
/** How many words of a clause may stand before its predicate. */
const CLAUSE_REACH = 5;
/** To ask of God is to wish well: `سائلا الله أن`. */
const GOD = /^(?:الله|المولي|العلي|الباري|الخالق)$/;

/**
 * The act of a saying: the verb's own, unless it merely reports and the content opens with a word that decides (ضرورة → demand).
 * Behind أن a clause follows, whose noun decides nothing (`أن رفض الخدمة موضوع معقد`); there the predicate does.
 */
export function actOf(ground: Ground, cue: Cue, content: Content, acts: Record<string, Act>): Act {
  const { doc } = ground;
  const base = objectOf(ground, cue, content)?.act || acts[content.marker] || cue.act;
  if (/^(?:سأل|دعا|تمنى)$/.test(cue.lemma) && (GOD.test(formAt(doc, cue.to)) || GOD.test(formAt(doc, content.from))))
    return "praise";
  // To ask for a condemnation is to ask; what is stressed tells by itself what it is.
  if (FIRM.has(base) || (base === "demand" && cue.act === "demand" && cue.lemma !== "شدد")) return base;
  if (!["أن", "quote", "colon"].includes(content.marker)) return headAct(ground, content) ?? base;
  // `أن على البلدين البحث`: a duty laid on someone.
  if (formAt(doc, content.from) === "علي" && content.marker === "أن") return "demand";
  for (let at = content.from; at < Math.min(content.to, content.from + CLAUSE_REACH); at++) {
    const act =
      (at === content.from ? phraseAct(ground, at) : undefined) ??
      (PREDICATE.test(formAt(doc, at)) ? (phraseAct(ground, at) ?? wordAct(ground, at)) : undefined);
    if (act !== undefined) return act;
    const pair = `${formAt(doc, at)} ${formAt(doc, at + 1)}`;
    const told = CLAUSES.find(([pattern]) => pattern.test(pair));
    if (told !== undefined) return told[1];
  }
  return base;
}

/** How far into the content its object may stand: `حمل الحكومة المسؤولية`. */
const OBJECT_REACH = 8;

/** The object that makes a verb of many meanings one of saying (قدم شكره), where it stands in the content; undefined where none does. */
export function objectOf({ doc }: Ground, cue: Cue, content: Content): ReportedObject | undefined {
  if (cue.objects.length === 0) return undefined;
  for (let at = content.from; at < Math.min(content.to, content.from + OBJECT_REACH); at++) {
    const form = formAt(doc, at).replace(/^[وب]?ال/, "");
    const object = cue.objects.find(({ words }) =>
      words.some((word) => form.startsWith(word) && form.length <= word.length + 4),
    );
    if (object !== undefined) return object;
  }
  return undefined;
}

/** Adjectives and elatives before the noun that decides: `خالص عزائه`, `أحر التهاني`; folded. */
const INTENSIFIER = /^(?:خالص|بالغ|ابلغ|اعمق|عميق|احر|اصدق|صادق|اسمي|عظيم|جزيل|وافر|شديد|كامل|تمام|اطيب|مدي)$/;

/** The act of the noun that heads a content without a clause. */
function headAct(ground: Ground, content: Content): Act | undefined {
  const at =
    INTENSIFIER.test(formAt(ground.doc, content.from)) && content.to > content.from + 1
      ? content.from + 1
      : content.from;
  return phraseAct(ground, content.from) ?? phraseAct(ground, at) ?? wordAct(ground, at);
}

function wordAct({ doc }: Ground, at: number): Act | undefined {
  const entry = doc.words[at]!.senses.find((sense) => sense.entry.kind === "act")?.entry;
  return entry?.kind === "act" ? entry.act : undefined;
}

/** `لا بد`, `جريمة حرب`: the act of a phrase of several words. */
function phraseAct({ doc }: Ground, at: number): Act | undefined {
  for (const { node } of doc.words[at]!.starts) {
    let here = node;
    for (let next = at + 1; next < at + 5; next++) {
      const entry = here.entries?.find((candidate) => candidate.kind === "act");
      if (entry?.kind === "act") return entry.act;
      const further = here.next?.get(formAt(doc, next));
      if (further === undefined) break;
      here = further;
    }
  }
  return undefined;
}

/** The acts of each verb of saying where they differ by what leads to the content. */
export function actsByLemma(lexicon: Lexicon): Map<string, Record<string, Act>> {
  const acts = new Map<string, Record<string, Act>>();
  for (const entries of lexicon.words.values())
    for (const { entry } of entries) if (entry.kind === "reporting") acts.set(entry.lemma, entry.acts);
  return acts;
}
