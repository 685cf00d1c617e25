import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { readCheckpoint } from '#client';
import { readMark } from '../../../trail/check-mark.js';
import { base64Of } from '../../../trail/bytes.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { registeredKeys } from './registered-keys.js';
import { saveFile } from './save-file.js';
import { trailWords } from './words.js';

const words = defineWords({
  head: { zh: '台账现状', en: 'The trail as it stands' },
  size: { zh: '条目数', en: 'Entries' },
  checkpoint: { zh: '检查点', en: 'Checkpoint' },
  download: { zh: '下载检查点', en: 'Download checkpoint' },
  keep: {
    zh: '请将检查点另存于本系统之外，以后才能证明台账只增未改。',
    en: 'Keep it away from this service: later it shows that the trail only grew.',
  },
});

export const checkpointQuery = { queryKey: ['readCheckpoint'], queryFn: () => readCheckpoint() };

/** How far the trail goes, what was signed of it, and with which key. */
export function TrailHead() {
  const say = useWords(words);
  const common = useWords(trailWords);
  const checkpoint = useQuery(checkpointQuery);
  const keys = useQuery({ queryKey: ['registeredKeys'], queryFn: registeredKeys });
  const key = keys.data?.ok ? keys.data.value.at(-1) : undefined;
  return (
    <section aria-labelledby="trail-head" className="trail-head">
      <h2 id="trail-head">{say('head')}</h2>
      <Loaded query={checkpoint} lines={5}>
        {(note) => {
          const mark = readMark(note, false);
          if (!mark.ok) return <pre className="bytes">{note}</pre>;
          const { size, root } = mark.value.checkpoint;
          return (
            <>
              <dl className="terms">
                <dt>{say('size')}</dt>
                <dd className="trail-size">{size.toLocaleString('en')}</dd>
                <dt>{common('root')}</dt>
                <dd>
                  <code>{base64Of(root)}</code>
                </dd>
                <dt>{common('key')}</dt>
                <dd>
                  <code>{key?.vkey ?? '…'}</code>
                </dd>
              </dl>
              <details>
                <summary>{say('checkpoint')}</summary>
                <pre className="bytes">{note}</pre>
              </details>
              <p className="trail-keep">
                <Button
                  icon={<DownloadOutlined />}
                  onClick={() => saveFile(`trail-${size}.checkpoint`, new Blob([note]))}
                >
                  {say('download')}
                </Button>{' '}
                <span className="hint">{say('keep')}</span>
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
