import type { ReactNode } from 'react';
import type { ConditionTrace } from '#client';
import type { Speaker } from '../../case/speaker.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { defineWords } from '../../words/define-words.js';
import { hasWords } from '../../words/use-word-of.js';
import { useWords } from '../../words/use-words.js';
import { operatorWords } from './procedure-words.js';
import { Verdict } from './verdict.js';

const words = defineWords({
  all: { zh: '全部满足：', en: 'all of:' },
  any: { zh: '至少满足一项：', en: 'at least one of:' },
  not: { zh: '不得满足：', en: 'not:' },
  always: { zh: '无条件', en: 'no condition' },
  named: { zh: '条件 {name}：', en: 'condition {name}:' },
  wanted: { zh: '{fact}{wanted}', en: '{fact} {wanted}' },
  found: { zh: '实际：{value}', en: 'found: {value}' },
  parameter: { zh: '取自参数 {name}', en: 'from the parameter {name}' },
  of_fact: { zh: '“{fact}”', en: '“{fact}”' },
  or: { zh: '或', en: ' or ' },
});

type Leaf = Extract<ConditionTrace, { fact: string }>;

export type LeafWords = Omit<Leaf, 'verdict'>;

/** A comparison: what it asks of the fact, and what was found. */
export function Comparison({ of, speaker }: { readonly of: LeafWords; readonly speaker: Speaker }) {
  const say = useWords(words);
  const operator = useWords(operatorWords);
  const { fact, expected, expected_from: from, actual, operator: name } = of;
  const values = (said: FactAnswer): string =>
    Array.isArray(said)
      ? said.map((each) => speaker.value(fact, each)).join(say('or'))
      : speaker.value(fact, said);
  const value = from && 'fact' in from ? say('of_fact', { fact: speaker.fact(from.fact) }) : values(expected);
  const wanted = hasWords(operatorWords, name) ? operator(name, { value }) : `${name} ${value}`;
  return (
    <span className="comparison">
      <span>{say('wanted', { fact: speaker.fact(fact), wanted })}</span>
      <span className="found">{say('found', { value: speaker.value(fact, actual) })}</span>
      {from && 'parameter' in from ? (
        <span className="quiet">{say('parameter', { name: from.parameter })}</span>
      ) : null}
    </span>
  );
}

interface TreeProps {
  readonly of: ConditionTrace;
  readonly speaker: Speaker;
}

function Group({
  of,
  label,
  parts,
  speaker,
}: TreeProps & { readonly label: string; readonly parts: readonly ConditionTrace[] }) {
  // A condition has no name of its own; its place among its siblings never changes.
  const places: readonly (readonly [string, ConditionTrace])[] = parts.map((part, place) => [
    String(place),
    part,
  ]);
  return (
    <li>
      <Verdict of={of.verdict} /> {label}
      <ul>
        {places.map(([place, part]) => (
          <ConditionTree key={place} of={part} speaker={speaker} />
        ))}
      </ul>
    </li>
  );
}

/** A condition with the verdict, the expected and the found value at every node, as items of a list. */
export function ConditionTree({ of, speaker }: TreeProps): ReactNode {
  const say = useWords(words);
  if ('all' in of)
    return (
      <Group
        of={of}
        label={of.all.length > 0 ? say('all') : say('always')}
        parts={of.all}
        speaker={speaker}
      />
    );
  if ('any' in of) return <Group of={of} label={say('any')} parts={of.any} speaker={speaker} />;
  if ('not' in of) return <Group of={of} label={say('not')} parts={[of.not]} speaker={speaker} />;
  if ('of' in of)
    return <Group of={of} label={say('named', { name: of.condition })} parts={[of.of]} speaker={speaker} />;
  return (
    <li>
      <Verdict of={of.verdict} /> <Comparison of={of} speaker={speaker} />
    </li>
  );
}
