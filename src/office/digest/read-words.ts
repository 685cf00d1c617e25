import { dayReader } from '../../domain/day-reader.js';
import { ok, type Result } from '../../domain/result.js';
import type { Text } from '../../domain/text.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebooks } from '../load-rulebooks.js';
import { type Words, wordsFor } from './words.js';
import { unitScope } from '../accounts/unit-scope.js';
import type { ReadTx } from '../ports.js';

type Labels = Readonly<Record<string, Text>>;

/** Words for everything that the office's figures, lists and forms name by an id. */
export interface OfficeWords extends Words {
  /** The office's day, by its clock and in its time zone. */
  readonly today: string;
  /** The facts that cases are sorted by. */
  readonly axes: { readonly stage: string; readonly party: string };
  /** Titles by the ids of rules, tables and their rows, within each rulebook; a row has its table's. */
  readonly rules: Readonly<Record<string, Labels>>;
  readonly rulebooks: Labels;
  /** Whom proposals go to, by the office's distribution list, in its order. */
  readonly superiors: readonly { readonly id: string; readonly name: Text }[];
}

const titlesOf = ({ rules, tables }: Rulebook): readonly (readonly [string, Text])[] => [
  ...tables.flatMap(({ id, title, rows }) =>
    [id, ...rows.map((row) => row.id)].map((of) => [of, title] as const),
  ),
  ...rules.map(({ id, title }) => [id, title] as const),
];

export interface WordsInput {
  /** Of the register, whose names are wanted. */
  readonly refs: readonly string[];
  /** Only names of these units, and of those under their supervision, are told; null: all. */
  readonly units: readonly string[] | null;
  readonly personal: boolean;
}

async function refsShown({ projections }: ReadTx, { refs, units }: WordsInput): Promise<readonly string[]> {
  if (!units) return refs;
  const isShown = await unitScope(projections, units);
  const shown: string[] = [];
  for (const ref of refs) {
    const row = await projections.get('subject_register', { ref });
    if (row && isShown({ unit: null }, [{ ref, kind: row.kind }])) shown.push(ref);
  }
  return shown;
}

/** Reads the words for ids, a newer rulebook's before those of an older. */
export const readWords = (deps: OfficeDeps, input: WordsInput): Promise<Result<OfficeWords>> =>
  deps.store.read(async (tx) => {
    const loaded = await loadRulebooks(deps, tx);
    if (!loaded.ok) return loaded;
    const rulebooks = [...loaded.value]
      .sort((a, b) => a.publishedSeq - b.publishedSeq)
      .map(({ rulebook }) => rulebook);
    const facts = rulebooks.flatMap((one) => one.facts.map(({ id }) => id));
    const refs = await refsShown(tx, input);
    const words = await wordsFor(deps, tx, { refs, personal: input.personal, facts });
    if (!words.ok) return words;
    const ids = [...new Set(rulebooks.map(({ id }) => id))];
    const rulesOf = (id: string): Labels =>
      Object.fromEntries(rulebooks.filter((one) => one.id === id).flatMap(titlesOf));
    return ok({
      ...words.value,
      today: dayReader(deps.settings.time_zone)(deps.clock()),
      axes: deps.settings.axes,
      rules: Object.fromEntries(ids.map((id) => [id, rulesOf(id)])),
      rulebooks: Object.fromEntries(rulebooks.map(({ id, title }) => [id, title])),
      superiors: deps.settings.proposals.to,
    });
  });
