import type { issueLetter } from '#client';
import { filled, linesIn } from '../filled.js';
import { standingOf, type Ground } from '../ground.js';
import { ordersOf } from '../orders-of.js';

export type LetterKind = Parameters<typeof issueLetter>[2]['kind'];

/** What is filled in for a letter. */
export interface LetterValues {
  readonly kind?: LetterKind;
  readonly order?: number;
  readonly language?: 'zh' | 'en';
  readonly date?: string;
  readonly recipients?: readonly string[];
  readonly second?: string;
  readonly with_summary?: boolean;
  readonly addressee?: string;
  readonly points?: readonly (string | undefined)[];
  readonly consequence?: string;
  readonly reply_to?: string;
  readonly reply_by?: string;
  readonly attachments?: readonly (string | undefined)[];
  readonly copy_to?: readonly (string | undefined)[];
}

const some = (lines: readonly string[]): string[] | undefined => (lines.length > 0 ? [...lines] : undefined);

/** The letter as the interface takes it, with only the wording that its kind has a place for. */
export function sentLetter(ground: Ground, values: LetterValues) {
  const { kind = 'decision', language = 'zh', order } = values;
  const isOrder = kind === 'written_order';
  const hasReply = isOrder || kind === 'reminder';
  const replyTo = hasReply ? filled(values.reply_to) : undefined;
  const wording = {
    addressee: filled(values.addressee),
    points: kind === 'reminder' ? some(linesIn(values.points)) : undefined,
    consequence: isOrder ? filled(values.consequence) : undefined,
    reply: replyTo === undefined ? undefined : { to: replyTo, by: filled(values.reply_by) },
    attachments: some(linesIn(values.attachments)),
    copy_to: some(linesIn(values.copy_to)),
  };
  return {
    kind,
    subject: ground.subject?.id ?? '',
    language,
    ...(isOrder
      ? { order: order ?? ordersOf(ground)[0]?.entry }
      : { decision: standingOf(ground)?.decision ?? undefined }),
    date: filled(values.date),
    with_summary: values.with_summary || undefined,
    second: filled(values.second),
    wording: Object.values(wording).some((part) => part !== undefined) ? wording : undefined,
    recipients: [...(values.recipients ?? [])],
  };
}
