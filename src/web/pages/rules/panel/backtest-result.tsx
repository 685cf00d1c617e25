import { Alert, Button } from 'antd';
import type { BacktestAnswer } from '#client';
import { useMay } from '../../../session/session.js';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { type Chosen, ChangeMatrix, placeKey } from './change-matrix.js';
import { MoveSign } from './move-sign.js';
import { namesIn } from './named.js';

const words = defineWords({
  sum: {
    zh: '对 {n} 个已记录的对象重新评估，{moved} 个结论改变（更重 {severer}，更轻 {milder}）。',
    en: '{n} recorded {n|subject|subjects} evaluated again: {moved} {moved|answer changes|answers change} ({severer} severer, {milder} milder).',
  },
  none: { zh: '还没有以此规则集评估过的案件。', en: 'No case was recorded under this rulebook yet.' },
  not_read: {
    zh: '{n} 个对象记录的事实无法按新版本读取。',
    en: 'The recorded facts of {n} {n|subject|subjects} cannot be read by the new version.',
  },
  changed: { zh: '结论改变的案件', en: 'Cases whose answer changes' },
  chosen: { zh: '仅显示所选的变化', en: 'Those of the chosen change alone' },
  none_so: { zh: '没有已记录的案件如此改变。', en: 'No recorded case changes so.' },
  all: { zh: '显示全部', en: 'Show all' },
  case: { zh: '案件', en: 'Case' },
  subject: { zh: '对象', en: 'Subject' },
  day: { zh: '评估日', en: 'Evaluated on' },
  move: { zh: '变化', en: 'Change' },
  decisive: { zh: '起决定作用的规则', en: 'Decisive rules' },
  more: { zh: '另有 {n} 个未列出。', en: '{n} more are not listed.' },
  beside: {
    zh: '另有变化：并行措施 {tracks}，期限 {deadline}，免予处置 {exemption}。',
    en: 'Beside the response: tracks of {tracks}, deadlines of {deadline}, exemptions of {exemption}.',
  },
});

export interface BacktestResultProps {
  readonly result: BacktestAnswer;
  readonly vocabulary: Vocabulary;
  /** Those that are looked at alone; kept by whoever leads here. */
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** What a version answers on the recorded cases, and every case whose answer changes. */
export function BacktestResult({ result, vocabulary, chosen, onChoose }: BacktestResultProps) {
  const say = useWords(words);
  const may = useMay();
  const names = namesIn(vocabulary, useLanguage());
  const { evaluated, moves, matrix, changes, more, beside, not_read: notRead } = result;
  const moved = moves.milder + moves.severer + moves.level;
  const shown = changes.filter(
    ({ old, new: now }) => !chosen || (placeKey(old) === chosen.old && placeKey(now) === chosen.now),
  );
  if (evaluated === 0) return <p className="quiet">{say('none')}</p>;
  return (
    <>
      <p>{say('sum', { n: evaluated, moved, severer: moves.severer, milder: moves.milder })}</p>
      {notRead > 0 ? <Alert type="warning" showIcon title={say('not_read', { n: notRead })} /> : null}
      <ChangeMatrix matrix={matrix} vocabulary={vocabulary} chosen={chosen} onChoose={onChoose} />
      <p className="quiet">{say('beside', beside)}</p>
      {moved > 0 ? (
        <section aria-live="polite">
          <h3>{say('changed')}</h3>
          {chosen ? (
            <p className="quiet">
              {shown.length > 0 ? say('chosen') : say('none_so')}{' '}
              <Button size="small" onClick={() => onChoose(null)}>
                {say('all')}
              </Button>
            </p>
          ) : null}
          <ScrollX label={say('changed')}>
            <table className="plain">
              <caption className="unseen">{say('changed')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('case')}</th>
                  <th scope="col">{say('subject')}</th>
                  <th scope="col">{say('move')}</th>
                  <th scope="col">{say('decisive')}</th>
                  <th scope="col">{say('day')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((each) => (
                  <tr key={each.entry}>
                    <th scope="row">
                      {may('readCase') ? (
                        <a href={`/cases/${encodeURIComponent(each.case)}`}>{each.case}</a>
                      ) : (
                        each.case
                      )}
                    </th>
                    <td>{each.subject}</td>
                    <td>
                      {names.answer(each.old.outcome, each.old.response)} →{' '}
                      {names.answer(each.new.outcome, each.new.response)}{' '}
                      <MoveSign
                        direction={each.move === 'milder' || each.move === 'severer' ? each.move : 'other'}
                      />
                    </td>
                    <td>{each.new.decisive.join(' ')}</td>
                    <td>{each.evaluated_on}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
          {more > 0 ? <p>{say('more', { n: more })}</p> : null}
        </section>
      ) : null}
    </>
  );
}
