import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { replayEntry } from '#client';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Verdict } from './verdict.js';

const words = defineWords({
  title: { zh: '重新评估', en: 'Evaluate it again' },
  what: {
    zh: '由系统用当时的规则集、事实和既往记录，以两个引擎重新计算本建议，并逐字节比对。不写入任何内容。',
    en: 'The service computes this recommendation again with the rulebook, facts and histories of then, by both engines, and compares every byte. Nothing is written.',
  },
  run: { zh: '重新评估', en: 'Evaluate again' },
  identical: { zh: '逐字节相同', en: 'Every byte is the same' },
  different: { zh: '首处差异在 {path}', en: 'The first difference is at {path}' },
  recorded: { zh: '所载', en: 'Recorded' },
  found: { zh: '现算', en: 'Found now' },
  not_replayable: { zh: '无法重新评估', en: 'It cannot be evaluated again' },
});

/** Whether a recommendation comes out the same today. */
export function Replay({ n }: { readonly n: number }) {
  const say = useWords(words);
  const replay = useMutation({ mutationFn: () => replayEntry(n) });
  const { data } = replay;
  return (
    <section aria-labelledby="replay">
      <h2 id="replay">{say('title')}</h2>
      <p className="hint">{say('what')}</p>
      <p className="trail-buttons">
        <Button loading={replay.isPending} onClick={() => replay.mutate()}>
          {say('run')}
        </Button>
      </p>
      <Problems error={replay.error} />
      <div aria-live="polite">
        {data?.result === 'identical' ? <Verdict isGood>{say('identical')}</Verdict> : null}
        {data?.difference ? (
          <>
            <Verdict isGood={false}>{say('different', { path: data.difference.path })}</Verdict>
            <dl className="terms">
              <dt>{say('recorded')}</dt>
              <dd>
                <code>{JSON.stringify(data.difference.recorded)}</code>
              </dd>
              <dt>{say('found')}</dt>
              <dd>
                <code>{JSON.stringify(data.difference.found)}</code>
              </dd>
            </dl>
          </>
        ) : null}
        {data?.result === 'not_replayable' ? (
          <>
            <Verdict isGood={false}>{say('not_replayable')}</Verdict>
            <ul className="findings">
              {data.problems.map(({ code, detail, hint }) => (
                <li key={`${code} ${detail}`}>
                  {detail} <span className="hint">{hint}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}
