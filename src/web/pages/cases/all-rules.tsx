import { useState } from 'react';
import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { RuleCard } from './rule-card.js';

const words = defineWords({
  all: {
    zh: '全部{n}条规则：{met}条满足，{open}条待定，{not_met}条不满足',
    en: 'All {n} rules: {met} met, {open} undetermined, {not_met} not met',
  },
  asleep: { zh: '当日不生效：{ids}', en: 'Not in force on the day: {ids}' },
});

const order = ['met', 'undetermined', 'not_met'] as const;

export interface AllRulesProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** Every rule that was read, those that were met first. */
export function AllRules({ recommendation, speaker }: AllRulesProps) {
  const say = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  const { rules, not_in_force: asleep } = recommendation;
  const of = (verdict: (typeof order)[number]) => rules.filter((rule) => rule.verdict === verdict);
  return (
    <details className="all-rules" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {say('all', {
          n: rules.length,
          met: of('met').length,
          open: of('undetermined').length,
          not_met: of('not_met').length,
        })}
      </summary>
      {isOpen
        ? order
            .flatMap(of)
            .map(({ id }) => <RuleCard key={id} id={id} recommendation={recommendation} speaker={speaker} />)
        : null}
      {asleep.length > 0 ? <p className="quiet">{say('asleep', { ids: asleep.join(' · ') })}</p> : null}
    </details>
  );
}
