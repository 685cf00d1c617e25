import { Link } from '@tanstack/react-router';
import { CaseLinks } from '../../ui/case-link.js';
import { defineWords } from '../../words/define-words.js';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { ScrollX } from '../../ui/scroll-x.js';
import type { DigestContent } from './digest-sections.js';
import { partWords, valueWords } from './digest-wording.js';

const words = defineWords({
  what: { zh: '情形', en: 'What they share' },
  count: { zh: '件数', en: 'Cases' },
  units: { zh: '单位', en: 'Units' },
  proposals: { zh: '建议', en: 'Proposals' },
  cases: { zh: '案件', en: 'Which' },
  none: { zh: '尚未提出', en: 'none yet' },
  open: { zh: '查看薄弱环节', en: 'Look at the weak links' },
  pair: { zh: '{fact}：{value}', en: '{fact}: {value}' },
  unit: { zh: '{unit} {n} 件', en: '{unit}: {n}' },
});

function Proposals({ entries }: { readonly entries: readonly number[] }) {
  const say = useWords(words);
  const value = useWords(valueWords);
  if (entries.length === 0) return <span className="quiet">{say('none')}</span>;
  return entries.map((n) => {
    const to: string = `/proposals/${n}`;
    return (
      <Link key={n} to={to}>
        {value('proposal', { n: String(n) })}
      </Link>
    );
  });
}

/** Lapses alike in several units: what no single unit can mend. */
export function DigestWeakLinks({
  digest,
  named,
}: {
  readonly digest: DigestContent;
  readonly named: Named;
}) {
  const say = useWords(words);
  const value = useWords(valueWords);
  const part = useWords(partWords);
  const { items } = digest.weak_links;
  if (items.length === 0) return null;
  const links: string = `/proposals?on=${digest.on}`;
  return (
    <section aria-labelledby="part-weak-links">
      <h3 id="part-weak-links">{part('weak_links')}</h3>
      <ScrollX label={part('weak_links')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('what')}</th>
              <th scope="col" className="number">
                {say('count')}
              </th>
              <th scope="col">{say('units')}</th>
              <th scope="col">{say('proposals')}</th>
              <th scope="col">{say('cases')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((link) => (
              <tr key={link.id}>
                <th scope="row">
                  {Object.entries(link.values).map(([fact, one]) => (
                    <div key={fact}>
                      {say('pair', { fact: named.fact(fact), value: named.value(fact, one) })}
                    </div>
                  ))}
                </th>
                <td className="number">{link.count}</td>
                <td>
                  <ul className="ids">
                    {link.units.map(({ unit, count }) => (
                      <li key={unit}>{say('unit', { unit: named.unit(unit), n: count })}</li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Proposals entries={link.proposals} />
                </td>
                <td>
                  <CaseLinks ids={link.cases} more={value('more', { n: link.cases.length - 4 })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p>
        <Link to={links}>{say('open')}</Link>
      </p>
    </section>
  );
}
