import { getRouteApi } from '@tanstack/react-router';
import { Behind } from '../../ui/behind.js';
import { CaseLink } from '../../ui/case-link.js';
import { defineWords } from '../../words/define-words.js';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { lookedAt, type MatrixContent } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';

const words = defineWords({
  count: { zh: '{what}（{n}）', en: '{what} ({n})' },
  none: { zh: '没有', en: 'None.' },
  subject: { zh: '对象 {id}', en: 'subject {id}' },
  before: { zh: '上一时段新增 {n}', en: '{n} new in the period before' },
  days: { zh: '距最近一次发现或检查 {n} 天', en: '{n} {n|day|days} since the last finding or check' },
  never: { zh: '没有发现或检查的记录', en: 'No finding and no check is recorded' },
  gone: { zh: '矩阵中没有这一格', en: 'The matrix has no such cell' },
});

const page = getRouteApi('/frame/matrix');
const listed = ['overdue', 'open', 'new'] as const;

/** The cases behind the cell that the address names, what is late first. */
export function BehindCell({ matrix, named }: { readonly matrix: MatrixContent; readonly named: Named }) {
  const say = useWords(words);
  const name = useWords(matrixWords);
  const { at, unit = null, stage = null } = page.useSearch();
  const navigate = page.useNavigate();
  const figures = at ? lookedAt(matrix, at, unit, stage) : undefined;
  const isUnit = at === 'cell' || at === 'unit';
  const isStage = at === 'cell' || at === 'stage';
  const title = name('of', {
    unit: isUnit ? named.unit(unit) : name('total'),
    stage: isStage ? named.stage(stage) : name('total'),
  });
  return (
    <Behind
      isOpen={at !== undefined}
      title={title}
      onClose={() =>
        navigate({
          search: ({ at: _at, unit: _unit, stage: _stage, ...rest }) => rest,
          resetScroll: false,
        })
      }
    >
      {figures ? (
        <>
          <p className="quiet">
            {figures.days_since === null ? say('never') : say('days', { n: figures.days_since })}
            {' · '}
            {say('before', { n: figures.new_before })}
          </p>
          {listed.map((metric) => (
            <section key={metric} aria-labelledby={`behind-${metric}`}>
              <h3 id={`behind-${metric}`}>
                {say('count', { what: name(metric), n: figures[metric].count })}
              </h3>
              {figures[metric].of.length === 0 ? <p className="quiet">{say('none')}</p> : null}
              <ul className="lines">
                {figures[metric].of.map((one) => (
                  <li key={`${one.case} ${one.subject}`}>
                    <CaseLink id={one.case} />{' '}
                    <span className="quiet">{say('subject', { id: one.subject })}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ) : (
        <p>{say('gone')}</p>
      )}
    </Behind>
  );
}
