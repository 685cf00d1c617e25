import { byCodeUnit } from '../../domain/identifiers.js';
import { ok, type Result } from '../../domain/result.js';
import type { Text } from '../../domain/text.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebooks } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';
import { readNames } from '../register/read-names.js';

type Labels = Readonly<Record<string, Text>>;

/** Words for the ids of a digest or a matrix. They stand beside it, and are no part of what is hashed. */
export interface Words {
  /** Names of units and persons of the register by their refs, as far as who asks may see them. */
  readonly names: Readonly<Record<string, string>>;
  readonly labels: {
    readonly stages: Labels;
    readonly parties: Labels;
    readonly responses: Labels;
    readonly facts: Labels;
    /** Titles of the rules for weak links, by id. */
    readonly weak_links: Labels;
    /** Values of the facts that weak links share: fact, then value. */
    readonly values: Readonly<Record<string, Labels>>;
  };
}

export interface WordsAsked {
  /** Refs whose names are wanted. */
  readonly refs: Iterable<string | null>;
  /** Facts that are spoken of beside those that cases are sorted by. */
  readonly facts: Iterable<string>;
  /** Whether who asks may see names. */
  readonly personal: boolean;
}

/** Words in every language that the rulebooks have, a newer rulebook's before those of an older. */
export async function wordsFor(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf' | 'settings'>,
  tx: ReadTx,
  { refs, facts, personal }: WordsAsked,
): Promise<Result<Words>> {
  const loaded = await loadRulebooks(deps, tx);
  if (!loaded.ok) return loaded;
  const oldestFirst = [...loaded.value]
    .sort((a, b) => a.publishedSeq - b.publishedSeq)
    .map(({ rulebook }) => rulebook);
  const { axes, weak_links: rules } = deps.settings;
  const declared = (fact: string) =>
    oldestFirst.flatMap((rulebook) => rulebook.facts.filter(({ id }) => id === fact));
  const valuesOf = (fact: string): Labels =>
    Object.assign({}, ...declared(fact).map((one) => one.valueLabels));
  const spoken = [...new Set(facts)].sort(byCodeUnit);
  const labelled = spoken.flatMap((fact): [string, Text][] => {
    const label = declared(fact).at(-1)?.label;
    return label ? [[fact, label]] : [];
  });
  const known = new Set([...refs].filter((ref): ref is string => ref !== null));
  const rungs = oldestFirst.flatMap(({ ladder }) =>
    ladder.map(({ id, label }): [string, Text] => [id, label]),
  );
  return ok({
    names: personal ? await readNames(tx, known) : {},
    labels: {
      stages: valuesOf(axes.stage),
      parties: valuesOf(axes.party),
      responses: Object.fromEntries(rungs),
      facts: Object.fromEntries(labelled),
      weak_links: Object.fromEntries(rules.map(({ id, title }) => [id, title])),
      values: Object.fromEntries(spoken.map((fact) => [fact, valuesOf(fact)])),
    },
  });
}
