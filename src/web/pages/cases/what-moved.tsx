import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Recommendation, type RecordedRecommendation, whatIf } from '#client';
import type { CaseContent } from '../../case/case-content.js';
import type { Speaker } from '../../case/speaker.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { type Changes, changedCase } from './changed-case.js';
import { differenceOf } from './difference.js';
import { Ladder } from './ladder.js';

const words = defineWords({
  same: { zh: '建议不变：“{to}”。', en: 'It stays: “{to}”.' },
  moved: { zh: '建议由“{from}”变为“{to}”。', en: 'It moves from “{from}” to “{to}”.' },
  range: { zh: '可能的范围：{range}', en: 'possible: {range}' },
  met: { zh: '转为满足的规则', en: 'Rules now met' },
  not_met: { zh: '转为不满足的规则', en: 'Rules no longer met, or now ruled out' },
  undetermined: { zh: '转为待定的规则', en: 'Rules now undetermined' },
  added: { zh: '新增并行措施：{tracks}', en: 'Beside it, new: {tracks}' },
  gone: { zh: '不再建议的并行措施：{tracks}', en: 'Beside it, no longer: {tracks}' },
  deadline: { zh: '期限：{before} → {after}', en: 'Deadline: {before} → {after}' },
  none: { zh: '无', en: 'none' },
  list: { zh: '、', en: ', ' },
});

const pauseMs = 300;

/** The value as it was when it last stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface WhatMovedProps {
  readonly content: CaseContent;
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
  readonly changes: Changes;
}

function Moved({
  before,
  after,
  speaker,
}: {
  readonly before: RecordedRecommendation;
  readonly after: Recommendation;
  readonly speaker: Speaker;
}) {
  const say = useWords(words);
  const difference = differenceOf(before, after);
  const tracks = (ids: readonly string[]) => ids.map(speaker.track).join(say('list'));
  const period = (of: Recommendation['deadline']) => (of ? speaker.within(of.within) : say('none'));
  const response = { from: speaker.rung(before.response), to: speaker.rung(after.response) };
  return (
    <>
      <p className="moved">
        <strong>{say(difference.isSame ? 'same' : 'moved', response)}</strong>
      </p>
      <Ladder
        speaker={speaker}
        response={after.response}
        before={before.response}
        isUpright
        range={after.provisional ? after.range : null}
      />
      {after.provisional ? (
        <p className="quiet">{say('range', { range: speaker.range(after.range) })}</p>
      ) : null}
      {difference.tracksAdded.length > 0 ? (
        <p>{say('added', { tracks: tracks(difference.tracksAdded) })}</p>
      ) : null}
      {difference.tracksGone.length > 0 ? (
        <p>{say('gone', { tracks: tracks(difference.tracksGone) })}</p>
      ) : null}
      {difference.isDeadlineOther ? (
        <p>{say('deadline', { before: period(before.deadline), after: period(after.deadline) })}</p>
      ) : null}
      {(['met', 'not_met', 'undetermined'] as const).map((verdict) =>
        difference.rules[verdict].length === 0 ? null : (
          <div key={verdict}>
            <h3>{say(verdict)}</h3>
            <ul>
              {difference.rules[verdict].map((id) => (
                <li key={id}>
                  <span className="rule-id">{id}</span> {speaker.title(id)}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

/** Asks what would be recommended under the changes, once they stand still, and shows what moved. */
export function WhatMoved({ content, recommendation, speaker, changes }: WhatMovedProps) {
  const { subject, evaluated_on: on, entry } = recommendation;
  const settled = useSettled(JSON.stringify(changes));
  const sendable = (name: string): boolean => {
    const fact = speaker.declaration(name);
    return fact !== undefined && fact.type !== 'text' && !fact.personal;
  };
  const query = useQuery({
    queryKey: ['whatIf', content.rulebook, subject, entry, settled],
    queryFn: async () => {
      const tried: Changes = JSON.parse(settled);
      const answer = await whatIf(changedCase(content, recommendation, tried, sendable), { on });
      const [first] = answer.recommendations;
      if (!first) throw new Error('nothing was evaluated');
      return first;
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  return (
    <div aria-live="polite" aria-busy={query.isFetching}>
      <Loaded query={query} lines={5}>
        {(after) => <Moved before={recommendation} after={after} speaker={speaker} />}
      </Loaded>
    </div>
  );
}
