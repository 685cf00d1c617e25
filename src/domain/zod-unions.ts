import type { z } from 'zod';
import { checkWords, formatWords, kindWords, oneOf, valueWords, type Words } from './schema-words.js';

type Issue = z.core.$ZodIssue;
type Branch = readonly Issue[];

/** How a union's refusal is told: by the one branch that was meant, or by all that the branches would take. */
export type UnionReading =
  | { readonly kind: 'branch'; readonly index: number }
  | {
      readonly kind: 'words';
      readonly code: 'wrong_type' | 'value_not_allowed' | 'bad_format';
      readonly words: Words;
      readonly values: readonly unknown[];
    };

const atRoot = ({ path }: Issue): boolean => path.length === 0;

/** Whether a branch takes values of another kind altogether: a list where a text was sent. */
const ofAnotherKind = (branch: Branch): boolean =>
  branch.some((issue) => {
    if (!atRoot(issue)) return false;
    if (issue.code === 'invalid_type') return true;
    return issue.code === 'invalid_union' && issue.errors.length > 0 && issue.errors.every(ofAnotherKind);
  });

/** Whether a branch refused the value itself, a text or number, and nothing inside it. */
const isPlain = (branch: Branch): boolean =>
  branch.every(
    (issue) =>
      atRoot(issue) &&
      (issue.code === 'invalid_union'
        ? issue.errors.every(isPlain)
        : ['invalid_type', 'invalid_value', 'invalid_format', 'custom'].includes(issue.code)),
  );

/** What each branch would take, by the first thing that it refused. */
const heads = (branches: readonly Branch[]): readonly Issue[] =>
  branches.flatMap((branch) => branch.filter(atRoot).slice(0, 1));

function wordsOf(issue: Issue): readonly Words[] {
  if (issue.code === 'invalid_type') return [kindWords(issue.expected)];
  if (issue.code === 'invalid_value') return [valueWords(issue.values)];
  if (issue.code === 'invalid_format') return [formatWords(issue)];
  if (issue.code === 'invalid_union') return heads(issue.errors).flatMap(wordsOf);
  return issue.code === 'custom' ? [checkWords(issue.message)] : [];
}

const valuesOf = (issue: Issue): readonly unknown[] => {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' ? heads(issue.errors).flatMap(valuesOf) : [];
};

/** How many keys are too many or too few for a branch: the branch that was meant has the fewest. */
const misfits = (branch: Branch, isMissing: (issue: Issue) => boolean): number =>
  branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return isMissing(issue) ? sum + 1 : sum;
  }, 0);

/** Which of a union's branches, each with its issues, was most likely meant. `branches` is not empty. */
export function readUnion(branches: readonly Branch[], isMissing: (issue: Issue) => boolean): UnionReading {
  const close = branches.flatMap((branch, index) => (ofAnotherKind(branch) ? [] : [{ branch, index }]));
  const [only] = close;
  if (only && (close.length === 1 ? !isPlain(only.branch) : !close.every(({ branch }) => isPlain(branch)))) {
    const ranked = close
      .map(({ branch, index }) => ({ index, misfits: misfits(branch, isMissing), issues: branch.length }))
      .sort((a, b) => a.misfits - b.misfits || a.issues - b.issues || a.index - b.index);
    return { kind: 'branch', index: ranked[0]?.index ?? only.index };
  }
  const issues = heads(branches);
  const values = issues.flatMap(valuesOf);
  const fallback = values.length > 0 ? 'value_not_allowed' : 'bad_format';
  const code = close.length > 0 ? fallback : 'wrong_type';
  return { kind: 'words', code, words: oneOf(issues.flatMap(wordsOf)), values };
}
