import { Alert } from 'antd';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FigureLink } from './figure-link.js';
import { type Statistics, percentText } from './figures.js';
import { IntervalBar } from './interval-bar.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '提请升级的比例', en: 'Share escalated' },
  of_decisions: { zh: '占全部决定', en: 'of all decisions' },
  of_found: { zh: '占发现的全部对象', en: 'of all subjects found' },
  line: {
    zh: '参考线 {line}，取自他处数据：{cite}。仅供自查，低于它不是成绩。',
    en: 'The line of {line} comes from figures of elsewhere: {cite}. It is there to look at oneself by; to be below it is no merit.',
  },
  source: { zh: '来源', en: 'Source' },
  unverified: { zh: '来源未核实', en: 'the source was not verified' },
  above: {
    zh: '整个区间高于参考线：请查看规则和决定是否过重。',
    en: 'The whole interval lies above the line: look at whether rules and decisions are too severe.',
  },
});

/** How much ends at the top of the ladder, beside the figures of others. */
export function EscalatedPart({ of }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { locale } = useSays();
  const { escalated } = of;
  const { basis, warn_above: line } = escalated.line;
  return (
    <section aria-labelledby="escalated">
      <h2 id="escalated">{say('title')}</h2>
      <dl className="figures">
        <div>
          <dt>{say('of_decisions')}</dt>
          <dd>
            <FigureLink figure={escalated.of_decisions} what={say('title')} />
          </dd>
        </div>
        <div>
          <dt>{say('of_found')}</dt>
          <dd>
            <FigureLink figure={escalated.of_found} what={say('of_found')} />
          </dd>
        </div>
      </dl>
      <IntervalBar share={escalated.of_decisions.share} interval={escalated.interval} line={line} />
      {escalated.above_line ? <Alert type="warning" showIcon title={say('above')} /> : null}
      <p className="quiet">
        {say('line', { line: percentText(line, locale), cite: basis.cite })}{' '}
        {basis.url ? (
          <a href={basis.url} rel="noreferrer" target="_blank">
            {say('source')}
          </a>
        ) : null}
        {basis.unverified ? ` ${say('unverified')}` : null}
      </p>
    </section>
  );
}
