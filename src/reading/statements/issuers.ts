import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { actorAt, formAt, type Ground, isComma, isThat, lastWithHead, sentenceEnd, signAt } from "./ground.ts";
import { paperHead } from "./papers.ts";
import { phraseAt, sourceFrom } from "./seat.ts";
import type { Floor } from "./speakers.ts";
import { ownerAt } from "./subjects.ts";

/** How far behind its noun the issuer of a paper may begin, in tokens. */
const REACH = 14;
/** Verbs of issuing whose object is the paper: `أصدرته`, `تنشرها`, `أجراه`. */
const ISSUES = /^[ايت]?(?:صدر|نشر|جر|عد|نفذ|كتب|وزع|بث|طلق|نجز|جمع|رسل|قدم)[اتي]*(?:ه|ها)$/;
/** What leads to the issuer across a preposition: `صادر عن`, `قام بها`. */
const FROM = /^(?:ال)?صادر(?:ه|ا)?$|^[يت]?صدرت?$/;
const DONE = /^[يت]?ق[او]مت?$/;
/** Behind these stands what the paper is about, where it was told, or who has read it. */
const ENDS = /^(?:حول|بشان|بخصوص|عن|الي|علي|بعد|قبل|خلال|اطلعت?|حصلت?|تلقت?|تلقته|تلقتها|تسلمت?)$/;

/**
 * `قال بيان للوزارة`, `أضاف التقرير`, `أظهر استطلاع أجرته القناة`: whoever issued the paper at the head of the subject: named behind it, behind the
 * same word elsewhere, or whoever had the floor; [] where nobody has issued it, null where no paper speaks.
 */
export function issuersOf(ground: Ground, start: number, end: number, floor: Floor | null): number[] | null {
  const { doc } = ground;
  let at = start;
  while (at < end && signAt(doc, at) !== "") at++;
  const form = formAt(doc, at);
  if (at >= end || paperHead(form) === "") return null;
  const own = issuerBehind(ground, at, end);
  if (own.length > 0) return own;
  const definite = /^[وف]?(?:ال|لل)/.test(form);
  const head = paperHead(form);
  if (definite) {
    const before = issuerElsewhere(ground, head, at - 1, -1);
    if (before.length > 0) return before;
    if (floor !== null && floor.speakers.length > 0) return floor.speakers;
  }
  const later = issuerElsewhere(ground, head, at + 1, 1);
  if (later.length > 0 || definite) return later;
  return null;
}

/** Who issued a paper so called, nearest to a token in one direction. */
function issuerElsewhere(ground: Ground, head: string, start: number, step: 1 | -1): number[] {
  const { doc } = ground;
  for (let at = start; at >= 0 && at < doc.tokens.length; at += step) {
    const form = formAt(doc, at);
    if (paperHead(form) !== head) continue;
    const issuer = issuerBehind(ground, at, Math.min(sentenceEnd(doc, at), at + REACH + 6));
    if (issuer.length > 0) return issuer;
  }
  return [];
}

/** Whoever the words behind the noun for a paper name for its issuer. */
function issuerBehind(ground: Ground, paper: number, limit: number): number[] {
  const { doc } = ground;
  const end = Math.min(limit, paper + REACH);
  let relative = false;
  for (let at = paper + 1; at < end; at++) {
    const form = formAt(doc, at);
    if (FROM.test(form)) {
      const from = behindPreposition(doc, at, end, "عن");
      return from > 0 ? bodyAt(ground, from, limit) : [];
    }
    if (DONE.test(form) && /^ب(?:ه|ها)$/.test(formAt(doc, at + 1))) return bodyAt(ground, at + 2, limit);
    if (ISSUES.test(form)) return bodyAt(ground, at + 1, limit);
    if (isComma(doc, at) && !isIssuing(doc, at + 1)) return [];
    if (isThat(form) || ENDS.test(form) || ".:".includes(signAt(doc, at) || "-")) return [];
    if (/^(?:التي|الذي)$/.test(form)) relative = true;
    if (relative) continue;
    const index = actorAt(ground, at);
    if (index >= 0) return isIssuer(ground, at, index, at === paper + 1) ? [ownerAt(ground, at, index)] : [];
    if (at === paper + 1 || /^لل?.../.test(form)) {
      const known = (doc.words[at]!.kinds & BODIES) !== 0 ? lastWithHead(ground, form.replace(/^لل/, "ال"), paper) : -1;
      if (known >= 0) return [known];
      if (/^لل/.test(form) && (doc.words[at]!.kinds & KIND_BITS.bodyHead) !== 0) return bodyAt(ground, at, limit);
    }
  }
  return [];
}

const BODIES = KIND_BITS.bodyHead | KIND_BITS.office;

const isIssuing = (doc: Doc, at: number): boolean => {
  const form = formAt(doc, at);
  return FROM.test(form) || ISSUES.test(form) || /^(?:و?التي|و?الذي)$/.test(form);
};

/** A place issues nothing but what is called its own: `بيان مولدوفا`. */
const isIssuer = ({ cast }: Ground, at: number, index: number, next: boolean): boolean =>
  cast.actors[index]!.kind !== "place" || next || /^ل/.test(formAt(cast.doc, at));

/** The token behind a preposition within a few words; -1 where it doesn't follow. */
function behindPreposition(doc: Doc, at: number, end: number, preposition: string): number {
  for (let next = at + 1; next < Math.min(end, at + 5); next++) if (formAt(doc, next) === preposition) return next + 1;
  return -1;
}

/** The body or person that a phrase opens with, else the phrase as a source of its own. */
function bodyAt(ground: Ground, start: number, limit: number): number[] {
  const { doc } = ground;
  for (let at = start; at < Math.min(limit, start + 3); at++) {
    const index = actorAt(ground, at);
    if (index >= 0) return [ownerAt(ground, at, index)];
  }
  const known = (doc.words[start]?.kinds ?? 0) & BODIES ? lastWithHead(ground, formAt(doc, start), start) : -1;
  if (known >= 0) return [known];
  const phrase = phraseAt(ground, start, limit);
  return phrase === null ? [] : sourceFrom(ground, ...phrase);
}
