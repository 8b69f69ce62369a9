import { Pro } from "../../language/clitics.ts";
import { lengthOfLetters } from "../../language/fold.ts";
import type { Act, Span } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Tags } from "../tagger/tagger.ts";
import type { Trace } from "../trace.ts";
import { accept, evidenceOf, signsOf } from "./accept.ts";
import { actOf } from "./acts.ts";
import { subjectAhead } from "./ahead.ts";
import { type Content, contentOf } from "./content.ts";
import { type Cue, findCues } from "./cues.ts";
import { type Ground, groundOf } from "./ground.ts";
import { attributedTo, type Floor, speakersOf } from "./speakers.ts";
import { quotedSource, relaysOf } from "./via.ts";

/** A saying, with actors by index. */
export interface Saying {
  speakers: number[];
  via: number[];
  cue: Span;
  content: Span;
  act: Act;
  mode: "direct" | "indirect";
  /** First and last token of the content, for other layers. */
  tokens: [from: number, to: number];
  cueToken: number;
}

/** A saying while later cues may still stand inside it. */
interface Told {
  saying: Saying;
  nested: boolean;
}

/** A saying told inside another: which verb, whose, on whose word, where. */
interface Inner {
  lemma: string;
  speakers: number[];
  via: number[];
  sentence: number;
}

/** `أضاف المتحدث أن الرئيس شدد على… . كما شدد على…`: the same verb taken up with كما goes on with whoever it had for its subject. */
function takesUp(doc: Doc, cue: Cue, inner: Inner | null): inner is Inner {
  if (inner === null || inner.lemma !== cue.lemma) return false;
  const sentence = doc.sentences.of[cue.from]!;
  const opener = doc.words[cue.from - 1]?.form ?? "";
  return (
    sentence - inner.sentence === 1 &&
    (opener === "كما" || opener === "وكما") &&
    doc.sentences.ranges[sentence]![0] === cue.from - 1
  );
}

/** `أضاف المتحدث أن الرئيس دعا إلى…، كما شدد سيادته على…`: who goes on in this or the next sentence is still told by the one who told him. */
function stillVia({ doc }: Ground, cue: Cue, speakers: number[], inner: Inner | null): number[] {
  if (inner === null || cue.form === "source" || inner.speakers.join() !== speakers.join()) return [];
  return doc.sentences.of[cue.from]! - inner.sentence <= 1 ? inner.via : [];
}

/** The sayings of a report, in the order of their cues. `actsOf` gives a verb's acts where they differ by what leads to the content. */
export function findStatements(
  doc: Doc,
  cast: Cast,
  tags: Tags,
  actsOf: (lemma: string) => Record<string, Act>,
  trace?: Trace,
): Saying[] {
  const ground = groundOf(doc, cast, findCues(doc, cast, tags));
  const sayings: Saying[] = [];
  const contents = new Set<string>();
  let floor: Floor | null = null;
  /** The last saying told inside another. */
  let inner: Inner | null = null;
  /** Contents still open, innermost last: a cue inside one is told by its speaker. */
  let open: Told[] = [];
  /** The sayings of the sentence at hand. */
  let here: Told[] = [];
  for (const cue of ground.cues) {
    open = open.filter(({ saying }) => saying.tokens[1] > cue.from);
    here = here.filter(({ saying }) => doc.sentences.of[saying.cueToken] === doc.sentences.of[cue.from]);
    const outer = open.at(-1)?.saying ?? null;
    const ahead = cue.form === "verb" ? subjectAhead(ground, cue, outer?.speakers) : [];
    const content = contentOf(ground, cue, ahead.length > 0);
    if (content === null || !accept(ground, cue, content, ahead.length > 0, outer !== null)) continue;
    const governing =
      (
        here.findLast((told) => !told.nested && told.saying.tokens[1] <= cue.from) ??
        here.findLast((told) => told.saying.tokens[1] <= cue.from)
      )?.saying.speakers ?? null;
    const held = takesUp(doc, cue, inner) ? inner : floor;
    const subjects = speakersOf(ground, cue, content, ahead, held, governing, outer?.tokens ?? null);
    const source = quotedSource(ground, cue, content);
    const speakers = source.length > 0 ? source : subjects;
    if (content.marker === "before") {
      const attributed = here.findLast(
        ({ saying, nested }) => !nested && saying.tokens[0] < content.to && saying.tokens[1] > content.from,
      )?.saying;
      if (attributed !== undefined) {
        attributed.via.push(
          ...[...source, ...attributedTo(ground, content)].filter(
            (index) => !attributed.speakers.includes(index) && !attributed.via.includes(index),
          ),
        );
        continue;
      }
    }
    const saying: Saying = {
      speakers,
      via: [
        ...new Set([
          ...(source.length > 0 ? subjects : []),
          ...relaysOf(ground, cue, content, speakers, outer, held),
          ...(outer === null ? stillVia(ground, cue, speakers, inner) : []),
        ]),
      ].filter((index) => !speakers.includes(index)),
      cue: cueSpan(doc, cue),
      content: contentSpan(doc, content),
      act: actOf(ground, cue, content, actsOf(cue.lemma)),
      mode: content.direct ? "direct" : "indirect",
      tokens: [content.from, content.to],
      cueToken: cue.from,
    };
    // Captions repeat the report's own sentences word for word.
    const words = `${cue.lemma} ${speakers.join()} ${doc.text.slice(...saying.content)}`;
    if (contents.has(words)) continue;
    contents.add(words);
    sayings.push(saying);
    trace?.sayings.set(saying, {
      cue,
      evidence: evidenceOf(signsOf(ground, cue, content, ahead.length > 0, outer !== null)),
    });
    const told: Told = { saying, nested: outer !== null };
    here.push(told);
    if (content.marker !== "before") open.push(told);
    if (outer !== null) inner = { lemma: cue.lemma, speakers, via: saying.via, sentence: doc.sentences.of[cue.from]! };
    else if (speakers.length > 0) floor = { speakers, via: saying.via, sentence: doc.sentences.of[cue.from]! };
  }
  return sayings;
}

function cueSpan(doc: Doc, cue: Cue): Span {
  const start = doc.tokens.start[cue.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[cue.from]!);
  const letters = cue.form === "source" ? cue.letters : conjunctionLetters(cue);
  return [start + (letters > 0 ? lengthOfLetters(raw, letters) : 0), doc.tokens.end[cue.to - 1]!];
}

/** The article of a participle or verbal noun stays with the cue; conjunctions and particles don't. */
const conjunctionLetters = (cue: Cue): number => Math.max(0, cue.letters - ((cue.pro & Pro.al) !== 0 ? 2 : 0));

function contentSpan(doc: Doc, content: Content): Span {
  const start = doc.tokens.start[content.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[content.from]!);
  return [start + (content.letters > 0 ? lengthOfLetters(raw, content.letters) : 0), doc.tokens.end[content.to - 1]!];
}
