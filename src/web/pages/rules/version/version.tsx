import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { type RulebookVersion, readRulebookVersion } from '#client';
import { useMay } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { textIn } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { daysText } from '../days-text.js';
import { effects, effectWords } from '../effect-words.js';
import { Hash } from '../hash.js';
import '../rules.css';
import { RulesText } from '../rules-text.js';
import { readTables } from '../table/read-tables.js';
import { VersionState } from '../version-state.js';
import { DecisionTable } from './decision-table.js';
import { Facts } from './facts.js';
import { Ladder } from './ladder.js';
import { readExcerpts } from './read-excerpts.js';
import { Rule } from './rule.js';
import { ProposedWithdrawal } from './proposed-withdrawal.js';
import { Withdraw } from './withdraw.js';

const words = defineWords({
  title: { zh: '{title} {version}', en: '{title} {version}' },
  back: { zh: '全部规则', en: 'All rules' },
  edit: { zh: '以此为基础起草', en: 'Draft from this version' },
  days: { zh: '施行日期', en: 'Holds' },
  never: { zh: '不再施行', en: 'never again' },
  codifies: { zh: '所记载的规则', en: 'The rule that it writes down' },
  hash: { zh: '内容哈希', en: 'Hash of the content' },
  hash_hint: {
    zh: '已发布的版本不再改变；内容有任何改动，哈希即不同。',
    en: 'A published version never changes; any change of the content would give another hash.',
  },
  published: { zh: '发布条目', en: 'Entry that published it' },
  withdrawn: { zh: '撤回日期', en: 'Withdrawn on' },
  rules: { zh: '规则', en: 'Rules' },
  text: { zh: '文件全文', en: 'The file' },
  contents: { zh: '目录', en: 'Contents' },
  ladder: { zh: '阶梯', en: 'Ladder' },
  facts: { zh: '事实', en: 'Facts' },
});

/** Leads to the part that the address names once it is there: explanations link to rules. */
function useAnchor(): void {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (location.hash === '' || !target) return;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }, []);
}

function Rules({ version }: { readonly version: RulebookVersion }) {
  const say = useWords(words);
  const name = useWords(effectWords);
  const excerpts = useMemo(() => readExcerpts(version.text), [version.text]);
  const tables = useMemo(() => readTables(version.text), [version.text]);
  useAnchor();
  return (
    <>
      <h2 id="rules">{say('rules')}</h2>
      {effects.map((effect) => {
        const rules = version.rules.filter((rule) => rule.effect === effect && rule.table === null);
        const own = tables.filter((table) => table.effect === effect);
        if (rules.length + own.length === 0) return null;
        return (
          <section key={effect} aria-labelledby={`effect-${effect}`}>
            <h3 id={`effect-${effect}`}>{name(effect)}</h3>
            {rules.map((rule) => (
              <Rule key={rule.id} rule={rule} days={version.effective} excerpt={excerpts.get(rule.id)} />
            ))}
            {own.map((table) => (
              <DecisionTable key={table.id} table={table} version={version} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function About({ version }: { readonly version: RulebookVersion }) {
  const say = useWords(words);
  const language = useLanguage();
  const { state, in_force: days, codifies, hash, published, withdrawn_on: withdrawn } = version;
  return (
    <dl className="rules-about">
      <dt>
        <VersionState state={state} />
      </dt>
      <dd>{days ? daysText(days, language) : say('never')}</dd>
      {codifies ? (
        <>
          <dt>{say('codifies')}</dt>
          <dd>{codifies}</dd>
        </>
      ) : null}
      {withdrawn ? (
        <>
          <dt>{say('withdrawn')}</dt>
          <dd>{withdrawn}</dd>
        </>
      ) : null}
      <dt>{say('hash')}</dt>
      <dd>
        <Hash of={hash} isWhole />
        <div className="quiet">{say('hash_hint')}</div>
      </dd>
      <dt>{say('published')}</dt>
      <dd>#{published}</dd>
    </dl>
  );
}

function Actions({ version: { id, version, state } }: { readonly version: RulebookVersion }) {
  const say = useWords(words);
  const may = useMay();
  return (
    <>
      {may('proposeRulebook') ? (
        <LinkButton to="/rules/$id/edit" params={{ id }} search={{ base: version }}>
          {say('edit')}
        </LinkButton>
      ) : null}
      {may('withdrawRulebook') && state !== 'withdrawn' ? <Withdraw id={id} version={version} /> : null}
    </>
  );
}

function Version() {
  const say = useWords(words);
  const language = useLanguage();
  const { id, version } = route.useParams();
  const query = useQuery({
    queryKey: ['readRulebookVersion', id, version],
    queryFn: () => readRulebookVersion(id, version),
  });
  const title = query.data ? textIn(query.data.title, language).text : id;
  return (
    <Page
      title={say('title', { title, version })}
      actions={query.data ? <Actions version={query.data} /> : null}
    >
      <p>
        <Link to="/rules">{say('back')}</Link>
      </p>
      <Loaded query={query} lines={20}>
        {(found) => (
          <>
            <About version={found} />
            {found.state === 'withdrawn' ? null : <ProposedWithdrawal id={id} version={version} />}
            <nav aria-label={say('contents')} className="rules-contents">
              {(['ladder', 'facts', 'rules', 'text'] as const).map((part) => (
                <a key={part} href={`#${part}`}>
                  {say(part)}
                </a>
              ))}
            </nav>
            <Ladder ladder={found.ladder} tracks={found.tracks} />
            <Facts facts={found.facts} />
            <Rules version={found} />
            <h2 id="text">{say('text')}</h2>
            <RulesText text={found.text} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/rules/$id/$version')({ component: Version });
