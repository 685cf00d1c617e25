import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWordOf } from '../../words/use-word-of.js';
import { useWords } from '../../words/use-words.js';
import { ConditionTree } from './condition-tree.js';
import { effectWords } from './procedure-words.js';
import { ruleLine } from './rule-line.js';
import { Verdict } from './verdict.js';

const words = defineWords({
  decisive: { zh: '起决定作用', en: 'decisive' },
  unverified: { zh: '未核实', en: 'unverified' },
  basis: { zh: '依据', en: 'Basis' },
  line: { zh: '规则文件第{n}行', en: 'line {n} of the rules file' },
  file: { zh: '规则文件', en: 'the rules file' },
  conditions: { zh: '条件', en: 'Conditions' },
});

function RuleBasis({ id, speaker }: { readonly id: string; readonly speaker: Speaker }) {
  const say = useWords(words);
  const { book } = speaker;
  const line = ruleLine(book.text, id);
  return (
    <ul className="basis">
      {speaker.rule(id)?.basis.map(({ cite, url, unverified }) => (
        <li key={cite}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {cite}
            </a>
          ) : (
            cite
          )}
          {unverified ? <span className="mark mark-close">{say('unverified')}</span> : null}
        </li>
      ))}
      <li>
        <Link to={`/rules/${book.id}/${book.version}` as string} hash={id}>
          {line === null ? say('file') : say('line', { n: String(line) })}
        </Link>
      </li>
    </ul>
  );
}

export interface RuleCardProps {
  readonly id: string;
  readonly recommendation: Pick<RecordedRecommendation, 'rules' | 'decisive'>;
  readonly speaker: Speaker;
}

/** A rule with its verdict; opened, why it holds, what it rests on and every condition of it. */
export function RuleCard({ id, recommendation, speaker }: RuleCardProps) {
  const say = useWords(words);
  const effect = useWordOf(effectWords);
  const [isOpen, setIsOpen] = useState(false);
  const trace = recommendation.rules.find((rule) => rule.id === id);
  const rule = speaker.rule(id);
  if (!trace) return <p>{id}</p>;
  return (
    <details className="rule" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Verdict of={trace.verdict} /> <span className="rule-id">{id}</span> {speaker.title(id)}
        <span className="quiet"> · {effect(trace.effect)}</span>
        {recommendation.decisive.includes(id) ? <span className="mark">{say('decisive')}</span> : null}
      </summary>
      {isOpen ? (
        <div className="rule-body">
          {rule ? <p>{speaker.text(rule.because)}</p> : null}
          <p className="rule-heading">{say('conditions')}</p>
          <ul className="tree">
            <ConditionTree of={trace.when} speaker={speaker} />
          </ul>
          <p className="rule-heading">{say('basis')}</p>
          <RuleBasis id={id} speaker={speaker} />
        </div>
      ) : null}
    </details>
  );
}
