import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listEntries, readCheckpoint } from '#client';
import { kindName } from '../../../domain/kind-names.js';
import { Loaded } from '../../ui/loaded.js';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';

const words = defineWords({
  title: { zh: '台账', en: 'Trail' },
  size: { zh: '{n} 条', en: '{n} {n|entry|entries}' },
  made: { zh: '最后一条：{at}（{age}）', en: 'Last entry: {at} ({age})' },
  root: { zh: '检查点根哈希', en: 'Root of the checkpoint' },
  all: { zh: '核验与查看', en: 'Verify and look' },
  minutes: { zh: '{n} 分钟前', en: '{n} {n|minute|minutes} ago' },
  hours: { zh: '{n} 小时前', en: '{n} {n|hour|hours} ago' },
  days: { zh: '{n} 天前', en: '{n} {n|day|days} ago' },
});

const shown = 5;

/** The head of the trail. A checkpoint is signed with the entries that it covers, so their age is its age. */
export function TrailPanel() {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['readCheckpoint', 'head'],
    queryFn: async () => {
      // A signed note: origin, size, root, each on a line.
      const [, size = '0', root = ''] = String(await readCheckpoint()).split('\n');
      const first = Math.max(0, Number(size) - shown);
      const { entries } = await listEntries({ $from: first, limit: shown });
      const numbered = entries.map((one, at) => ({ number: first + at, ...one.entry })).reverse();
      return { size: Number(size), root, entries: numbered, read: Date.now() };
    },
  });
  const age = (from: number, to: number): string => {
    const minutes = Math.max(0, Math.round((to - from) / 60_000));
    if (minutes < 120) return say('minutes', { n: minutes });
    return minutes < 2880
      ? say('hours', { n: Math.round(minutes / 60) })
      : say('days', { n: Math.round(minutes / 1440) });
  };
  return (
    <Panel id="trail" title={say('title')} all={{ to: '/trail', text: say('all') }}>
      <Loaded query={query} lines={6}>
        {({ size, root, entries, read }) => (
          <>
            <p>
              <strong>{say('size', { n: size })}</strong>
              {entries[0] ? (
                <span className="quiet">
                  {' · '}
                  {say('made', {
                    at: instantText(entries[0].time, language),
                    age: age(entries[0].time, read),
                  })}
                </span>
              ) : null}
            </p>
            <p className="hash">
              {say('root')} <code>{root}</code>
            </p>
            <ul className="lines">
              {entries.map(({ number, kind, time, actor }) => {
                const to: string = `/trail/${number}`;
                return (
                  <li key={number}>
                    <Link to={to}>#{number}</Link> {kindName(kind)?.[language] ?? kind} ·{' '}
                    {people.actor(actor)} <span className="quiet">{instantText(time, language)}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
