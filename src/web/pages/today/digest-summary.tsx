import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { CountLink } from './count-link.js';
import { type DigestContent, type PartId, partIn, partOf } from './digest-sections.js';
import { partWords } from './digest-wording.js';

const words = defineWords({
  title: { zh: '概况', en: 'Summary' },
  more: { zh: '较前一日多 {n}', en: '{n} more than the day before' },
  fewer: { zh: '较前一日少 {n}', en: '{n} fewer than the day before' },
  same: { zh: '与前一日相同', en: 'as the day before' },
});

const shown = ['new', 'waiting', 'due', 'overdue', 'decided', 'departures', 'corrected', 'closed'] as const;

function Tile({ digest, id }: { readonly digest: DigestContent; readonly id: PartId }) {
  const say = useWords(words);
  const part = useWords(partWords);
  const { count, before } = partIn(digest, partOf[id]);
  const change = count - before;
  const key = change > 0 ? 'more' : change < 0 ? 'fewer' : 'same';
  return (
    <li className={id === 'overdue' && count > 0 ? 'tile tile-late' : 'tile'}>
      <span className="tile-name">{part(id)}</span>
      <span className="tile-count">
        <CountLink count={count} what={part(id)} of={id} />
      </span>
      <small className="quiet">{say(key, { n: Math.abs(change) })}</small>
    </li>
  );
}

/** The numbers of the day, each beside that of the day before. */
export function DigestSummary({ digest }: { readonly digest: DigestContent }) {
  const say = useWords(words);
  return (
    <ul className="tiles" aria-label={say('title')}>
      {shown.map((id) => (
        <Tile key={id} digest={digest} id={id} />
      ))}
    </ul>
  );
}
