import { ExperimentOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { RecordedRecommendation } from '#client';
import type { CaseContent } from '../../case/case-content.js';
import type { Speaker } from '../../case/speaker.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Changes } from './changed-case.js';
import { FactPicker } from '../../case/answer/fact-picker.js';
import { triedField, TriedFact } from './tried-fact.js';
import type { CaseSearch } from './search.js';
import { WhatMoved } from './what-moved.js';

const words = defineWords({
  title: { zh: '假设', en: 'What if' },
  note: {
    zh: '仅作试算，不作任何记录，也不改变案件。',
    en: 'A trial: nothing is recorded and the case stays as it is.',
  },
  choose: { zh: '改变一项事实', en: 'Change one fact' },
  was: { zh: '原为：{value}', en: 'as it stands: {value}' },
  drop: { zh: '恢复', en: 'put back' },
  reset: { zh: '全部恢复', en: 'Put everything back' },
});

export interface WhatIfProps {
  readonly caseId: string;
  readonly content: CaseContent;
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
  readonly search: CaseSearch;
}

const without = (changes: Changes, name: string): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([each]) => each !== name));

/** Tries out other facts: what would then be recommended, as a difference. */
export function WhatIf({ caseId, content, recommendation, speaker, search }: WhatIfProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const changes: Changes = search.try ?? {};
  const names = Object.keys(changes);
  const tried = names.join(' ');
  const wasTried = useRef(tried);
  // Whoever pressed "try it" elsewhere on the page is led to what came of it.
  useEffect(() => {
    if (tried !== '' && tried !== wasTried.current && location.hash === '#what-if') {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    }
    wasTried.current = tried;
  }, [tried]);
  const put = (to: Changes): void => {
    const { try: _, ...rest } = search;
    void navigate({
      to: '/cases/$id',
      params: { id: caseId },
      search: Object.keys(to).length > 0 ? { ...rest, try: to } : rest,
      replace: true,
      resetScroll: false,
    });
  };
  const standingValue = (name: string): FactAnswer => recommendation.facts[name]?.value ?? null;
  const offered = speaker.book.facts.filter(
    ({ id, type, personal, never_decides: never }) =>
      type !== 'text' && !personal && !never && !names.includes(id),
  );
  return (
    <section aria-labelledby="what-if" className="what-if">
      <h2 id="what-if" ref={heading} tabIndex={-1}>
        <ExperimentOutlined aria-hidden /> {say('title')}
      </h2>
      <p className="quiet">{say('note')}</p>
      {names.map((name) => {
        const fact = speaker.declaration(name);
        if (!fact) return null;
        return (
          <div key={name} className="tried">
            <TriedFact
              fact={fact}
              answer={changes[name] ?? null}
              onTry={(to) => put({ ...changes, [name]: to })}
            />
            <div className="tried-foot">
              <span className="quiet">{say('was', { value: speaker.value(name, standingValue(name)) })}</span>
              <Button size="small" onClick={() => put(without(changes, name))}>
                {say('drop')}
                <span className="unseen">{speaker.fact(name)}</span>
              </Button>
            </div>
          </div>
        );
      })}
      <FactPicker
        id="try-pick"
        label={say('choose')}
        facts={offered}
        fieldOf={triedField}
        onChoose={(name) => put({ ...changes, [name]: standingValue(name) })}
      />
      {names.length > 0 ? (
        <>
          <WhatMoved content={content} recommendation={recommendation} speaker={speaker} changes={changes} />
          <Button onClick={() => put({})}>{say('reset')}</Button>
        </>
      ) : null}
    </section>
  );
}
