import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { listWeakLinks } from '#client';
import { useMay } from '../../session/session.js';
import { CaseLinks } from '../../ui/case-link.js';
import { DayChoice } from '../../ui/day-choice.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Bilingual } from '../../words/bilingual.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { commonWords } from './proposal-words.js';
import { StateTag } from './state-tag.js';

const words = defineWords({
  intro: {
    zh: '多个单位发生同类情形，往往不是哪一个单位能够改好的，应当向上级提出建议。',
    en: 'Lapses alike in several units are often nothing that one unit can mend: that is what a proposal to the superior body is for.',
  },
  on: { zh: '截至', en: 'As of' },
  none: { zh: '没有发现薄弱环节', en: 'No weak link was found' },
  none_text: {
    zh: '按本机关的规则，近期没有在足够多的单位中出现同类情形。',
    en: "By the office's rules no lapse was alike in enough units of late.",
  },
  why: {
    zh: '为什么算同类：“{same}”相同，{days} 天内不少于 {units} 个单位、{cases} 件。',
    en: 'Why they count as alike: equal in {same}, in at least {units} units and {cases} cases within {days} days.',
  },
  pair: { zh: '{fact}：{value}', en: '{fact}: {value}' },
  seen: {
    zh: '{from}至{until}，{n} 件，{units} 个单位',
    en: '{from} to {until}: {n} cases in {units} units',
  },
  unit: { zh: '{unit} {n} 件', en: '{unit}: {n}' },
  cases: { zh: '案件', en: 'Cases' },
  units: { zh: '单位', en: 'Units' },
  proposals: { zh: '已有建议', en: 'Proposals about it' },
  no_proposal: { zh: '尚未提出建议', en: 'none yet' },
  uncovered: { zh: '{n} 件尚无建议提到', en: '{n} that no proposal names' },
  draft: { zh: '起草建议', en: 'Draft a proposal' },
  never: {
    zh: '规则“{title}”用到的事实 {facts} 没有规则集声明，不会有发现',
    en: 'The rule "{title}" reads {facts}, which no rulebook declares: it finds nothing',
  },
});

type Found = Awaited<ReturnType<typeof listWeakLinks>>;

const page = getRouteApi('/frame/proposals');

interface WeakLinkProps {
  readonly link: Found['weak_links'][number];
  readonly found: Found;
}

function WeakLink({ link, found }: WeakLinkProps) {
  const say = useWords(words);
  const common = useWords(commonWords);
  const language = useLanguage();
  const may = useMay();
  const named = useNamed(useOfficeWords(link.units.map(({ unit }) => unit)).data);
  const rule = found.rules.find(({ id }) => id === link.rule);
  const said = link.values.map((one) =>
    say('pair', { fact: one.label[language], value: one.said[language] }),
  );
  return (
    <article className="weak-link" aria-label={said.join(' ')}>
      <h3>{said.join(common('apart'))}</h3>
      <p>
        <Bilingual of={link.title} />{' '}
        <span className="quiet">
          {say('seen', {
            from: dayText(link.first_on, language),
            until: dayText(link.last_on, language),
            n: link.cases.length,
            units: link.units.length,
          })}
        </span>
      </p>
      {rule ? (
        <p className="quiet">
          {say('why', {
            same: link.values.map(({ label }) => label[language]).join(common('apart')),
            days: rule.within_days,
            units: rule.units,
            cases: rule.cases,
          })}
        </p>
      ) : null}
      <dl className="beside">
        <div>
          <dt>{say('units')}</dt>
          <dd>
            {link.units
              .map(({ unit, cases }) => say('unit', { unit: named.unit(unit), n: cases }))
              .join(common('apart'))}
          </dd>
        </div>
        <div>
          <dt>{say('cases')}</dt>
          <dd>
            <CaseLinks ids={link.cases} more={common('more', { n: link.cases.length - 4 })} />
          </dd>
        </div>
        <div>
          <dt>{say('proposals')}</dt>
          <dd>
            {link.proposals.length === 0 ? say('no_proposal') : null}
            <ul className="ids">
              {link.proposals.map(({ proposal, state }) => (
                <li key={proposal}>
                  <Link to="/proposals/$n" params={{ n: String(proposal) }}>
                    {common('proposal', { n: String(proposal) })}
                  </Link>{' '}
                  <StateTag state={state} />
                </li>
              ))}
            </ul>
            {link.uncovered.length > 0 ? (
              <span className="quiet">{say('uncovered', { n: link.uncovered.length })}</span>
            ) : null}
          </dd>
        </div>
      </dl>
      {may('draftProposal') ? (
        <LinkButton
          to="/proposals/new"
          search={{ links: [link.id], on: found.on }}
          {...(link.proposals.length === 0 ? { color: 'primary', variant: 'solid' } : {})}
        >
          {say('draft')}
        </LinkButton>
      ) : null}
    </article>
  );
}

/** Lapses alike in several units, each with why they count as alike. */
export function WeakLinks() {
  const say = useWords(words);
  const common = useWords(commonWords);
  const { on } = page.useSearch();
  const navigate = page.useNavigate();
  const today = useOfficeWords().data?.today;
  const query = useQuery({
    queryKey: ['listWeakLinks', on ?? null],
    queryFn: () => listWeakLinks(on === undefined ? {} : { on }),
  });
  return (
    <>
      <p className="quiet">{say('intro')}</p>
      <DayChoice
        label={say('on')}
        value={on ?? today}
        max={today}
        onChoose={(day) => navigate({ search: (old) => ({ ...old, on: day === today ? undefined : day }) })}
      />
      <Loaded query={query} lines={10}>
        {(found) => (
          <>
            {found.weak_links.length === 0 ? (
              <Alert type="success" showIcon title={say('none')} description={say('none_text')} />
            ) : null}
            {found.weak_links.map((link) => (
              <WeakLink key={link.id} link={link} found={found} />
            ))}
            {found.rules
              .filter(({ never_known: never }) => never.length > 0)
              .map((rule) => (
                <Alert
                  key={rule.id}
                  type="warning"
                  showIcon
                  title={say('never', { title: rule.id, facts: rule.never_known.join(common('apart')) })}
                />
              ))}
          </>
        )}
      </Loaded>
    </>
  );
}
