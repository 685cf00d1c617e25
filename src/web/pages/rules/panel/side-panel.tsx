import { Alert, Button, Radio } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { BacktestAnswer } from '#client';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { NamedText } from '../draft/draft-store.js';
import type { CasePlace, Wanted } from '../editor/edit-cases.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { type Panel, panels } from '../views.js';
import { BacktestResult } from './backtest-result.js';
import type { Chosen } from './change-matrix.js';
import type { CaseKeeping } from './copy-case.js';
import { DifferenceResult } from './difference-result.js';
import { JobFrame } from './job-frame.js';
import { ProofsResult } from './proofs-result.js';
import { diffResultSchema, proveResultSchema, testResultSchema } from './results.js';
import { TabState, type Tried } from './tab-state.js';
import { TestsResult } from './tests-result.js';
import type { RuleJobs } from './use-rule-jobs.js';

const words = defineWords({
  choose: { zh: '检查与试算', en: 'Checks and trials' },
  problems: { zh: '诊断', en: 'Problems' },
  tests: { zh: '测试', en: 'Tests' },
  proofs: { zh: '证明', en: 'Proofs' },
  difference: { zh: '差异', en: 'Difference' },
  backtest: { zh: '影响', en: 'Impact' },
  propose: { zh: '提交', en: 'Propose' },
  all: { zh: '全部试算', en: 'Try all of it' },
  all_hint: {
    zh: '一次运行测试、证明、差异和影响',
    en: 'Tests, proofs, difference and impact at once',
  },
  all_hint_new: { zh: '一次运行测试和证明', en: 'Tests and proofs at once' },
  errors_first: { zh: '请先改正文件中的错误。', en: 'The file has errors; put them right first.' },
  first: {
    zh: '这是第一个版本：没有可比较的原版本，也没有以它评估过的案件。',
    en: 'It is the first version: there is none to compare it with, and no case was evaluated by it.',
  },
  no_cases: { zh: '还没有用例，请先加入。', en: 'There are no cases yet; add some first.' },
  run_tests: { zh: '运行用例', en: 'Run the cases' },
  explain_tests: {
    zh: '以全部用例检验此文本，并统计每条规则由几个用例满足（标在行号旁）。',
    en: 'Runs all cases on this text, and counts by how many each rule is met (beside the line numbers).',
  },
  run_proofs: { zh: '证明', en: 'Prove' },
  explain_proofs: {
    zh: '对所有可能的情形证明文件所述的性质；不成立的给出反例。',
    en: 'Proves the properties of the file over every possible case, or finds a case that refutes one.',
  },
  run_difference: { zh: '与版本 {base} 比较', en: 'Compare with version {base}' },
  explain_difference: {
    zh: '找出结论与版本 {base} 不同的所有情形。',
    en: 'Finds all cases that are answered otherwise than by version {base}.',
  },
  run_backtest: { zh: '试算已有案件', en: 'Try it on the recorded cases' },
  explain_backtest: {
    zh: '按此文本重新评估全部已记录的案件，看哪些结论会改变。不产生任何记录。',
    en: 'Evaluates every recorded case again by this text, and shows whose answer changes. Nothing is recorded.',
  },
});

export interface SidePanelProps {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly text: string;
  readonly cases: readonly NamedText[];
  /** The version that the draft is based on; null: none was published. */
  readonly base: string | null;
  readonly isSound: boolean;
  readonly jobs: RuleJobs;
  readonly vocabulary: Vocabulary;
  readonly oldVocabulary: Vocabulary;
  readonly onAddCase: (yaml: string) => CasePlace;
  readonly onGoCase: (to: CasePlace) => void;
  readonly onAccept: (file: string, name: string, wanted: readonly Wanted[]) => void;
  /** The problems, and proposing; they stand here and belong elsewhere. */
  readonly problems: ReactNode;
  readonly propose: ReactNode;
}

const isTried = (panel: Panel): panel is Tried => panel !== 'problems' && panel !== 'propose';

/** What is found out about the text beside it. */
export function SidePanel(props: SidePanelProps) {
  const { panel, onPanel, text, cases, base, isSound, jobs, vocabulary, oldVocabulary } = props;
  const say = useWords(words);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const hindrance = isSound ? null : say('errors_first');
  const keeping: CaseKeeping = { onAdd: props.onAddCase, onGo: props.onGoCase };
  const areCasesOld = jobs.testedCases !== cases;
  const isStale = (kind: Tried): boolean => jobs[kind].text !== text || (kind === 'tests' && areCasesOld);
  const first = <Alert type="info" showIcon title={say('first')} />;
  // Without a version before, these two have nothing to say.
  const meant: readonly Tried[] =
    base === null ? ['tests', 'proofs'] : ['tests', 'proofs', 'difference', 'backtest'];
  const content: Readonly<Record<Panel, ReactNode>> = {
    problems: props.problems,
    propose: props.propose,
    tests: (
      <JobFrame
        run={jobs.tests}
        text={text}
        isOld={areCasesOld}
        begin={say('run_tests')}
        explain={say('explain_tests')}
        hindrance={hindrance ?? (cases.length === 0 ? say('no_cases') : null)}
      >
        {(result) => (
          <TestsResult
            result={testResultSchema.parse(result)}
            cases={jobs.testedCases}
            vocabulary={vocabulary}
            onGoCase={props.onGoCase}
            onAccept={props.onAccept}
          />
        )}
      </JobFrame>
    ),
    proofs: (
      <JobFrame
        run={jobs.proofs}
        text={text}
        begin={say('run_proofs')}
        explain={say('explain_proofs')}
        hindrance={hindrance}
      >
        {(result) => (
          <ProofsResult result={proveResultSchema.parse(result)} vocabulary={vocabulary} keeping={keeping} />
        )}
      </JobFrame>
    ),
    difference:
      base === null ? (
        first
      ) : (
        <JobFrame
          run={jobs.difference}
          text={text}
          begin={say('run_difference', { base })}
          explain={say('explain_difference', { base })}
          hindrance={hindrance}
        >
          {(result) => (
            <DifferenceResult
              result={diffResultSchema.parse(result)}
              old={oldVocabulary}
              vocabulary={vocabulary}
              keeping={keeping}
              onRecorded={(so) => {
                setChosen(so);
                onPanel('backtest');
                // The button that was pressed is gone with what it stood in.
                body.current?.focus();
              }}
            />
          )}
        </JobFrame>
      ),
    backtest:
      base === null ? (
        first
      ) : (
        <JobFrame
          run={jobs.backtest}
          text={text}
          begin={say('run_backtest')}
          explain={say('explain_backtest')}
          hindrance={hindrance}
        >
          {(result) => (
            <BacktestResult
              result={result as BacktestAnswer}
              vocabulary={vocabulary}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </JobFrame>
      ),
  };
  const areRunning = meant.some((kind) => jobs[kind].isRunning);
  const tryAll = (): void => {
    for (const kind of meant) if (kind !== 'tests' || cases.length > 0) jobs[kind].start(text);
    if (!isTried(panel)) onPanel('tests');
  };
  return (
    <aside className="rules-side" aria-label={say('choose')}>
      <div className="rules-row">
        <Button disabled={!isSound && !areRunning} loading={areRunning} onClick={tryAll}>
          {say('all')}
        </Button>
        <span className="hint">{say(base === null ? 'all_hint_new' : 'all_hint')}</span>
      </div>
      <Radio.Group
        aria-label={say('choose')}
        optionType="button"
        className="rules-tabs"
        value={panel}
        onChange={({ target }) => onPanel(target.value as Panel)}
        options={panels.map((value) => ({
          value,
          label: (
            <>
              <span>{say(value)}</span>{' '}
              {isTried(value) ? <TabState kind={value} run={jobs[value]} isStale={isStale(value)} /> : null}
            </>
          ),
        }))}
      />
      <div ref={body} tabIndex={-1} className="rules-side-body">
        {content[panel]}
      </div>
    </aside>
  );
}
