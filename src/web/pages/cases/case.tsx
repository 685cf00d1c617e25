import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import {
  type CaseView,
  caseRecommendations,
  type RecordedRecommendation,
  readCase,
  readRulebookVersion,
} from '#client';
import { useMay } from '../../session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { CaseHead } from './case-head.js';
import '../../ui/stacks.css';
import './cases.css';
import { caseContent } from '../../case/case-content.js';
import { speakerOf } from '../../case/speaker.js';
import { useCheckedFacts } from './checked-facts.js';
import { LettersOfCase } from '../../case/letters/letters-of-case.js';
import { Evidence } from './evidence.js';
import { KeepAsTest } from './keep-as-test.js';
import { MovedOn } from './moved-on.js';
import { NextSteps } from './next-steps.js';
import { Reading } from './reading.js';
import type { CaseSearch } from './search.js';
import { Subjects } from './subjects.js';
import { Timeline } from './timeline.js';
import { useWholePrint } from './whole-print.js';

const words = defineWords({
  title: { zh: '案件 {id}', en: 'Case {id}' },
  note: { zh: '打印说明', en: 'File note' },
  print: { zh: '打印本页', en: 'Print this page' },
  none: { zh: '对该对象尚无建议。', en: 'Nothing has been recommended for this subject yet.' },
  failed: {
    zh: '两套评估引擎的结果不一致，因此没有作出建议。请重新评估；仍不一致的，请联系规则维护人员。',
    en: 'The two engines did not agree, so nothing is recommended. Have it evaluated again; if they still differ, tell who keeps the rules.',
  },
});

interface ShownProps {
  readonly view: CaseView;
  readonly search: CaseSearch;
}

function Subject({ view, search, of }: ShownProps & { readonly of: RecordedRecommendation }) {
  const language = useLanguage();
  const { id, version } = of.rulebook;
  const content = caseContent(view);
  const checked = useCheckedFacts(view.case, of.subject, of.entry);
  const query = useQuery({
    queryKey: ['readRulebookVersion', id, version],
    queryFn: () => readRulebookVersion(id, version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={query} lines={20}>
      {(book) => {
        const speaker = speakerOf(book, language);
        return (
          <>
            {view.subjects.length > 1 || of.latest ? (
              <Subjects
                view={view}
                content={content}
                chosen={of.subject}
                rung={speaker.rung}
                isOpen={(subject, entry) => checked.isOpen && subject === of.subject && entry === of.entry}
              />
            ) : null}
            <Reading
              view={view}
              content={content}
              recommendation={of}
              speaker={speaker}
              search={search}
              checked={checked}
            />
            <Timeline view={view} rung={speaker.rung} />
            <KeepAsTest view={view} content={content} recommendation={of} book={book} />
          </>
        );
      }}
    </Loaded>
  );
}

/** The recommendation that the address names, else the latest of the subject that it names or of the first. */
function chosenOf(
  made: readonly RecordedRecommendation[],
  view: CaseView,
  { subject, entry }: CaseSearch,
): RecordedRecommendation | undefined {
  const named = made.find(
    (each) => each.entry === entry && (subject === undefined || each.subject === subject),
  );
  if (named) return named;
  const whose = view.subjects.some((each) => each.subject === subject) ? subject : view.subjects[0]?.subject;
  return made.find((each) => each.latest && each.subject === whose);
}

function Shown({ view, search }: ShownProps) {
  const say = useWords(words);
  const query = useQuery({
    queryKey: ['caseRecommendations', view.case],
    queryFn: () => caseRecommendations(view.case),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const may = useMay();
  const content = caseContent(view);
  const isOne = view.subjects.length <= 1;
  return (
    <>
      <MovedOn view={view} />
      <CaseHead view={view} content={content} />
      <NextSteps view={view} nameOf={(subject) => (isOne ? null : subject)} />
      <Loaded query={query} lines={20}>
        {({ recommendations }) => {
          const of = chosenOf(recommendations, view, search);
          if (of) return <Subject key={of.subject} view={view} search={search} of={of} />;
          return (
            <>
              <Alert
                type="warning"
                showIcon
                title={say(view.status === 'evaluation_failed' ? 'failed' : 'none')}
              />
              <Timeline view={view} rung={(id) => id} />
            </>
          );
        }}
      </Loaded>
      <Evidence evidence={content.evidence} />
      {may('listLetters') ? <LettersOfCase caseId={view.case} /> : null}
    </>
  );
}

function Case() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const say = useWords(words);
  const may = useMay();
  const language = useLanguage();
  useWholePrint();
  // Read anew only when this reader wants it or has written something: nobody's reading is moved under their eyes.
  const query = useQuery({
    queryKey: ['readCase', id],
    queryFn: () => readCase(id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const note = new URLSearchParams({
    lang: language,
    ...(search.subject === undefined ? {} : { subject: search.subject }),
    ...(search.entry === undefined ? {} : { entry: String(search.entry) }),
  });
  return (
    <Page
      // Another case is another page, and its heading takes the focus.
      key={id}
      title={say('title', { id })}
      actions={
        <>
          {may('printExplanation') ? (
            <Button href={`/p/cases/${encodeURIComponent(id)}/explanation?${note}`} target="_blank">
              {say('note')}
            </Button>
          ) : null}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {say('print')}
          </Button>
        </>
      }
    >
      <Loaded query={query} lines={20}>
        {(view) => <Shown view={view} search={search} />}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/cases/$id')({ component: Case });
