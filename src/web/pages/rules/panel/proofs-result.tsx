import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { caseYaml } from './case-yaml.js';
import { type CaseKeeping, CopyCase } from './copy-case.js';
import { namesIn } from './named.js';
import { PropertyName } from './property-name.js';
import type { ProveResult } from './results.js';
import { WitnessView } from './witness-view.js';

const words = defineWords({
  proved: { zh: '已证明', en: 'Proved' },
  refuted: { zh: '不成立', en: 'Refuted' },
  undecided: { zh: '未能判定', en: 'Undecided' },
  cells: { zh: '涉及 {cells} 种情形', en: 'over {cells} different cases' },
  counterexample: { zh: '反例', en: 'Counterexample' },
  one: { zh: '情形 {n}', en: 'Case {n}' },
  findings: { zh: '全部情形分析', en: 'What the analysis of all cases found' },
  none: { zh: '没有发现。', en: 'It found nothing.' },
  gap: { zh: '有情形没有规则可适用', en: 'no rule answers some cases' },
  never_met: { zh: '{rules} 从不满足', en: 'no case meets {rules}' },
  never_matters: { zh: '{rules} 从不改变结论', en: '{rules} never changes an answer' },
  constant_condition: { zh: '{rules} 有一项条件恒真或恒假', en: 'a part of {rules} is always true or false' },
  unreachable_response: { zh: '没有情形得出{rung}', en: 'no case leads to {rung}' },
  collision: { zh: '上限可能压低下限：{rules}', en: 'a ceiling can cap a floor: {rules}' },
  single_way: { zh: '只有一种组合得出{rung}', en: 'a single combination leads to {rung}' },
  made: { zh: '反例：{id}', en: 'Counterexample of {id}' },
  example: { zh: '例如', en: 'For example' },
});

const icons = {
  proved: <CheckCircleOutlined aria-hidden />,
  refuted: <CloseCircleOutlined aria-hidden />,
  undecided: <QuestionCircleOutlined aria-hidden />,
};
const looks = { proved: 'rules-good', refuted: 'rules-bad', undecided: 'rules-unsure' };

const isKnown = (key: string): key is keyof typeof words => Object.hasOwn(words, key);

export interface ProofsResultProps {
  readonly result: ProveResult;
  readonly vocabulary: Vocabulary;
  readonly keeping?: CaseKeeping | undefined;
}

/** Each property with its verdict and its counterexample as a case, then what the analysis of all cases found. */
export function ProofsResult({ result: { proofs, analysis }, vocabulary, keeping }: ProofsResultProps) {
  const say = useWords(words);
  const names = namesIn(vocabulary, useLanguage());
  return (
    <>
      <ul className="rules-proofs">
        {proofs.map(({ id, title, verdict, cells, counterexample }) => (
          <li key={id}>
            <span className={looks[verdict]}>
              {icons[verdict]} {say(verdict)}
            </span>{' '}
            <strong>
              <PropertyName id={id} title={title} />
            </strong>{' '}
            <span className="quiet">{say('cells', { cells: BigInt(cells).toLocaleString('en-US') })}</span>
            {counterexample ? (
              <div className="rules-counterexample">
                <h4>{say('counterexample')}</h4>
                {counterexample.cases.map((witness, at) => (
                  <div key={JSON.stringify(witness)}>
                    {counterexample.cases.length > 1 ? <h5>{say('one', { n: at + 1 })}</h5> : null}
                    <WitnessView witness={witness} vocabulary={vocabulary} />
                    <CopyCase
                      yaml={caseYaml(`${say('made', { id })} ${at + 1}`, witness, vocabulary)}
                      keeping={keeping}
                    />
                  </div>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <h3>{say('findings')}</h3>
      {analysis.findings.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ul className="rules-proofs">
        {analysis.findings.map(({ kind, rules, response, witness }) => (
          <li key={`${kind} ${rules.join()} ${response} ${JSON.stringify(witness)}`}>
            {isKnown(kind) ? say(kind, { rules: rules.join(' '), rung: names.rung(response) }) : kind}
            {witness ? (
              <details>
                <summary>{say('example')}</summary>
                <WitnessView witness={witness} vocabulary={vocabulary} />
                <CopyCase
                  yaml={caseYaml(`${kind} ${rules.join(' ')}`, witness, vocabulary)}
                  keeping={keeping}
                />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
