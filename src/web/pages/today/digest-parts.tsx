import { defineWords } from '../../words/define-words.js';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { CountLink } from './count-link.js';
import { type DigestContent, type PartId, partIn, partOf } from './digest-sections.js';
import { type Column, partWords } from './digest-wording.js';
import { LinesTable } from './lines-table.js';

const words = defineWords({
  nothing: { zh: '以下各项本日均无：{list}。', en: 'Nothing on this day under: {list}.' },
  apart: { zh: '、', en: ', ' },
});

export const columnsOf: Readonly<Record<PartId, readonly Column[]>> = {
  overdue: ['section', 'unit', 'case', 'due_on', 'days_overdue', 'owner'],
  due: ['section', 'unit', 'case', 'due_on', 'owner'],
  waiting: ['section', 'unit', 'case', 'found_on', 'asks', 'owner'],
  new: ['unit', 'case', 'stage', 'party', 'found_on'],
  checked: ['section', 'unit', 'case', 'checked', 'stage'],
  corrected: ['unit', 'case', 'checked', 'stage'],
  reopened: ['unit', 'case', 'checked', 'stage'],
  decided: ['unit', 'case', 'response', 'departure'],
  departures: ['unit', 'case', 'response', 'departure'],
  repeats: ['unit', 'case', 'fact', 'count', 'cases'],
  closed: ['unit', 'case', 'stage', 'party'],
  commendations: ['unit', 'case'],
};

/** In the order in which an office reads them: what is late first. */
const order = [
  'overdue',
  'repeats',
  'due',
  'waiting',
  'new',
  'checked',
  'decided',
  'closed',
  'commendations',
] as const;

/** The lists of the day; what is empty is said in one line, because it is news too. */
export function DigestParts({ digest, named }: { readonly digest: DigestContent; readonly named: Named }) {
  const say = useWords(words);
  const part = useWords(partWords);
  const parts = order.map((id) => ({ id, ...partIn(digest, partOf[id]) }));
  const empty = [
    ...parts.filter(({ count }) => count === 0).map(({ id }) => part(id)),
    ...(digest.weak_links.count === 0 ? [part('weak_links')] : []),
  ];
  return (
    <>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ id, count, lines }) => (
          <section key={id} aria-labelledby={`part-${id}`}>
            <h3 id={`part-${id}`}>
              {part(id)} <CountLink count={count} what={part(id)} of={id} />
            </h3>
            <LinesTable caption={part(id)} columns={columnsOf[id]} lines={lines} named={named} />
          </section>
        ))}
      {empty.length > 0 ? (
        <p className="quiet">{say('nothing', { list: empty.join(say('apart')) })}</p>
      ) : null}
    </>
  );
}
