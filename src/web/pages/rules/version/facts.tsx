import { Tag } from 'antd';
import type { RulebookVersion } from '#client';
import { Bilingual } from '../../../words/bilingual.js';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  facts: { zh: '事实', en: 'Facts' },
  fact: { zh: '事实', en: 'Fact' },
  type: { zh: '类型', en: 'Type' },
  values: { zh: '取值', en: 'Values' },
  marks: { zh: '性质', en: 'Nature' },
  boolean: { zh: '是/否', en: 'yes or no' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  choice: { zh: '单选', en: 'one of' },
  scale: { zh: '程度（由轻到重）', en: 'scale, mildest first' },
  set: { zh: '多选', en: 'any of' },
  date: { zh: '日期', en: 'day' },
  text: { zh: '文字', en: 'text' },
  case: { zh: '全案共有', en: 'of the case' },
  sourced: { zh: '系统自台账得出', en: 'computed by the service' },
  right: { zh: '行使权利，不得因此加重', en: 'a right; it never raises a response' },
  never_decides: { zh: '从不影响结论', en: 'never decides' },
  personal: { zh: '个人信息', en: 'personal' },
  at_least: { zh: '不小于 {min}', en: 'at least {min}' },
  at_most: { zh: '不大于 {max}', en: 'at most {max}' },
  caption: { zh: '本版本声明的事实', en: 'Facts that this version declares' },
});

type Fact = RulebookVersion['facts'][number];

function Values({ fact: { values, value_labels: labels, min, max } }: { readonly fact: Fact }) {
  const say = useWords(words);
  if (values.length > 0)
    return (
      <ul className="rules-values">
        {values.map((value) => (
          <li key={value}>
            {labels[value] ? <Bilingual of={labels[value]} /> : null} <code>{value}</code>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {min === null ? null : <div>{say('at_least', { min })}</div>}
      {max === null ? null : <div>{say('at_most', { max })}</div>}
    </>
  );
}

function Marks({ fact }: { readonly fact: Fact }) {
  const say = useWords(words);
  const marks = [
    ...(fact.scope === 'case' ? (['case'] as const) : []),
    ...(['sourced', 'right', 'never_decides', 'personal'] as const).filter((each) => fact[each]),
  ];
  return marks.map((each) => <Tag key={each}>{say(each)}</Tag>);
}

export function Facts({ facts }: Pick<RulebookVersion, 'facts'>) {
  const say = useWords(words);
  return (
    <>
      <h2 id="facts">{say('facts')}</h2>
      <ScrollX>
        <table className="plain">
          <caption className="rules-caption">{say('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('fact')}</th>
              <th scope="col">{say('type')}</th>
              <th scope="col">{say('values')}</th>
              <th scope="col">{say('marks')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.id}>
                <th scope="row" id={`fact-${fact.id}`}>
                  <Bilingual of={fact.label} />
                  <div>
                    <code>{fact.id}</code>
                  </div>
                  {fact.help ? (
                    <div className="quiet rules-help">
                      <Bilingual of={fact.help} />
                    </div>
                  ) : null}
                </th>
                <td>{say(fact.type)}</td>
                <td>
                  <Values fact={fact} />
                </td>
                <td>
                  <Marks fact={fact} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}
