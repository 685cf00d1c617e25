import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { readMatrix } from '#client';
import { saveText } from '../../api/save-file.js';
import { Loaded } from '../../ui/loaded.js';
import { Together } from '../../ui/together.js';
import { Page } from '../../ui/page.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import type { Named } from '../../words/named.js';
import { useNamed } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import '../overview.css';
import { BehindCell } from './behind-cell.js';
import {
  csvOf,
  figureOf,
  isNoDuty,
  type MatrixAnswer,
  type MatrixContent,
  type Metric,
} from './matrix-figures.js';
import './matrix.css';
import { MatrixFilters } from './matrix-filters.js';
import { MatrixLegend } from './matrix-legend.js';
import { MatrixTable } from './matrix-table.js';
import { matrixWords } from './matrix-words.js';

const words = defineWords({
  title: { zh: '监督矩阵', en: 'Supervision matrix' },
  csv: { zh: '下载 CSV', en: 'Download CSV' },
  print: { zh: '打印', en: 'Print' },
  caption: {
    zh: '{metric}，{from}至{until}，单位按环节',
    en: '{metric}, {from} to {until}; units by stages of duty',
  },
  empty: { zh: '台账中尚无单位，也无案件', en: 'There is no unit in the register, and no case' },
  empty_text: {
    zh: '登记单位后，即使没有案件也会列在这里，并显示多久没有检查。',
    en: 'A registered unit stands here even without a case, with how long nobody visited it.',
  },
  hash: { zh: '本矩阵的 SHA-256：', en: 'SHA-256 of this matrix: ' },
});

const page = getRouteApi('/frame/matrix');

function csvRows(
  matrix: MatrixContent,
  metric: Metric,
  named: Named,
  say: (key: 'unit' | 'total') => string,
) {
  const figures = [...matrix.totals, matrix.total].map((one) => figureOf(one, metric));
  return [
    ['ref', say('unit'), ...matrix.stages.map((stage) => named.stage(stage)), say('total')],
    ...matrix.rows.map(({ unit, cells, total }) => [
      unit,
      named.unit(unit),
      ...cells.map((cell) => (isNoDuty(cell) ? '–' : figureOf(cell, metric))),
      figureOf(total, metric),
    ]),
    [null, say('total'), ...figures],
  ];
}

function Shown({ answer, metric }: { readonly answer: MatrixAnswer; readonly metric: Metric }) {
  const say = useWords(words);
  const name = useWords(matrixWords);
  const language = useLanguage();
  const named = useNamed(answer);
  const { matrix, hash } = answer;
  const { from, until, days } = matrix.period;
  const caption = say('caption', {
    metric: name(metric),
    from: dayText(from, language),
    until: dayText(until, language),
  });
  const save = (): void =>
    saveText(`matrix-${matrix.on}-${metric}.csv`, csvOf(csvRows(matrix, metric, named, name)), 'text/csv');
  return (
    <>
      <MatrixFilters period={matrix.period} before={matrix.before} />
      {matrix.rows.length === 0 ? (
        <Alert type="info" showIcon title={say('empty')} description={say('empty_text')} />
      ) : (
        <>
          <MatrixLegend metric={metric} days={days} before={matrix.before} />
          <MatrixTable matrix={matrix} metric={metric} named={named} caption={caption} />
          <div className="tools page-actions">
            <Button onClick={save}>{say('csv')}</Button>
            <Button onClick={() => print()}>{say('print')}</Button>
          </div>
        </>
      )}
      <p className="hash">
        {say('hash')}
        <code>{hash}</code>
      </p>
      <BehindCell matrix={matrix} named={named} />
    </>
  );
}

function Matrix() {
  const say = useWords(words);
  const { metric = 'open', days, party, on, before } = page.useSearch();
  const asked = {
    ...(days === undefined ? {} : { days }),
    ...(party === undefined ? {} : { party }),
    ...(on === undefined ? {} : { on }),
    ...(before === undefined ? {} : { before }),
  };
  const query = useQuery({ queryKey: ['readMatrix', asked], queryFn: () => readMatrix(asked) });
  return (
    <Page title={say('title')}>
      <Together lines={14}>
        <Loaded query={query} lines={14}>
          {(answer) => <Shown answer={answer} metric={metric} />}
        </Loaded>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/matrix')({ component: Matrix });
