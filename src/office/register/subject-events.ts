import type { JsonObject } from '../../domain/entry.js';
import type { Actor } from '../deps.js';
import { isObject } from '../plain.js';
import type { StoredEntry } from '../ports.js';

/** One thing that happened to a subject in a case, by the entry that records it. */
export interface SubjectEvent {
  readonly seq: number;
  readonly kind: string;
  readonly time: number;
  readonly actor: Actor;
  /** What of the entry tells what it is: ids, days, typed values; nothing personal. */
  readonly about: JsonObject;
}

/** Entries that tell nothing of their own. */
const passedOver: ReadonlySet<string> = new Set(['recommendation_part', 'personal_data_erased']);

const told: ReadonlySet<string> = new Set(
  'act agrees appeal by campaign commendation correction decided_on decision departure done_on due_on found_on held_on immediate issued_on kind letter lodged_on notified_at on order outcome proposal proposed_on recommendation response result round seconded_on verified_on'.split(
    ' ',
  ),
);

const isPlain = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const aboutOf = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => told.has(key) && isPlain(value)));

/** What a body names its subject by; entries that name none concern every subject of the case. */
function namesOther(body: JsonObject, subject: string): boolean {
  const { subject: named, subjects } = body;
  if (typeof named === 'string') return named !== subject;
  if (!Array.isArray(subjects)) return false;
  return !subjects.some((one) => (isObject(one) ? one['id'] === subject : one === subject));
}

/** The entries of a case that concern one of its subjects, in the order of the trail. */
export const eventsOf = (entries: readonly StoredEntry[], subject: string): readonly SubjectEvent[] =>
  entries
    .filter(({ entry }) => !passedOver.has(entry.kind) && !namesOther(entry.body, subject))
    .map(({ seq, entry: { kind, time, actor, body } }) => ({ seq, kind, time, actor, about: aboutOf(body) }));
