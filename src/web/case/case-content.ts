import type { CaseView } from '#client';
import { listOf, objectOf, stringOf } from './json-parts.js';
import { type Personal, personalOf } from './personal.js';

export interface CaseSubject {
  readonly id: string;
  readonly ref: string | null;
  readonly kind: string | null;
  readonly name: Personal;
  readonly facts: Facts;
}

export interface CaseEvidence {
  readonly kind: string;
  readonly ref: Personal;
  readonly sha256: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

/** The case as it now stands, of what the service answers as JSON. */
export interface CaseContent {
  readonly rulebook: string;
  readonly unit: string | null;
  readonly foundOn: string;
  readonly conduct: {
    readonly from: string | null;
    readonly until: string | null;
    readonly ongoing: boolean;
  };
  readonly reference: Personal;
  readonly summary: Personal;
  readonly reporter: { readonly name: Personal; readonly contact: Personal; readonly anonymous: boolean };
  readonly subjects: readonly CaseSubject[];
  readonly evidence: readonly CaseEvidence[];
}

const subjectOf = (value: unknown): CaseSubject => {
  const { id, ref, kind, name, facts } = objectOf(value);
  return {
    id: String(id),
    ref: stringOf(ref),
    kind: stringOf(kind),
    name: personalOf(name),
    facts: objectOf(facts),
  };
};

const evidenceOf = (value: unknown): CaseEvidence => {
  const { kind, ref, sha256 } = objectOf(value);
  return { kind: String(kind), ref: personalOf(ref), sha256: stringOf(sha256) };
};

export function caseContent({ content }: Pick<CaseView, 'content'>): CaseContent {
  const all = objectOf(content);
  const { from, until, ongoing } = objectOf(all['conduct']);
  const { name, contact, anonymous } = objectOf(all['reporter']);
  return {
    rulebook: String(all['rulebook']),
    unit: stringOf(all['unit']),
    foundOn: String(all['found_on']),
    conduct: { from: stringOf(from), until: stringOf(until), ongoing: ongoing === true },
    reference: personalOf(all['reference']),
    summary: personalOf(all['summary']),
    reporter: { name: personalOf(name), contact: personalOf(contact), anonymous: anonymous === true },
    subjects: listOf(all['subjects']).map(subjectOf),
    evidence: listOf(all['evidence']).map(evidenceOf),
  };
}

/** Something to call a subject by: its name where it may be read, else its ref, else its id in the case. */
export const calledOf = ({ id, ref, name }: Pick<CaseSubject, 'id' | 'ref' | 'name'>): string =>
  (name !== null && 'value' in name ? name.value : ref) ?? id;
