import { WarningOutlined } from '@ant-design/icons';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { percentText, type Statistics } from './figures.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '不应影响处置的属性', en: 'Attributes that must not matter' },
  text: {
    zh: '逐项检验：在建议和依据规则相同的范围内，处置是否因该属性而不同。组内人数不足时不作判断。',
    en: 'For each a test whether what was decided differs by it, within the same recommendation by the same rules. Of groups that are too small nothing is said.',
  },
  attribute: { zh: '属性', en: 'Attribute' },
  by: { zh: '比较', en: 'Compared' },
  result: { zh: '结果', en: 'Result' },
  test: { zh: '检验数据', en: 'The test' },
  response: { zh: '处置', en: 'response' },
  departure: { zh: '偏离方向', en: 'direction of departure' },
  too_few: { zh: '数量不足，不作判断', en: 'too few to say anything' },
  one_value: { zh: '只有一种取值，无可比较', en: 'one value alone: nothing to compare' },
  stands_out: { zh: '显著，请查看', en: 'stands out: look at it' },
  quiet: { zh: '不显著', en: 'does not stand out' },
  few: { zh: '{n} 组数量不足', en: '{n} {n|group|groups} too small' },
  few_of: { zh: '{value}：{n}', en: '{value}: {n}' },
  unknown: { zh: '{n} 件未载明', en: '{n} not stated' },
  numbers: {
    zh: 'χ² = {statistic}，自由度 {df}，p = {p}，校正后 p = {adjusted}；{groups} 组，{subjects} 个对象，{strata} 层',
    en: 'χ² = {statistic}, df {df}, p = {p}, adjusted p = {adjusted}; {groups} groups, {subjects} subjects, {strata} strata',
  },
  largest: {
    zh: '差别最大：{value}，{responses} 实际 {observed}，预期 {expected}',
    en: 'Largest difference: {value}, {responses} {observed} where {expected} was expected',
  },
  person: { zh: '某一决定人', en: 'one decider' },
  unit: { zh: '单位', en: 'Unit' },
  found_by: { zh: '发现途径', en: 'Found by' },
  campaign: { zh: '专项行动', en: 'Campaign' },
  decider: { zh: '决定人', en: 'Decider' },
  apart: { zh: '、', en: ', ' },
});

type Attribute = Statistics['attributes'][number];

function useNames(attribute: Attribute) {
  const say = useWords(words);
  const { named } = useSays();
  const { kind, name } = attribute;
  return {
    name: kind === 'fact' ? named.fact(name) : say(kind),
    value: (value: string | null): string => {
      if (value === null) return say('person');
      if (kind === 'unit') return named.unit(value);
      return kind === 'fact' || kind === 'found_by' ? named.value(name, value) : value;
    },
  };
}

function Numbers({ attribute }: { readonly attribute: Attribute }) {
  const say = useWords(words);
  const { named, locale } = useSays();
  const { value } = useNames(attribute);
  const { test, groups, subjects, too_few: few, too_few_groups: fewGroups, unknown } = attribute;
  const p = (share: number): string => (share < 0.0001 ? '< 0.0001' : share.toPrecision(2));
  return (
    <>
      {test ? (
        <>
          <div>
            {say('numbers', {
              statistic: test.statistic.toFixed(2),
              df: test.degrees_of_freedom,
              p: p(test.p),
              adjusted: p(test.p_adjusted),
              groups,
              subjects,
              strata: test.strata,
            })}
          </div>
          <div>
            {say('largest', {
              value: value(test.largest.value),
              responses: test.largest.responses.map((one) => named.response(one)).join(say('apart')),
              observed: percentText(test.largest.observed, locale),
              expected: percentText(test.largest.expected, locale),
            })}
          </div>
        </>
      ) : null}
      {fewGroups > 0 ? (
        <details>
          <summary>{say('few', { n: fewGroups })}</summary>
          {few.map((one) => say('few_of', { value: value(one.value), n: one.subjects })).join(say('apart'))}
        </details>
      ) : null}
      {unknown > 0 ? <span className="quiet">{say('unknown', { n: unknown })}</span> : null}
    </>
  );
}

function Row({ attribute }: { readonly attribute: Attribute }) {
  const say = useWords(words);
  const { name } = useNames(attribute);
  const { by, result, test } = attribute;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{say(by)}</td>
      <td>
        {test?.stands_out ? (
          <strong>
            <WarningOutlined /> {say('stands_out')}
          </strong>
        ) : (
          say(result === 'tested' ? 'quiet' : result)
        )}
      </td>
      <td>
        <Numbers attribute={attribute} />
      </td>
    </tr>
  );
}

/** Whether what was decided differs by what must not matter, silent where there are too few. */
export function AttributesPart({ of: { attributes } }: { readonly of: Statistics }) {
  const say = useWords(words);
  return (
    <section aria-labelledby="attributes">
      <h2 id="attributes">{say('title')}</h2>
      <p className="quiet">{say('text')}</p>
      <ScrollX label={say('title')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{say('attribute')}</th>
              <th scope="col">{say('by')}</th>
              <th scope="col">{say('result')}</th>
              <th scope="col">{say('test')}</th>
            </tr>
          </thead>
          <tbody>
            {attributes.map((one) => (
              <Row key={`${one.kind} ${one.name} ${one.by}`} attribute={one} />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
