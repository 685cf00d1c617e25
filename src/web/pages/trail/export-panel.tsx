import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Export } from './load-export.js';
import { saveFile } from './save-file.js';
import { takeExport } from './take-export.js';
import { useStoppable } from './use-stoppable.js';
import { trailWords } from './words.js';

const words = defineWords({
  export: { zh: '导出', en: 'Export' },
  what: {
    zh: '两个文件：条目（每行一条）和检查点。格式与 gradus trail export 相同，可离线核验。何人于何时导出记入访问记录。',
    en: 'Two files, the entries, one a line, and their checkpoint, as gradus trail export writes them, for verifying offline. Who exports and when stands in the access record.',
  },
  load: { zh: '读取全部条目', en: 'Read all entries' },
  loading: { zh: '已读取 {n} / {of} 条', en: '{n} of {of} entries read' },
  loaded: { zh: '已读取全部 {n} 条。', en: 'All {n} {n|entry|entries} read.' },
  entries: { zh: '保存条目', en: 'Save entries' },
  checkpoint: { zh: '保存其检查点', en: 'Save their checkpoint' },
});

/** All entries and their checkpoint as files. Nothing is loaded until it is asked for. */
export function ExportPanel() {
  const say = useWords(words);
  const common = useWords(trailWords);
  const [progress, setProgress] = useState({ n: 0, of: 0 });
  const client = useQueryClient();
  const { running, start, stop } = useStoppable<Export>();
  const load = () =>
    start(async (signal) => {
      const taken = await takeExport({ signal, onLoaded: (n, of) => setProgress({ n, of }) });
      // That it was taken out is an entry more.
      await client.invalidateQueries();
      return taken;
    });
  const percent = progress.of === 0 ? 0 : Math.floor((100 * progress.n) / progress.of);
  return (
    <section aria-labelledby="trail-export">
      <h2 id="trail-export">{say('export')}</h2>
      <p className="hint">{say('what')}</p>
      {running.state === 'running' ? (
        <>
          <Progress percent={percent} aria-label={say('loading', progress)} />
          <p className="trail-buttons">
            <Button onClick={stop}>{common('stop')}</Button> <span>{say('loading', progress)}</span>
          </p>
        </>
      ) : (
        <p className="trail-buttons">
          <Button icon={<DownloadOutlined />} onClick={load}>
            {say('load')}
          </Button>
        </p>
      )}
      <div aria-live="polite">
        {running.state === 'done' ? (
          <>
            <p>{say('loaded', { n: running.answer.size })}</p>
            <p className="trail-buttons">
              <Button type="primary" onClick={() => saveFile('trail.jsonl', running.answer.entries)}>
                {say('entries')}
              </Button>
              <Button
                onClick={() => saveFile('trail.jsonl.checkpoint', new Blob([running.answer.checkpoint]))}
              >
                {say('checkpoint')}
              </Button>
            </p>
          </>
        ) : null}
        {running.state === 'stopped' ? <p>{common('stopped')}</p> : null}
        {running.state === 'failed' ? <Problems error={running.error} /> : null}
      </div>
    </section>
  );
}
