import { canonicalJson, type Json } from '../../domain/canonical-json.js';
import type { Fact, FactRecords } from '../../domain/fact.js';
import { ok, type Result } from '../../domain/result.js';
import { gatherFacts } from '../../engine/gather-facts.js';
import { checkFacts, type SentFacts } from '../../rulebook/check-facts.js';
import type { FactDeclaration, FactSource, Rulebook } from '../../rulebook/model.js';

/** Facts as an evaluation read them, by name; what is not among them nobody asked for then. */
export type RecordedFacts = Readonly<Record<string, { readonly value: Fact }>>;

/** What a version can read of recorded facts. Both lists are sorted. */
export interface FactsFor {
  readonly facts: FactRecords;
  /** Facts that its rules compare and that were not recorded: they are unknown. */
  readonly notRecorded: readonly string[];
  /** Histories that its rules compare and that were computed by another definition: they are taken as recorded. */
  readonly otherwiseComputed: readonly string[];
}

export interface FactsForInput {
  readonly rulebook: Rulebook;
  /** `factsRead` of the rulebook, in its order. */
  readonly read: readonly string[];
  readonly recorded: RecordedFacts;
  /** The declarations by which the recorded facts were checked and computed. */
  readonly declared: readonly FactDeclaration[];
}

const isHistory = (source: FactSource | null): boolean => source !== null && source.kind !== 'days_between';

const sourceText = (source: FactSource | null): string => canonicalJson(source as unknown as Json);

function otherwiseComputed({ rulebook, read, recorded, declared }: FactsForInput): readonly string[] {
  const before = new Map(declared.map(({ id, source }) => [id, source]));
  const now = new Map(rulebook.facts.map(({ id, source }) => [id, source]));
  return read.filter((id) => {
    const source = now.get(id) ?? null;
    if (!isHistory(source) || (recorded[id]?.value ?? null) === null) return false;
    return sourceText(before.get(id) ?? null) !== sourceText(source);
  });
}

/**
 * The recorded facts as a version of the rules reads them: texts and personal data left out, histories as they were
 * recorded, numbers of days computed anew. Problems: values that the version does not allow any more.
 */
export function factsFor(input: FactsForInput): Result<FactsFor> {
  const { rulebook, read, recorded } = input;
  const declarations = rulebook.facts.filter(({ type, personal }) => type !== 'text' && !personal);
  const recordedValue = (id: string): Fact => recorded[id]?.value ?? null;
  const valuesOf = (chosen: readonly FactDeclaration[]): Record<string, Fact> =>
    Object.fromEntries(chosen.map(({ id }) => [id, recordedValue(id)]));
  const sent = valuesOf(
    declarations.filter(({ builtIn, source }) => !builtIn && source?.kind !== 'days_between'),
  );
  const checked = checkFacts(rulebook, sent as SentFacts, {
    level: 'case',
    anyLevel: true,
    sourcedAllowed: true,
    placeOf: (fact) => ({ path: `/facts/${fact}` }),
  });
  if (!checked.ok) return checked;
  const values = checked.value;
  const only = (isWanted: (fact: FactDeclaration) => boolean): Record<string, Fact> =>
    Object.fromEntries(declarations.filter(isWanted).map(({ id }) => [id, values[id] ?? null]));
  const facts = gatherFacts({
    declarations,
    reported: only(({ source }) => source === null),
    builtIn: valuesOf(declarations.filter(({ builtIn }) => builtIn)),
    history: only(({ source }) => isHistory(source)),
  });
  return ok({
    facts,
    notRecorded: read.filter((id) => !Object.hasOwn(recorded, id)),
    otherwiseComputed: otherwiseComputed(input),
  });
}
