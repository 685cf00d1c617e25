import { Progress } from 'antd';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { TestResult } from './results.js';

const words = defineWords({
  coverage: { zh: '覆盖情况', en: 'Coverage' },
  rules: { zh: '规则', en: 'Rules' },
  rows: { zh: '表中各行', en: 'Rows of tables' },
  conditions: { zh: '条件', en: 'Conditions' },
  mcdc: { zh: '条件单独起作用', en: 'Conditions that decide alone' },
  boundaries: { zh: '界限两侧', en: 'Both sides of thresholds' },
  days: { zh: '起止日两侧', en: 'Both sides of days' },
});

type Kinds = NonNullable<TestResult['coverage']>['kinds'];

const isKnown = (kind: string): kind is keyof typeof words => Object.hasOwn(words, kind);

/** How much of the rules the cases exercise, kind by kind. */
export function CoverageKinds({ kinds }: { readonly kinds: Kinds }) {
  const say = useWords(words);
  return (
    <section aria-label={say('coverage')}>
      <h3>{say('coverage')}</h3>
      <ul className="rules-coverage-kinds">
        {kinds.map(({ kind, covered, of, percent }) => (
          <li key={kind}>
            <span id={`coverage-${kind}`}>{isKnown(kind) ? say(kind) : kind}</span>
            <Progress
              aria-labelledby={`coverage-${kind}`}
              size="small"
              percent={percent}
              status="normal"
              format={() => `${covered}/${of}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
