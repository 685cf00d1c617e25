import { Button, Progress, Radio } from 'antd';
import { useState } from 'react';
import { type Verification, verifyEntries } from '../../../trail/verify-entries.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { fileLines } from './file-lines.js';
import { loadExport } from './load-export.js';
import { pastedNote } from './pasted-note.js';
import { verifyPrimitives } from './primitives/verify-primitives.js';
import { useStoppable } from './use-stoppable.js';
import { VerificationResult } from './verification-result.js';
import { trailWords } from './words.js';

const words = defineWords({
  title: { zh: '全部条目', en: 'All entries' },
  source: { zh: '核验对象', en: 'What is verified' },
  service: { zh: '本系统现在的台账', en: 'The trail of this service' },
  file: { zh: '导出的文件（无需连接系统）', en: 'An exported file (without the service)' },
  entries: { zh: '条目文件（.jsonl）', en: 'Entries (.jsonl)' },
  checkpoint: { zh: '其检查点文件', en: 'Their checkpoint' },
  run: { zh: '核验全部条目', en: 'Verify all entries' },
  loading: { zh: '正在读取', en: 'Reading' },
  verifying: { zh: '正在核验', en: 'Verifying' },
});

interface Step {
  readonly what: 'loading' | 'verifying';
  readonly percent: number;
}

const part = (done: number, of: number): number => (of === 0 ? 100 : Math.floor((100 * done) / of));

export interface WholeProps {
  /** A checkpoint and a key that were kept elsewhere; empty where there are none. */
  readonly kept: string;
  readonly vkey: string;
}

/** Verifies every entry here, of the service or of files that are at hand. */
export function Whole({ kept, vkey }: WholeProps) {
  const say = useWords(words);
  const common = useWords(trailWords);
  const [source, setSource] = useState<'service' | 'file'>('service');
  const [entries, setEntries] = useState<File | null>(null);
  const [checkpoint, setCheckpoint] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ what: 'loading', percent: 0 });
  const { running, start, stop } = useStoppable<Verification>();

  const read = async (signal: AbortSignal) => {
    if (source === 'file') return { entries: entries ?? new Blob(), checkpoint: await checkpoint?.text() };
    const onLoaded = (n: number, of: number) => setStep({ what: 'loading', percent: part(n, of) });
    return loadExport({ signal, onLoaded });
  };
  const verify = () =>
    start(async (signal) => {
      setStep({ what: 'loading', percent: 0 });
      const given = await read(signal);
      const onRead = (bytes: number) =>
        setStep({ what: 'verifying', percent: part(bytes, given.entries.size) });
      return verifyEntries(verifyPrimitives, fileLines(given.entries, { signal, onRead }), {
        ...(given.checkpoint === undefined ? {} : { checkpoint: given.checkpoint }),
        earlier: kept.trim() === '' ? [] : [pastedNote(kept)],
        ...(vkey.trim() === '' ? {} : { vkey: vkey.trim() }),
      });
    });
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{say('title')}</h2>
      <div className="trail-form">
        <Radio.Group
          aria-label={say('source')}
          value={source}
          options={[
            { value: 'service', label: say('service') },
            { value: 'file', label: say('file') },
          ]}
          onChange={({ target }) => setSource(target.value === 'file' ? 'file' : 'service')}
        />
        {source === 'file' ? (
          <>
            <label htmlFor="whole-entries">{say('entries')}</label>
            <input
              id="whole-entries"
              type="file"
              onChange={({ target }) => setEntries(target.files?.[0] ?? null)}
            />
            <label htmlFor="whole-checkpoint">{say('checkpoint')}</label>
            <input
              id="whole-checkpoint"
              type="file"
              onChange={({ target }) => setCheckpoint(target.files?.[0] ?? null)}
            />
          </>
        ) : null}
      </div>
      {running.state === 'running' ? (
        <>
          <Progress percent={step.percent} aria-label={say(step.what)} />
          <p className="trail-buttons">
            <Button onClick={stop}>{common('stop')}</Button> <span>{say(step.what)}</span>
          </p>
        </>
      ) : (
        <p className="trail-buttons">
          <Button type="primary" disabled={source === 'file' && entries === null} onClick={verify}>
            {say('run')}
          </Button>
        </p>
      )}
      <div aria-live="polite">
        {running.state === 'done' ? <VerificationResult of={running.answer} /> : null}
        {running.state === 'stopped' ? <p>{common('stopped')}</p> : null}
        {running.state === 'failed' ? <Problems error={running.error} /> : null}
      </div>
    </section>
  );
}
