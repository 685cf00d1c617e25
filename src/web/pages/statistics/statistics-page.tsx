import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Alert, Radio } from 'antd';
import { readStatistics } from '#client';
import { DayChoice } from '../../ui/day-choice.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import '../overview.css';
import { AttributesPart } from './attributes-part.js';
import { BehindFigure } from './behind-figure.js';
import { DeparturesPart } from './departures-part.js';
import { EscalatedPart } from './escalated-part.js';
import { refsIn, type Statistics } from './figures.js';
import { PersonsPart } from './persons-part.js';
import { ResponsePart } from './response-part.js';
import { SpreadPart } from './spread-part.js';
import './statistics.css';
import { UnlikePart } from './unlike-part.js';
import { SaysContext, useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '统计', en: 'Statistics' },
  never: { zh: '绝不是指标，绝不排名次', en: 'Never a target, never a league table' },
  notes: { zh: '怎样看这些数字', en: 'How these figures are to be read' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  rulebook: { zh: '规则集', en: 'Rulebook' },
  all: { zh: '全部', en: 'all' },
  counted: {
    zh: '{from}至{until}：发现 {found}，决定 {decided}，撤销 {reversed}，到期责令 {due}。数据截至台账前 {as_of} 条。',
    en: '{from} to {until}: {found} found, {decided} decided, {reversed} reversed, {due} orders due. As of the first {as_of} entries of the trail.',
  },
  beginning: { zh: '最早的记录', en: 'the first record' },
  hash: { zh: '本统计的 SHA-256：', en: 'SHA-256 of these figures: ' },
});

const page = getRouteApi('/frame/statistics');

function Filters() {
  const say = useWords(words);
  const { from, until, rulebook } = page.useSearch();
  const navigate = page.useNavigate();
  const office = useOfficeWords().data;
  const { rulebook: nameOf } = useSays();
  const rulebooks = Object.keys(office?.rulebooks ?? {});
  return (
    <div className="filters">
      <DayChoice
        label={say('from')}
        value={from}
        max={office?.today}
        onChoose={(day) => navigate({ search: (old) => ({ ...old, from: day, figure: undefined }) })}
      />
      <DayChoice
        label={say('until')}
        value={until ?? office?.today}
        max={office?.today}
        onChoose={(day) => navigate({ search: (old) => ({ ...old, until: day, figure: undefined }) })}
      />
      <div className="field">
        <span className="field-name" id="rulebook-name">
          {say('rulebook')}
        </span>
        <Radio.Group
          aria-labelledby="rulebook-name"
          value={rulebook ?? ''}
          options={[
            { value: '', label: say('all') },
            ...rulebooks.map((value) => ({ value, label: nameOf(value) })),
          ]}
          onChange={({ target }) =>
            navigate({
              search: (old) => ({ ...old, rulebook: String(target.value) || undefined, figure: undefined }),
            })
          }
        />
      </div>
    </div>
  );
}

function Guards({ notes }: { readonly notes: Statistics['notes'] }) {
  const say = useWords(words);
  const language = useLanguage();
  const [first, ...rest] = notes;
  return (
    <Alert
      type="info"
      showIcon
      title={say('never')}
      description={
        <>
          <p>{first?.[language]}</p>
          <details>
            <summary>{say('notes')}</summary>
            <ul>
              {rest.map((note) => (
                <li key={note.id}>{note[language]}</li>
              ))}
            </ul>
          </details>
        </>
      }
    />
  );
}

function Shown({ of }: { readonly of: Statistics }) {
  const say = useWords(words);
  const language = useLanguage();
  const { counted, period } = of;
  return (
    <>
      <p>
        {say('counted', {
          ...counted,
          as_of: of.as_of,
          from: period.from === null ? say('beginning') : dayText(period.from, language),
          until: dayText(period.until, language),
        })}
      </p>
      <ResponsePart of={of} />
      <EscalatedPart of={of} />
      <DeparturesPart of={of} />
      <PersonsPart of={of} />
      <UnlikePart of={of} />
      <AttributesPart of={of} />
      <SpreadPart of={of} />
      <p className="hash">
        {say('hash')}
        <code>{of.sha256}</code>
      </p>
    </>
  );
}

function StatisticsPage() {
  const say = useWords(words);
  const { from, until, rulebook } = page.useSearch();
  const asked = {
    ...(from === undefined ? {} : { $from: from }),
    ...(until === undefined ? {} : { until }),
    ...(rulebook === undefined ? {} : { rulebook }),
  };
  const query = useQuery({ queryKey: ['readStatistics', asked], queryFn: () => readStatistics(asked) });
  const office = useOfficeWords(query.data ? refsIn(query.data) : []).data;
  const named = useNamed(office);
  return (
    <Page title={say('title')}>
      <Together lines={16}>
        <SaysContext.Provider value={{ named, words: office }}>
          {query.data ? <Guards notes={query.data.notes} /> : null}
          <Filters />
          <Loaded query={query} lines={16}>
            {(of) => <Shown of={of} />}
          </Loaded>
          <BehindFigure />
        </SaysContext.Provider>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/statistics')({ component: StatisticsPage });
