import { type Problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { type Draft, idOf, type PlacedCondition, type RulePart } from './draft.js';
import { findings, type Report } from './finding.js';
import type { LeafFile } from './schema-condition.js';
import type { Path } from './source.js';
import { walkCondition } from './walk-condition.js';

const favourable: ReadonlySet<string> = new Set(['settle', 'mitigate', 'ceiling', 'exempt']);

/** Whether a rule may read that a right was used: what it does cannot burden the subject. */
function mayRead({ value: { effect, track } }: RulePart, draft: Draft): boolean {
  if (effect === undefined || favourable.has(effect)) return true;
  const named = draft.tracks.find((each) => idOf(each) === track);
  return effect === 'track' && !named?.value.adverse;
}

/** The literal that a comparison is made with, parameters resolved; undefined if it is another fact. */
function literalOf({ value }: LeafFile, draft: Draft): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return 'parameter' in value ? draft.parameters.get(value.parameter)?.value.value : undefined;
}

/** Whether `true` makes the comparison met, or under a `not` unmet. */
function trueHelps(leaf: LeafFile, isPositive: boolean, draft: Draft): boolean {
  const literal = literalOf(leaf, draft);
  if (typeof literal !== 'boolean') return false;
  return (leaf.operator === 'equal' ? literal : !literal) === isPositive;
}

const isRight = (name: string, draft: Draft): boolean => draft.facts.get(name)?.right === true;

function checkLeaf(
  leaf: LeafFile,
  at: Path,
  isPositive: boolean,
  rule: RulePart,
  draft: Draft,
  report: Report,
): void {
  const { value } = leaf;
  const other = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
  const name = [leaf.fact, other].find((each) => each !== undefined && isRight(each, draft));
  if (name === undefined) return;
  const params = { fact: quoted(name), rule: shownText(idOf(rule) ?? '') };
  if (!mayRead(rule, draft))
    report('right_in_adverse', [...at, 'fact'], { ...params, effect: rule.value.effect ?? '' });
  else if (!trueHelps(leaf, isPositive, draft)) report('right_must_help', [...at, 'fact'], params);
}

/**
 * Using a right never raises a response: a `right` fact is read only by favourable rules and tracks that are not
 * adverse, and only so that true helps, which is seen with every `not` pushed down to the comparisons and the named
 * conditions written out. Each comparison is told once, with the first rule that reads it wrongly.
 */
export function checkRights(draft: Draft): readonly Problem[] {
  const told = new Set<string>();
  return findings(draft.source, (report) => {
    const once: Report = (code, at, params) => {
      const key = JSON.stringify([code, at]);
      if (!told.has(key)) report(code, at, params);
      told.add(key);
    };
    for (const rule of draft.rules) {
      const seen = new Set<string>();
      const visit = ({ condition, at }: PlacedCondition, positive: boolean): void =>
        walkCondition(
          condition,
          at,
          {
            leaf: (leaf, here, isPositive) => checkLeaf(leaf, here, isPositive, rule, draft, once),
            named: (name, _here, isPositive) => {
              const key = `${name} ${isPositive}`;
              if (seen.has(key)) return;
              seen.add(key);
              for (const piece of draft.conditions.get(name) ?? []) visit(piece, isPositive);
            },
          },
          positive,
        );
      for (const piece of rule.when) visit(piece, true);
    }
  });
}
