/** What the server gives. */
export type { Article, Entity, Event, Reading, Span, Statement } from "../../../src/model.ts";
export type { ArticleRef, Quote } from "../../../src/store/queries/articles.ts";
export type { EventRow } from "../../../src/store/queries/events.ts";
export type { Holding } from "../../../src/store/queries/holding.ts";
export type { Meetings, Met } from "../../../src/store/queries/met.ts";
export type { Page } from "../../../src/store/queries/paging.ts";
export type { PersonRow } from "../../../src/store/queries/people.ts";
export type { SearchRow } from "../../../src/store/queries/search.ts";
export type { Shown, ShownArticle, ShownEntity } from "../../../src/store/queries/show.ts";
export type { StatementRow } from "../../../src/store/queries/statements.ts";
export type { Stats } from "../../../src/store/queries/stats.ts";
export type { StoryRow } from "../../../src/store/queries/stories.ts";
export type { Party } from "../../../src/store/queries/subjects.ts";
export type { Timeline, TimelineRow } from "../../../src/store/queries/timeline.ts";
