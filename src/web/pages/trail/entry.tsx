import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { entrySchema } from '../../../domain/entry.js';
import { kindName } from '../../../domain/kind-names.js';
import { utf8 } from '../../../trail/bytes.js';
import { parseExportLine } from '../../../trail/export-line.js';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { CaseChain } from './case-chain.js';
import { Commitments } from './commitments.js';
import { Inclusion } from './inclusion.js';
import { ProblemList } from './problem-list.js';
import { Replay } from './replay.js';
import './trail.css';
import { trailText } from './trail-text.js';
import { trailWords } from './words.js';

const words = defineWords({
  back: { zh: '全部条目', en: 'All entries' },
  receipt: { zh: '打印回执', en: 'Receipt to print' },
  bytes: { zh: '规范字节', en: 'Canonical bytes' },
  bytes_note: {
    zh: 'UTF-8 共 {n} 字节，即被哈希的原文；此处仅为显示而折行。',
    en: '{n} bytes of UTF-8, as they were hashed; lines are broken here for reading alone.',
  },
  laid_out: { zh: '分行显示', en: 'Laid out in lines' },
});

const page = getRouteApi('/frame/trail/$n');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** An answer with one entry is one line of an export: its bytes are cut out of it as they stand. */
function readLine(text: string, n: number) {
  const line = parseExportLine(utf8(`${text}\n`), n);
  if (!line.ok) return line;
  const bytes = decoder.decode(line.value.bytes);
  return {
    ok: true,
    value: { ...line.value, text: bytes, entry: entrySchema.parse(JSON.parse(bytes)) },
  } as const;
}

function EntryPage() {
  const say = useWords(words);
  const people = usePeople();
  const common = useWords(trailWords);
  const language = useLanguage();
  const may = useMay();
  const { n } = page.useParams();
  const number = Number(n);
  const query = useQuery({
    queryKey: ['readEntry', 'text', n],
    queryFn: () => trailText(`/v1/trail/entries/${encodeURIComponent(n)}`),
  });
  return (
    <Page
      key={n}
      title={common('entry', { n })}
      actions={
        <>
          <LinkButton to="/trail" search={{}}>
            {say('back')}
          </LinkButton>
          <Button href={`/p/trail/${encodeURIComponent(n)}?lang=${language}`}>{say('receipt')}</Button>
        </>
      }
    >
      <Loaded query={query} lines={16}>
        {(text) => {
          const read = readLine(text, number);
          if (!read.ok) return <ProblemList of={read.error} />;
          const { entry, leaf, bytes } = read.value;
          return (
            <>
              <dl className="terms">
                <dt>{common('kind')}</dt>
                <dd>
                  {kindName(entry.kind)?.[language]} <code>{entry.kind}</code>
                </dd>
                <dt>{common('time')}</dt>
                <dd>
                  <time dateTime={new Date(entry.time).toISOString()}>
                    {instantText(entry.time, language)}
                  </time>
                </dd>
                <dt>{common('actor')}</dt>
                <dd>{people.recorded(entry.actor)}</dd>
                <dt>{common('leaf')}</dt>
                <dd>
                  <code>{leaf}</code>
                </dd>
              </dl>
              <h2>{say('bytes')}</h2>
              <p className="hint">{say('bytes_note', { n: bytes.length })}</p>
              <textarea
                readOnly
                className="bytes"
                rows={8}
                aria-label={say('bytes')}
                spellCheck={false}
                value={read.value.text}
              />
              <details>
                <summary>{say('laid_out')}</summary>
                <pre className="bytes">{JSON.stringify(entry, null, 2)}</pre>
              </details>
              <Inclusion entry={{ number, bytes, leaf }} />
              {entry.case === null ? null : (
                <CaseChain of={{ entry: { ...entry }, leaf, number }} caseId={entry.case} />
              )}
              <Commitments of={entry} />
              {entry.kind === 'recommendation_made' && may('replayEntry') ? <Replay n={number} /> : null}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/trail/$n')({ component: EntryPage });
