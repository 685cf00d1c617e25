import type { SubmittedCase } from '../domain/case.js';
import type { Facts } from '../domain/fact.js';
import type { FactDeclaration } from '../rulebook/model.js';
import type { CaseBody, RecordedFact, RecordedFacts, RecordedSubject } from './case-body.js';
import type { CaseState } from './case-state.js';
import type { CheckedCase } from './check-case.js';
import type { Seal } from './personal.js';
import { plain } from './plain.js';

/** Names of the facts that are personal data: texts, and those marked so. */
export const sealedNames = (declarations: readonly FactDeclaration[]): ReadonlySet<string> =>
  new Set(declarations.filter(({ type, personal }) => type === 'text' || personal).map(({ id }) => id));

/** Facts as they stand in an entry; those of `sealed` are kept outside, at `pointer`. */
export async function sealFacts(
  seal: Seal,
  facts: Facts,
  sealed: ReadonlySet<string>,
  pointer: string,
): Promise<RecordedFacts> {
  const recorded: Record<string, RecordedFact> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (sealed.has(name)) recorded[name] = await seal(`${pointer}/${name}`, plain(fact));
    else recorded[name] = typeof fact === 'object' && fact !== null ? [...fact] : fact;
  }
  return recorded;
}

async function sealSubjects(
  seal: Seal,
  { subjects }: CheckedCase,
  sealed: ReadonlySet<string>,
  acts: ReadonlyMap<string, string | null>,
): Promise<RecordedSubject[]> {
  const recorded: RecordedSubject[] = [];
  for (const { sent, facts } of subjects) {
    const { id, ref, kind, name } = sent;
    recorded.push({
      id,
      ref: ref ?? null,
      kind: kind ?? null,
      name: await seal(`subjects/${id}/name`, name),
      act: acts.get(id) ?? null,
      facts: await sealFacts(seal, facts, sealed, `subjects/${id}/facts`),
    });
  }
  return recorded;
}

export async function sealEvidence(
  seal: Seal,
  evidence: SubmittedCase['evidence'],
): Promise<CaseBody['evidence']> {
  const recorded: CaseBody['evidence'] = [];
  for (const [index, { kind, ref, sha256 }] of (evidence ?? []).entries())
    recorded.push({
      kind,
      ref: await seal(`evidence/${index}/ref`, ref),
      sha256: await seal(`evidence/${index}/sha256`, sha256),
    });
  return recorded;
}

/** The body of a case's first entry: personal data are kept outside, and commitments stand in their place. */
export async function sealCase(
  seal: Seal,
  checked: CheckedCase,
  acts: ReadonlyMap<string, string | null>,
  submittedOn: string,
): Promise<CaseBody> {
  const { sent, conduct, versions, facts } = checked;
  const sealed = sealedNames(versions.declarations);
  const { reporter } = sent;
  return {
    rulebook: sent.rulebook,
    unit: sent.unit ?? null,
    submitted_on: submittedOn,
    found_on: sent.found_on,
    found_by: sent.found_by ?? null,
    conduct,
    reference: await seal('reference', sent.reference),
    summary: await seal('summary', sent.summary),
    act: await seal('act', sent.act),
    previous_case: await seal('previous_case', sent.previous_case),
    campaign: sent.campaign ?? null,
    round: sent.round ?? null,
    reporter: reporter
      ? {
          anonymous: reporter.anonymous ?? false,
          name: await seal('reporter/name', reporter.name),
          contact: await seal('reporter/contact', reporter.contact),
        }
      : null,
    evidence: await sealEvidence(seal, sent.evidence),
    facts: { ...(await sealFacts(seal, facts, sealed, 'facts')) },
    subjects: await sealSubjects(seal, checked, sealed, acts),
  };
}

/** The case as its evaluation will find it, before anything was written: what is sealed is left out. */
export async function draftState(
  caseId: string,
  checked: CheckedCase,
  acts: ReadonlyMap<string, string | null>,
): Promise<CaseState> {
  const { sent, conduct, versions } = checked;
  const sealed = sealedNames(versions.declarations);
  const nothing: Seal = async () => null;
  return {
    caseId,
    rulebook: sent.rulebook,
    foundOn: sent.found_on,
    conduct,
    facts: await sealFacts(nothing, checked.facts, sealed, ''),
    subjects: await sealSubjects(nothing, checked, sealed, acts),
  };
}
