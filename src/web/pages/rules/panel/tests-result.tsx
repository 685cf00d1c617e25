import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { NamedText } from '../draft/draft-store.js';
import type { CasePlace, Wanted } from '../editor/edit-cases.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { CoverageKinds } from './coverage-kinds.js';
import { FailedCase } from './failed-case.js';
import type { TestResult } from './results.js';

const words = defineWords({
  sum: { zh: '{passed} / {total} 个用例通过', en: '{passed} of {total} cases pass' },
  skipped: { zh: '{n} 个属于其他版本，未运行', en: '{n} of other versions were not run' },
  never: { zh: '没有用例满足的规则：{rules}', en: 'Rules that no case meets: {rules}' },
  all_passed: { zh: '查看通过的 {n} 个用例', en: 'The {n} {n|case|cases} that pass' },
  meant: {
    zh: '改动若是有意的，请逐个核对，并将期望改为现结论。',
    en: 'Where the change is meant, read each case and let it want what comes now.',
  },
});

export interface TestsResultProps {
  readonly result: TestResult;
  /** The files that were run, in their order. */
  readonly cases: readonly NamedText[];
  readonly vocabulary: Vocabulary;
  readonly onGoCase: (to: CasePlace) => void;
  readonly onAccept: (file: string, name: string, wanted: readonly Wanted[]) => void;
}

/** The files of a job are numbered from 1, in the order in which they were sent. */
const fileOf = (cases: readonly NamedText[], file: string): string => {
  const name = file.split('/').at(-1) ?? file;
  return cases[Number.parseInt(name, 10) - 1]?.file ?? name;
};

/** How the cases came out: those that fail with what they wanted and what they got, and how much they exercise. */
export function TestsResult({ result, cases: files, vocabulary, onGoCase, onAccept }: TestsResultProps) {
  const say = useWords(words);
  const { skipped, never_met: never, coverage } = result;
  const cases = result.cases.map((each) => ({
    ...each,
    at: { file: fileOf(files, each.at.file), line: each.at.line },
  }));
  const failed = cases.filter(({ passed }) => !passed);
  return (
    <>
      <p className={failed.length > 0 ? 'rules-bad' : 'rules-good'}>
        {failed.length > 0 ? <CloseCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}{' '}
        {say('sum', { passed: cases.length - failed.length, total: cases.length })}
        {skipped > 0 ? <span className="quiet"> {say('skipped', { n: skipped })}</span> : null}
      </p>
      {never.length > 0 ? <p className="rules-bad">{say('never', { rules: never.join(' ') })}</p> : null}
      {failed.length > 0 ? (
        <>
          <p className="quiet">{say('meant')}</p>
          <ul className="rules-cases">
            {failed.map((each) => (
              <FailedCase
                key={`${each.at.file} ${each.at.line}`}
                failed={each}
                vocabulary={vocabulary}
                onGo={() => onGoCase(each.at)}
                onAccept={(wanted) => onAccept(each.at.file, each.name, wanted)}
              />
            ))}
          </ul>
        </>
      ) : null}
      {coverage ? <CoverageKinds kinds={coverage.kinds} /> : null}
      <details>
        <summary>{say('all_passed', { n: cases.length - failed.length })}</summary>
        <ul className="rules-cases">
          {cases
            .filter(({ passed }) => passed)
            .map(({ name, at }) => (
              <li key={`${at.file} ${at.line}`}>
                <button type="button" className="rules-link" onClick={() => onGoCase(at)}>
                  {name}
                </button>
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}
