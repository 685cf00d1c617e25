import { Alert, Button, Progress } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Job } from '#client';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { JobRun } from './use-job.js';
import { useSeconds } from './use-seconds.js';

const words = defineWords({
  again: { zh: '用当前文本重做', en: 'Do it again on the text as it is' },
  cancel: { zh: '取消', en: 'Cancel' },
  queued: { zh: '排队中，前面还有 {n} 项', en: 'Waiting, {n} before it' },
  running: { zh: '进行中…', en: 'Under way…' },
  seconds: { zh: '已 {n} 秒', en: '{n} s so far' },
  done_of: { zh: '{done} / {total}', en: '{done} of {total}' },
  done: { zh: '已完成 {done}', en: '{done} done' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
  failed: { zh: '未能得出结果', en: 'There is no result' },
  stale: {
    zh: '文本在此之后已改动，以下是改动前的结果。',
    en: 'The text was changed since; this is the result before.',
  },
  of_text: { zh: '所依据内容的哈希：{hash}', en: 'Of the content with hash {hash}' },
  ended: { zh: '已完成', en: 'Done' },
  progress: { zh: '进度', en: 'Progress' },
});

function Progressing({ job }: { readonly job: Job | null }) {
  const say = useWords(words);
  const seconds = useSeconds();
  const { progress = null, state = 'queued', before = 0 } = job ?? {};
  const total = progress?.total ?? null;
  return (
    <div className="rules-progress">
      <div>
        <span role="status">
          {state === 'queued' && before > 0 ? say('queued', { n: before }) : say('running')}
        </span>{' '}
        <span className="quiet">{say('seconds', { n: seconds })}</span>
      </div>
      {progress && total !== null ? (
        <Progress
          aria-label={say('progress')}
          percent={total === 0 ? 100 : Math.round((100 * progress.done) / total)}
          format={() => say('done_of', { done: progress.done, total })}
        />
      ) : progress ? (
        <div>{say('done', { done: progress.done })}</div>
      ) : null}
    </div>
  );
}

export interface JobFrameProps {
  readonly run: JobRun;
  /** The text as it is now. */
  readonly text: string;
  /** Whether something else than the text that the result rests on has changed. */
  readonly isOld?: boolean;
  /** What the button says before there is a result. */
  readonly begin: string;
  readonly explain: string;
  /** Why it cannot be done now; null: it can. */
  readonly hindrance: string | null;
  readonly children: (result: unknown) => ReactNode;
}

const hashOf = (result: unknown): string | null => {
  const { hash, rulebook, new: newer } = Object(result);
  const found: unknown = hash ?? Object(rulebook).hash ?? Object(newer).hash;
  return typeof found === 'string' ? found : null;
};

/**
 * What stands around the results of a job: start, progress, cancelling, and of which text they are. The button that
 * starts it stays where it is, so that the focus is never lost.
 */
export function JobFrame({ run, text, isOld = false, begin, explain, hindrance, children }: JobFrameProps) {
  const say = useWords(words);
  const { job, isRunning, error } = run;
  const result: unknown = job?.state === 'done' ? job.result : null;
  const isStale = isOld || (run.text !== null && run.text !== text);
  const hash = hashOf(result);
  const starts = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    // Where the button to cancel had the focus, it is gone with it.
    if (wasRunning.current && !isRunning && document.activeElement === document.body) starts.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning]);
  return (
    <>
      <p className="quiet">{explain}</p>
      <div className="rules-row">
        <Button
          ref={starts}
          type={result ? 'default' : 'primary'}
          disabled={hindrance !== null && !isRunning}
          loading={isRunning}
          onClick={() => run.start(text)}
        >
          {result ? say('again') : begin}
        </Button>
        {isRunning ? (
          <Button onClick={run.cancel} disabled={job === null}>
            {say('cancel')}
          </Button>
        ) : null}
      </div>
      {isRunning ? <Progressing job={job} /> : null}
      {hindrance ? <p className="hint">{hindrance}</p> : null}
      <Problems error={error} />
      {job?.state === 'cancelled' ? <p role="status">{say('cancelled')}</p> : null}
      {job?.state === 'failed' ? (
        <Alert
          type="error"
          showIcon
          title={say('failed')}
          description={
            <ul>
              {job.problems.map(({ code, detail, hint, line }) => (
                <li key={`${code} ${line} ${detail}`}>
                  {detail} <span className="hint">{hint}</span>
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
      {result ? (
        <div className={isStale ? 'rules-stale' : undefined}>
          {isStale ? (
            <Alert type="warning" showIcon title={say('stale')} />
          ) : (
            <p role="status">{say('ended')}</p>
          )}
          {hash ? <p className="quiet rules-of">{say('of_text', { hash: hash.slice(0, 12) })}</p> : null}
          {children(result)}
        </div>
      ) : null}
    </>
  );
}
