import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { RulebookProposal } from '#client';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { changeText, changeWords } from '../panel/change-words.js';
import { MoveSign } from '../panel/move-sign.js';
import { namesIn } from '../panel/named.js';
import { PropertyName } from '../panel/property-name.js';
import { regionWords } from '../panel/region-words.js';
import { WitnessView } from '../panel/witness-view.js';
import type { Vocabulary } from '../read-vocabulary.js';

const words = defineWords({
  tests: { zh: '用例', en: 'Cases' },
  tests_sum: { zh: '{passed} / {total} 个用例通过', en: '{passed} of {total} cases pass' },
  proofs: { zh: '证明', en: 'Proofs' },
  proved: { zh: '已证明', en: 'Proved' },
  refuted: { zh: '不成立', en: 'Refuted' },
  undecided: { zh: '未能判定', en: 'Undecided' },
  cells: { zh: '{cells} 种情形', en: '{cells} different cases' },
  meaning: { zh: '含义差异', en: 'What it answers otherwise' },
  first: {
    zh: '这是第一个版本，没有可比较的版本。',
    en: 'It is the first version; there is none to compare with.',
  },
  equal: {
    zh: '与版本 {against} 对所有情形的结论相同（已证明）。',
    en: 'It answers every case as version {against} does (proved).',
  },
  incomplete: { zh: '未能比较全部情形。', en: 'Not all cases could be compared.' },
  changed: {
    zh: '在比较的 {compared} 种情形中，{cells} 种结论与版本 {against} 不同。',
    en: '{cells} of {compared} different cases are answered otherwise than by version {against}.',
  },
  where: { zh: '最简单的一类：', en: 'The simplest of them:' },
  by: { zh: '因 {rules}', en: 'by {rules}' },
  example: { zh: '例如', en: 'For example' },
  more: { zh: '另有 {n} 种变化未列出。', en: '{n} more kinds of change are not listed.' },
  warnings: { zh: '检查提醒 {n} 处', en: '{n} {n|warning|warnings} of the checks' },
});

const icons = {
  proved: <CheckCircleOutlined aria-hidden />,
  refuted: <CloseCircleOutlined aria-hidden />,
  undecided: <QuestionCircleOutlined aria-hidden />,
};
const looks = { proved: 'rules-good', refuted: 'rules-bad', undecided: 'rules-unsure' };
const number = (count: string): string => BigInt(count).toLocaleString('en-US');

interface DifferenceProps {
  readonly difference: RulebookProposal['review']['difference'];
  readonly old: Vocabulary;
  readonly vocabulary: Vocabulary;
}

function Difference({ difference, old, vocabulary }: DifferenceProps) {
  const say = useWords(words);
  const name = useWords(changeWords);
  const language = useLanguage();
  if (!difference) return <p>{say('first')}</p>;
  const { against, equal, complete, cells, compared, rules, first, more } = difference;
  const names = { old: namesIn(old, language), new: namesIn(vocabulary, language) };
  return (
    <>
      <p className={equal ? 'rules-good' : undefined}>
        {equal
          ? say('equal', { against })
          : say('changed', { cells: number(cells), compared: number(compared), against })}
      </p>
      {complete ? null : <p className="rules-unsure">{say('incomplete')}</p>}
      <ul>
        {rules.map(({ rule, change }) => (
          <li key={`${rule} ${change}`}>
            <code>{rule}</code> {name(change)}
          </li>
        ))}
      </ul>
      {first.map(({ change, direction, cells: of, region, witness }) => {
        const said = changeText(change, names, language);
        return (
          <section key={JSON.stringify(change)} className="rules-difference" aria-label={said}>
            <h3>
              {said} <MoveSign direction={direction} /> <small>{say('cells', { cells: number(of) })}</small>
            </h3>
            <div className="quiet">
              {say('where')} {region.causes.length > 0 ? say('by', { rules: region.causes.join(' ') }) : null}
            </div>
            <ul>
              {regionWords(region.facts, vocabulary, language).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <details>
              <summary>{say('example')}</summary>
              <WitnessView
                vocabulary={vocabulary}
                witness={{
                  decided_on: witness.decided_on,
                  found_on: null,
                  conduct: { from: null, until: null },
                  facts: witness.facts,
                  ...witness.new,
                  met: [],
                }}
              />
            </details>
          </section>
        );
      })}
      {more > 0 ? <p>{say('more', { n: more })}</p> : null}
    </>
  );
}

export interface ReviewViewProps {
  readonly review: RulebookProposal['review'];
  readonly old: Vocabulary;
  readonly vocabulary: Vocabulary;
}

/** What was found about a proposed version, as it was recorded with it. */
export function ReviewView({ review, old, vocabulary }: ReviewViewProps) {
  const say = useWords(words);
  const { tests, proofs, difference, warnings } = review;
  const warned = Object.values(warnings).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h2 id="meaning">{say('meaning')}</h2>
      <Difference difference={difference} old={old} vocabulary={vocabulary} />
      <h2 id="tests">{say('tests')}</h2>
      <p className="rules-good">
        <CheckCircleOutlined aria-hidden /> {say('tests_sum', { passed: tests.passed, total: tests.cases })}
      </p>
      {warned > 0 ? <p className="rules-unsure">{say('warnings', { n: warned })}</p> : null}
      <h2 id="proofs">{say('proofs')}</h2>
      <ul className="rules-proofs">
        {proofs.map(({ property, verdict, cells }) => (
          <li key={property}>
            <span className={looks[verdict]}>
              {icons[verdict]} {say(verdict)}
            </span>{' '}
            <PropertyName id={property} title={vocabulary.properties[property]} />{' '}
            <span className="quiet">{say('cells', { cells: number(cells) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
