import { MoreRows } from '../../ui/rows/more-rows.js';
import { RowPages } from '../../ui/rows/row-pages.js';
import { useSlices } from '../../ui/rows/use-slices.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FigureLink } from './figure-link.js';
import type { Statistics } from './figures.js';
import { TrendLine } from './trend-line.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '处置的分布', en: 'How responses are spread' },
  months: { zh: '按月', en: 'By month' },
  month: { zh: '月份', en: 'Month' },
  found: { zh: '发现', en: 'Found' },
  decided: { zh: '决定', en: 'Decided' },
  stage: { zh: '按环节', en: 'By stage' },
  party: { zh: '按责任方', en: 'By party' },
  unit: { zh: '按单位（按编号排列，不排名次）', en: 'By unit, in the order of their ids; it ranks none' },
  value: { zh: '分组', en: 'Group' },
  what: { zh: '{value} {response}', en: '{value} {response}' },
});

type Rows = Statistics['spread']['stage'];

interface SpreadTableProps {
  readonly caption: string;
  readonly rows: Rows;
  readonly nameOf: (value: string | null) => string;
  readonly responses: readonly (string | null)[];
}

function SpreadTable({ caption, rows, nameOf, responses }: SpreadTableProps) {
  const say = useWords(words);
  const { named } = useSays();
  const { pages, query } = useSlices(rows);
  return (
    <>
      <ScrollX label={caption}>
        <table className="plain">
          <caption className="table-caption">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('value')}</th>
              {responses.map((response) => (
                <th key={response ?? ''} scope="col" className="number">
                  {named.response(response)}
                </th>
              ))}
            </tr>
          </thead>
          <RowPages pages={pages}>
            {(row) => (
              <tr key={row.value ?? ''}>
                <th scope="row">{nameOf(row.value)}</th>
                {responses.map((response) => {
                  const found = row.responses.find((one) => one.response === response);
                  const what = say('what', { value: nameOf(row.value), response: named.response(response) });
                  return (
                    <td key={response ?? ''} className="number">
                      {found ? (
                        <FigureLink figure={found.count} what={what} isBare />
                      ) : (
                        <span className="quiet">{0}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            )}
          </RowPages>
        </table>
      </ScrollX>
      <MoreRows query={query} />
    </>
  );
}

function Months({ months }: { readonly months: Statistics['spread']['months'] }) {
  const say = useWords(words);
  return (
    <>
      <h3>{say('months')}</h3>
      {months.length > 1 ? (
        <p className="trends">
          {say('found')}
          <TrendLine label={say('found')} values={months.map(({ found }) => found.numerator)} />
          {say('decided')}
          <TrendLine label={say('decided')} values={months.map(({ decided }) => decided.numerator)} />
        </p>
      ) : null}
      <ScrollX label={say('months')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('month')}</th>
              <th scope="col" className="number">
                {say('found')}
              </th>
              <th scope="col" className="number">
                {say('decided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, found, decided }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="number">
                  <FigureLink figure={found} what={`${month} ${say('found')}`} isBare />
                </td>
                <td className="number">
                  <FigureLink figure={decided} what={`${month} ${say('decided')}`} isBare />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}

/** How often each response was decided, by month, stage, party and unit. */
export function SpreadPart({ of: { spread } }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { named } = useSays();
  if (spread.months.length === 0) return null;
  const all = [...spread.stage, ...spread.party, ...spread.unit];
  const responses = [...new Set(all.flatMap((row) => row.responses.map(({ response }) => response)))];
  const names = { stage: named.stage, party: named.party, unit: named.unit };
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{say('title')}</h2>
      <Months months={spread.months} />
      {(['stage', 'party', 'unit'] as const).map((axis) => (
        <SpreadTable
          key={axis}
          caption={say(axis)}
          rows={spread[axis]}
          nameOf={names[axis]}
          responses={responses}
        />
      ))}
    </section>
  );
}
