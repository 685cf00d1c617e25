import { z } from 'zod';
import { departures } from '../../domain/decision.js';
import { factsSchema } from '../projections/declare.js';

const text = z.string();
const count = z.int().nonnegative();
const entry = count;

const ofSchema = z.strictObject({ case: text, subject: text });

/** Something about a subject of a case, with where it is counted and the entry that it rests on. */
const placedSchema = ofSchema.extend({
  /** Of the supervised unit, in the register. */
  unit: text.nullable(),
  /** Values of the facts that the office sorts by; null: not stated. */
  stage: text.nullable(),
  party: text.nullable(),
  entry,
});
export type Placed = Readonly<z.infer<typeof placedSchema>>;

const newSchema = placedSchema.extend({ found_on: text });
/** `owner`: who leads the team of the case, as an opaque id. */
const waitingSchema = newSchema.extend({ owner: text.nullable() });
const askedSchema = waitingSchema.extend({
  /** How many facts are asked for. */
  asks: count,
});
/** `entry`: what proposed it, since `proposed_on`. */
const secondingSchema = waitingSchema.extend({ proposed_on: text });
const dueSchema = placedSchema.extend({ due_on: text, owner: text.nullable() });
const reportedSchema = dueSchema.extend({ done_on: text.nullable() });
const lateSchema = dueSchema.extend({ days_overdue: count });
const replySchema = z.strictObject({
  proposal: entry,
  cases: z.array(text),
  due_on: text,
  owner: text,
});
const lateReplySchema = replySchema.extend({ days_overdue: count });
/** `of`: the entry of the order or follow-up; `entry` is what was found. */
const checkedSchema = placedSchema.extend({ what: z.enum(['order', 'follow_up']), of: entry });
const decidedSchema = placedSchema.extend({ response: text.nullable(), departure: z.enum(departures) });
const commendedSchema = z.strictObject({ entry, ref: text, case: text.nullable() });

/** What is counted together, with what it counts. */
const groupSchema = z.strictObject({ value: text.nullable(), count, of: z.array(ofSchema) });
export type Group = Readonly<z.infer<typeof groupSchema>>;

/** `before`: how many there were the day before, whose digest lists them. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ count, before: count, items: z.array(item) });
const sectionOf = <Item extends z.ZodType>(item: Item) =>
  listOf(item).extend({
    by_stage: z.array(groupSchema),
    by_party: z.array(groupSchema),
    by_unit: z.array(groupSchema),
  });

const repeatSchema = placedSchema.extend({
  /** The fact that counts earlier lapses, and the cases that it counted. */
  fact: text,
  count,
  cases: z.array(text),
});

const weakLinkSchema = z.strictObject({
  id: text,
  rule: text,
  rulebook: text,
  values: factsSchema,
  from: text,
  until: text,
  count,
  cases: z.array(text),
  units: z.array(z.strictObject({ unit: text, count, cases: z.array(text) })),
  /** Proposals about it. */
  proposals: z.array(entry),
  /** Its cases that no proposal names. */
  uncovered: z.array(text),
});

export const taskKinds = ['decision', 'fact', 'seconding', 'order', 'follow_up', 'appeal', 'reply'] as const;

/** What one person has to see to; `days_overdue` 0: due on the day, or without a day. */
const taskSchema = z.strictObject({
  what: z.enum(taskKinds),
  entry,
  case: text.nullable(),
  subject: text.nullable(),
  due_on: text.nullable(),
  days_overdue: count,
});
export type Task = Readonly<z.infer<typeof taskSchema>>;

export const digestSchema = z.strictObject({
  format: z.literal('gradus-digest/1'),
  on: text,
  time_zone: text,
  /** The office's settings, by their hash. */
  settings: text,
  /** The entries of the day: from `from` on, before `size`, up to which the trail was read. */
  as_of: z.strictObject({ from: entry, size: entry }),
  axes: z.strictObject({ stage: text, party: text }),
  new: sectionOf(newSchema),
  due: z.strictObject({
    decisions: sectionOf(waitingSchema),
    facts: sectionOf(askedSchema),
    /** Proposed decisions that wait for a second person. */
    secondings: sectionOf(secondingSchema),
    /** No recommendation: the two engines did not agree. */
    evaluations: sectionOf(waitingSchema),
    orders: sectionOf(dueSchema),
    /** Somebody says that an order was met, and nobody has checked. */
    verifications: sectionOf(reportedSchema),
    follow_ups: sectionOf(dueSchema),
    appeals: sectionOf(dueSchema),
    replies: listOf(replySchema),
    corrections: sectionOf(placedSchema),
  }),
  overdue: z.strictObject({
    orders: sectionOf(lateSchema),
    follow_ups: sectionOf(lateSchema),
    appeals: sectionOf(lateSchema),
    replies: listOf(lateReplySchema),
  }),
  corrected: sectionOf(checkedSchema),
  /** Follow-ups that found what was corrected, or watched, to have held. */
  held: sectionOf(checkedSchema),
  reopened: sectionOf(checkedSchema),
  decided: sectionOf(decidedSchema),
  departures: sectionOf(decidedSchema).extend({ by_direction: z.array(groupSchema) }),
  /** Subjects of cases that a person closed on the day. */
  closed: sectionOf(placedSchema),
  commendations: listOf(commendedSchema),
  repeats: listOf(repeatSchema),
  weak_links: listOf(weakLinkSchema),
  /** What is due or overdue of each person, by the persons' ids. */
  by_owner: z.array(z.strictObject({ owner: text, count, items: z.array(taskSchema) })),
});
/** The digest of a day (每日一梳理). The same trail, settings and day give the same bytes of canonical JSON. */
export type DigestContent = Readonly<z.infer<typeof digestSchema>>;

export type NewItem = Readonly<z.infer<typeof newSchema>>;
export type WaitingItem = Readonly<z.infer<typeof waitingSchema>>;
export type AskedItem = Readonly<z.infer<typeof askedSchema>>;
export type SecondingItem = Readonly<z.infer<typeof secondingSchema>>;
export type DueItem = Readonly<z.infer<typeof dueSchema>>;
export type ReportedItem = Readonly<z.infer<typeof reportedSchema>>;
export type LateItem = Readonly<z.infer<typeof lateSchema>>;
export type ReplyItem = Readonly<z.infer<typeof replySchema>>;
export type LateReplyItem = Readonly<z.infer<typeof lateReplySchema>>;
export type CheckedItem = Readonly<z.infer<typeof checkedSchema>>;
export type DecidedItem = Readonly<z.infer<typeof decidedSchema>>;
export type CommendedItem = Readonly<z.infer<typeof commendedSchema>>;
export type RepeatItem = Readonly<z.infer<typeof repeatSchema>>;
export type WeakLinkItem = Readonly<z.infer<typeof weakLinkSchema>>;

/** A digest and the SHA-256 of its canonical JSON. */
export interface Digest {
  readonly content: DigestContent;
  readonly hash: string;
}
