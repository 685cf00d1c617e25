import { Radio } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Draft } from '../draft/draft-store.js';
import { type Beginning, useDraft } from '../draft/use-draft.js';
import { testResultSchema } from '../panel/results.js';
import { SidePanel } from '../panel/side-panel.js';
import { useRuleJobs } from '../panel/use-rule-jobs.js';
import { ProposeForm } from '../proposal/propose-form.js';
import { readVocabulary, type Vocabulary } from '../read-vocabulary.js';
import { TableView } from '../table/table-view.js';
import { type Panel, type View, views } from '../views.js';
import type { Coverage } from './coverage-marks.js';
import { DraftBar } from './draft-bar.js';
import { type CasePlace, foundFile, type Wanted, withCase, withWanted } from './edit-cases.js';
import { OutlineList } from './outline-list.js';
import { ProblemList } from './problem-list.js';
import { useCheck } from './use-check.js';
import type { GoTo } from './yaml-editor.js';

const YamlEditor = lazy(() =>
  import('./yaml-editor.js').then(({ YamlEditor: Editor }) => ({ default: Editor })),
);
const CasesView = lazy(() => import('./cases-view.js').then(({ CasesView: View }) => ({ default: View })));
const CompareView = lazy(() =>
  import('./compare-view.js').then(({ CompareView: View }) => ({ default: View })),
);

const words = defineWords({
  view: { zh: '视图', en: 'View' },
  text: { zh: '文本', en: 'Text' },
  table: { zh: '表格', en: 'Tables' },
  cases: { zh: '用例', en: 'Cases' },
  compare: { zh: '与 {base} 比较', en: 'Against {base}' },
  editor: { zh: '规则文件', en: 'Rules file' },
  keys: {
    zh: 'Tab 键离开编辑器（搜索框打开时先按 Esc）；Ctrl+空格显示可填的内容；Ctrl+F 查找。',
    en: 'Tab leaves the editor (with the search box open, Escape first); Ctrl+Space shows what can stand here; Ctrl+F finds.',
  },
  met_by: { zh: '{rule}：{n} 个用例满足', en: '{rule} is met by {n} {n|case|cases}' },
});

export interface WorkspaceProps {
  readonly beginning: Beginning;
  readonly kept: Draft | undefined;
  readonly view: View;
  readonly panel: Panel;
  readonly onShow: (shown: { view?: View; panel?: Panel }) => void;
  /** There is nothing left to write on. */
  readonly onGone: () => void;
}

/** A file of this size takes so long to read that it is not read anew at each key. */
const largeText = 200_000;

/** The words of a text, read when they are asked for. */
function useWordsOf(text: string): () => Vocabulary {
  const latest = useRef(text);
  latest.current = text;
  const read = useRef<{ text: string; words: Vocabulary } | null>(null);
  return useCallback(() => {
    const { current } = latest;
    const had = read.current;
    if (had && (had.text === current || current.length > largeText)) return had.words;
    const words = readVocabulary(current);
    read.current = { text: current, words };
    return words;
  }, []);
}

/** A place in a file of cases that somebody wants to be led to; each time an object of its own. */
export interface GoToCase extends GoTo {
  readonly file: string;
}

/** Writing a version: the text and its tables, what is wrong with it, what it does, and proposing it. */
export function Workspace({ beginning, kept, view: asked, panel, onShow, onGone }: WorkspaceProps) {
  const say = useWords(words);
  const { id, base, text: baseText } = beginning;
  const drafted = useDraft(beginning, kept);
  const { draft, change, discard } = drafted;
  const { text, cases } = draft;
  const check = useCheck(text);
  const jobs = useRuleJobs(id, base, cases);
  const readWords = useWordsOf(text);
  const [goTo, setGoTo] = useState<GoTo | null>(null);
  const [goToCase, setGoToCase] = useState<GoToCase | null>(null);
  const isCurrent = check.text === text;
  // Labels and values are those of the text that was checked, so that typing waits for nothing.
  const checkedText = check.text ?? baseText;
  const vocabulary = useMemo(() => readVocabulary(checkedText), [checkedText]);
  const oldVocabulary = useMemo(() => readVocabulary(baseText), [baseText]);
  const tested = jobs.tests.job?.state === 'done' ? jobs.tests.job.result : null;
  const coverage = useMemo<readonly Coverage[]>(
    () =>
      (tested ? (testResultSchema.parse(tested).coverage?.rules ?? []) : []).map(
        ({ rule, verdicts, at }) => ({
          line: at.line,
          met: verdicts.met,
          label: say('met_by', { rule, n: verdicts.met }),
        }),
      ),
    [tested, say],
  );
  // What nobody published has nothing to stand against.
  const shown: readonly View[] = base === null ? views.filter((each) => each !== 'compare') : views;
  const view = shown.includes(asked) ? asked : 'text';
  const setText = useCallback((next: string) => change({ text: next }), [change]);
  const go = (to: GoTo): void => {
    if (view !== 'text') onShow({ view: 'text' });
    setGoTo({ ...to });
  };
  const goCase = ({ file, line }: CasePlace): void => {
    if (view !== 'cases') onShow({ view: 'cases' });
    setGoToCase({ file, line, column: 1 });
  };
  const addCase = (yaml: string): CasePlace => {
    const added = withCase(cases, foundFile, yaml);
    change({ cases: added.cases });
    return added.at;
  };
  const accept = (file: string, name: string, wanted: readonly Wanted[]): void =>
    change({
      cases: cases.map((each) =>
        each.file === file ? { ...each, text: withWanted(each.text, name, wanted) } : each,
      ),
    });
  const findings = check.checked?.findings;
  return (
    <div className="rules-work">
      <DraftBar
        drafted={drafted}
        kept={kept}
        base={base}
        onDiscard={() => {
          const gone = discard();
          if (base === null) void gone.then(onGone);
        }}
      />
      <div className="rules-panes">
        <OutlineList text={text} onGo={(line) => go({ line, column: 1 })} />
        <section className="rules-main" aria-label={say('view')}>
          <Radio.Group
            aria-label={say('view')}
            optionType="button"
            value={view}
            onChange={({ target }) => onShow({ view: target.value as View })}
            options={shown.map((value) => ({ value, label: say(value, { base: base ?? '' }) }))}
          />
          <div hidden={view !== 'text'}>
            <p className="hint rules-keys">{say('keys')}</p>
            <Suspense fallback={<div className="rules-editor-wait" />}>
              <YamlEditor
                label={say('editor')}
                text={text}
                onChange={setText}
                words={readWords}
                {...(findings ? { findings } : {})}
                coverage={coverage}
                goTo={goTo}
                isShown={view === 'text'}
              />
            </Suspense>
          </div>
          {view === 'table' ? (
            <TableView
              text={text}
              onChange={setText}
              findings={findings ?? []}
              isSound={isCurrent ? (check.checked?.sound ?? null) : null}
              vocabulary={vocabulary}
            />
          ) : null}
          {view === 'cases' ? (
            <Suspense fallback={null}>
              <CasesView cases={cases} goTo={goToCase} onChange={(next) => change({ cases: next })} />
            </Suspense>
          ) : null}
          {view === 'compare' ? (
            <Suspense fallback={null}>
              <CompareView old={baseText} text={text} />
            </Suspense>
          ) : null}
        </section>
        <SidePanel
          panel={panel}
          onPanel={(next) => onShow({ panel: next })}
          text={text}
          base={base}
          cases={cases}
          isSound={check.checked?.sound ?? false}
          jobs={jobs}
          vocabulary={vocabulary}
          oldVocabulary={oldVocabulary}
          onAddCase={addCase}
          onGoCase={goCase}
          onAccept={accept}
          problems={<ProblemList check={check} isCurrent={isCurrent} onGo={go} />}
          propose={
            <ProposeForm
              draft={draft}
              base={base}
              checked={isCurrent ? check.checked : null}
              onText={setText}
              onNote={(note) => change({ note })}
              onProposed={() => void discard()}
            />
          }
        />
      </div>
    </div>
  );
}
