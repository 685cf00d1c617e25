import type { Json } from '../domain/canonical-json.js';
import { type Commitment, commitmentSchema } from '../domain/commitment.js';
import { isObject } from './plain.js';
import type { PersonalReader, PersonalWriter, WriteTx } from './ports.js';

/** Keeps a personal value outside the trail, and gives what stands in the entry in its place; null for nothing. */
export type Seal = (pointer: string, value: Json | undefined) => Promise<Commitment | null>;

/** Seals a value that must be there. */
export async function needed(seal: Seal, pointer: string, value: Json): Promise<Commitment> {
  const commitment = await seal(pointer, value);
  if (!commitment) throw new Error(`nothing was kept at ${pointer}`);
  return commitment;
}

/** Whether what is kept at this path is the document or the file of an entry, up to megabytes. */
export const isLong = (path: string): boolean => /^\d+\/(?:document|file)$/.test(path);

/** Seals for the case's next entry; `ahead` is how many entries of the case are appended before it. */
export async function sealFor(tx: WriteTx, caseId: string, ahead = 0): Promise<Seal> {
  const { next } = await tx.caseHead(caseId);
  return sealAt(tx.personal, caseId, next + ahead);
}

/** Seals for the trail's next entry, which is of no case: its own number makes the paths unique. */
export async function sealForOffice(tx: WriteTx): Promise<Seal> {
  const { size } = await tx.trail.head();
  return sealAt(tx.personal, null, size);
}

const sealAt =
  (personal: PersonalWriter, caseId: string | null, seq: number): Seal =>
  async (pointer, value) =>
    value === undefined || value === null ? null : personal.put(caseId, `${seq}/${pointer}`, value);

/** A personal value for someone to see: the value itself, or why it is not shown. */
export type Opened = { readonly value: Json } | { readonly hidden: 'erased' | 'withheld' };

/** One value of an entry for someone to see; null where the entry has none. */
export async function openedIn(
  personal: PersonalReader,
  caseId: string | null,
  sealed: Commitment | null,
  isShown: boolean,
): Promise<Opened | null> {
  if (sealed === null) return null;
  if (!isShown) return { hidden: 'withheld' };
  const opened = await personal.open(caseId, sealed.path);
  return opened ? { value: opened.value } : { hidden: 'erased' };
}

/** Puts values in the place of commitments; `values` null: for who may not see them. */
export function openCommitments(body: Json, values: ReadonlyMap<string, Json> | null): Json {
  if (Array.isArray(body)) return body.map((item: Json) => openCommitments(item, values));
  if (!isObject(body)) return body;
  const found = commitmentSchema.safeParse(body);
  if (found.success) return openOne(found.data, values);
  return Object.fromEntries(Object.entries(body).map(([key, item]) => [key, openCommitments(item, values)]));
}

function openOne({ path }: Commitment, values: ReadonlyMap<string, Json> | null): Opened {
  if (!values) return { hidden: 'withheld' };
  const value = values.get(path);
  return value === undefined ? { hidden: 'erased' } : { value };
}
