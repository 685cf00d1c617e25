import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { type DigestInput, digest } from './digest.js';
import type { Digest, DigestContent } from './digest-structure.js';
import { type Matrix, type MatrixInput, matrix } from './matrix.js';
import { type Words, wordsFor } from './words.js';

/** Whether who asks may see names. */
interface Reader {
  readonly personal: boolean;
}

function* refsOf(content: DigestContent): Generator<string | null> {
  const { due, overdue } = content;
  const sections = [content.new, due.decisions, due.facts, due.evaluations, due.orders, due.verifications];
  const others = [
    due.secondings,
    due.follow_ups,
    due.appeals,
    due.corrections,
    overdue.orders,
    overdue.follow_ups,
  ];
  const done = [overdue.appeals, content.corrected, content.held, content.reopened, content.decided];
  const ended = [content.closed, content.repeats];
  for (const { items } of [...sections, ...others, ...done, ...ended])
    for (const { unit } of items) yield unit;
  for (const { ref } of content.commendations.items) yield ref;
  for (const { units } of content.weak_links.items) for (const { unit } of units) yield unit;
}

/** The digest of a day with the words for its ids; see `digest`. */
export async function showDigest(
  deps: OfficeDeps,
  input: DigestInput & Reader,
): Promise<Result<Digest & Words>> {
  const made = await digest(deps, input);
  if (!made.ok) return made;
  const { content } = made.value;
  const facts = [
    ...content.repeats.items.map(({ fact }) => fact),
    ...content.weak_links.items.flatMap(({ values }) => Object.keys(values)),
  ];
  const { personal } = input;
  const words = await deps.store.read((tx) => wordsFor(deps, tx, { refs: refsOf(content), facts, personal }));
  return words.ok ? ok({ ...made.value, ...words.value }) : words;
}

/** The matrix of a day with the words for its ids; see `matrix`. */
export async function showMatrix(
  deps: OfficeDeps,
  input: MatrixInput & Reader,
): Promise<Result<Matrix & Words>> {
  const made = await matrix(deps, input);
  if (!made.ok) return made;
  const refs = made.value.content.rows.map(({ unit }) => unit);
  const { personal } = input;
  const words = await deps.store.read((tx) => wordsFor(deps, tx, { refs, facts: [], personal }));
  return words.ok ? ok({ ...made.value, ...words.value }) : words;
}
