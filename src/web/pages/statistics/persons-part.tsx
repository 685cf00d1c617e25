import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FigureLink } from './figure-link.js';
import type { Statistics } from './figures.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '人次与人数', en: 'Times and persons' },
  text: {
    zh: '人次是决定的次数，人数是不同对象的个数，两者分开计算。',
    en: 'Times are decisions, persons are different ids among them; the two are counted apart.',
  },
  kind: { zh: '对象类别', en: 'Kind of subject' },
  times: { zh: '人次（高于最轻一级的决定）', en: 'Times (decisions above the first rung)' },
  different: { zh: '人数（不同编号）', en: 'Different ids' },
  without: { zh: '无编号，人数不明', en: 'Without an id' },
  none: { zh: '时段内没有决定', en: 'Nothing was decided in the period.' },
});

/** Times (人次) and persons (人) apart. */
export function PersonsPart({ of: { persons } }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { named, locale } = useSays();
  // The fact by which a rulebook tells kinds of subjects apart has the words for them.
  const kindOf = (kind: string | null): string => named.value('subject_kind', kind);
  return (
    <section aria-labelledby="persons">
      <h2 id="persons">{say('title')}</h2>
      <p className="quiet">{say('text')}</p>
      {persons.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <ScrollX label={say('title')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{say('kind')}</th>
                <th scope="col" className="number">
                  {say('times')}
                </th>
                <th scope="col" className="number">
                  {say('different')}
                </th>
                <th scope="col" className="number">
                  {say('without')}
                </th>
              </tr>
            </thead>
            <tbody>
              {persons.map((one) => (
                <tr key={one.kind ?? ''}>
                  <th scope="row">{kindOf(one.kind)}</th>
                  <td className="number">
                    <FigureLink figure={one.times} what={`${kindOf(one.kind)} ${say('times')}`} />
                  </td>
                  <td className="number">{one.different.toLocaleString(locale)}</td>
                  <td className="number">
                    <FigureLink
                      figure={one.without_id}
                      what={`${kindOf(one.kind)} ${say('without')}`}
                      isBare
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
