import { z } from 'zod';

/** What an office tells other programs of: what was recorded, and the days on which something is due. */
export const noticeKinds = [
  'decision.proposed',
  'decision.seconded',
  'decision.recorded',
  'order.issued',
  'order.due',
  'order.overdue',
  'rectification.reported',
  'verification.done',
  'follow_up.planned',
  'follow_up.checked',
  'follow_up.due',
  'follow_up.overdue',
  'appeal.lodged',
  'appeal.due',
  'appeal.overdue',
  'appeal.decided',
  'correction.proposed',
  'correction.seconded',
  'correction.made',
  'case.closed',
  'proposal.issued',
  'proposal.followed',
  'reply.due',
  'reply.overdue',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The kind of a trial that a person asks for. No endpoint chooses it, and it is of no case. */
export const trialKind = 'notice.trial';

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * What a notice says: opaque ids, days and the typed words of decisions, never a name or a free text. Whoever may know
 * more asks for the case.
 */
export const noticeDataSchema = z.record(z.string(), scalarSchema);
export type NoticeData = Readonly<z.infer<typeof noticeDataSchema>>;

/** The body of a webhook, in the form that Standard Webhooks 1.0.0 recommends. `timestamp`: when it happened. */
export interface NoticeBody {
  readonly type: NoticeKind | typeof trialKind;
  readonly timestamp: string;
  /** The trail that it comes from, `gradus/<16 hex>`. */
  readonly source: string;
  readonly data: NoticeData;
}

/**
 * The id of a notice: unique over all offices, the same for every attempt and every process. Without full stops, which
 * separate the parts of what is signed.
 */
export const noticeId = (source: string, ...parts: readonly (string | number)[]): string =>
  ['msg', source, ...parts].map((part) => String(part).replace(/[^A-Za-z0-9]+/g, '_')).join('_');
