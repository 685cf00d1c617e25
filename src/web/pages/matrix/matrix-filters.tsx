import { getRouteApi } from '@tanstack/react-router';
import { Radio } from 'antd';
import { subtractDays } from '../../../domain/dates.js';
import { DayChoice } from '../../ui/day-choice.js';
import { defineWords } from '../../words/define-words.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { type MatrixContent, type Metric, metrics } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';

const words = defineWords({
  metric: { zh: '指标', en: 'Shown' },
  period: { zh: '时段', en: 'Period' },
  last: { zh: '近 {n} 天', en: 'last {n} days' },
  party: { zh: '责任方', en: 'Party' },
  all: { zh: '全部', en: 'all' },
  on: { zh: '截至', en: 'As of' },
  before: { zh: '与截至此日的 {n} 天对比', en: 'Compared with {n} days up to' },
});

const periods = [7, 30, 90, 365] as const;

const page = getRouteApi('/frame/matrix');

/** What the matrix shows; all of it stands in the address. */
export function MatrixFilters({ period, before }: Pick<MatrixContent, 'period' | 'before'>) {
  const { days } = period;
  const latest = subtractDays(period.from, 1);
  const say = useWords(words);
  const name = useWords(matrixWords);
  const { metric = 'open', party, on } = page.useSearch();
  const navigate = page.useNavigate();
  const office = useOfficeWords();
  const named = useNamed(office.data);
  const parties = Object.keys(office.data?.labels.parties ?? {});
  const offered = [...new Set([...periods, days])].sort((a, b) => a - b);
  return (
    <div className="filters">
      <div className="field">
        <span className="field-name" id="metric-name">
          {say('metric')}
        </span>
        <Radio.Group
          aria-labelledby="metric-name"
          optionType="button"
          value={metric}
          options={metrics.map((value) => ({ value, label: name(value) }))}
          onChange={({ target }) =>
            navigate({ search: (old) => ({ ...old, metric: target.value as Metric }) })
          }
        />
      </div>
      <div className="field">
        <span className="field-name" id="period-name">
          {say('period')}
        </span>
        <Radio.Group
          aria-labelledby="period-name"
          optionType="button"
          value={days}
          options={offered.map((value) => ({ value, label: say('last', { n: value }) }))}
          onChange={({ target }) =>
            navigate({ search: (old) => ({ ...old, days: Number(target.value), before: undefined }) })
          }
        />
      </div>
      {parties.length > 0 ? (
        <div className="field">
          <span className="field-name" id="party-name">
            {say('party')}
          </span>
          <Radio.Group
            aria-labelledby="party-name"
            value={party ?? ''}
            options={[
              { value: '', label: say('all') },
              ...parties.map((value) => ({ value, label: named.party(value) })),
            ]}
            onChange={({ target }) =>
              navigate({ search: (old) => ({ ...old, party: String(target.value) || undefined }) })
            }
          />
        </div>
      ) : null}
      <DayChoice
        label={say('on')}
        value={on ?? office.data?.today}
        max={office.data?.today}
        onChoose={(day) =>
          navigate({
            search: (old) => ({
              ...old,
              on: day === office.data?.today ? undefined : day,
              before: undefined,
            }),
          })
        }
      />
      <DayChoice
        label={say('before', { n: days })}
        value={before.until}
        max={latest}
        onChoose={(day) =>
          navigate({ search: (old) => ({ ...old, before: day === latest ? undefined : day }) })
        }
      />
    </div>
  );
}
