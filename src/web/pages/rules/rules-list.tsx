import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { listRulebookProposals, listRulebooks, type Rulebook } from '#client';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { Bilingual } from '../../words/bilingual.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { daysText } from './days-text.js';
import { type Draft, listDrafts, noBase } from './draft/draft-store.js';
import { Hash } from './hash.js';
import { readVocabulary } from './read-vocabulary.js';
import './rules.css';
import { VersionState } from './version-state.js';

const words = defineWords({
  title: { zh: '规则', en: 'Rules' },
  waiting: { zh: '等待第二人审批', en: 'Waiting for a second person' },
  none_waiting: { zh: '没有待审批的版本。', en: 'No version waits for approval.' },
  read_proposal: { zh: '查看并审批', en: 'Read and approve' },
  none: { zh: '还没有发布过规则集。', en: 'No rulebook has been published yet.' },
  version: { zh: '版本', en: 'Version' },
  standing: { zh: '状态', en: 'Standing' },
  days: { zh: '施行日期', en: 'Holds' },
  hash: { zh: '内容哈希', en: 'Hash of the content' },
  rulebook: { zh: '规则集', en: 'Rulebook' },
  actions: { zh: '操作', en: 'Actions' },
  edit: { zh: '起草新版本', en: 'Draft the next version' },
  go_on: { zh: '继续起草', en: 'Go on with the draft' },
  draft_here: {
    zh: '本机存有未提交的草稿，基于 {base}。',
    en: 'This device holds a draft that was not proposed, based on {base}.',
  },
  versions_of: { zh: '{id} 的各版本', en: 'Versions of {id}' },
  begin: { zh: '起草新的规则集', en: 'Begin a rulebook' },
  begun: { zh: '本机起草中的新规则集', en: 'New rulebooks that are drafted on this device' },
  begun_where: {
    zh: '只存于本机，提交审批后他人才能看到。',
    en: 'They are on this device alone; nobody else sees them until you propose them.',
  },
  go_on_with: { zh: '继续起草 {id}', en: 'Go on with {id}' },
  never: { zh: '不再施行', en: 'never again' },
});

function Waiting() {
  const say = useWords(words);
  const language = useLanguage();
  const query = useQuery({ queryKey: ['listRulebookProposals'], queryFn: () => listRulebookProposals() });
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say('waiting')}</h2>
      <Loaded query={query} lines={2}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p className="quiet">{say('none_waiting')}</p>
          ) : (
            <ul className="rules-waiting">
              {proposals.map(({ id, version, effective, hash }) => (
                <li key={`${id} ${version}`}>
                  <VersionState state="proposed" />
                  <strong>
                    {id} {version}
                  </strong>
                  <span>{daysText(effective, language)}</span>
                  <Hash of={hash} />
                  <Link to="/rules/proposals/$id/$version" params={{ id, version }}>
                    {say('read_proposal')}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface OneProps {
  readonly rulebook: Rulebook;
  /** The base of the draft on this device, if there is one. */
  readonly draft: string | undefined;
}

function One({ rulebook: { id, versions }, draft }: OneProps) {
  const say = useWords(words);
  const language = useLanguage();
  const may = useMay();
  const newestFirst = [...versions].reverse();
  const shown = versions.find(({ state }) => state === 'in_force') ?? versions.at(-1);
  return (
    <section aria-labelledby={`rulebook-${id}`} className="rules-book">
      <div className="rules-book-head">
        <h2 id={`rulebook-${id}`}>
          {shown ? <Bilingual of={shown.title} /> : id} <small>{id}</small>
        </h2>
        {may('proposeRulebook') ? (
          <LinkButton to="/rules/$id/edit" params={{ id }} search={{}} icon={<EditOutlined />}>
            {say(draft === undefined ? 'edit' : 'go_on')}
          </LinkButton>
        ) : null}
      </div>
      {draft === undefined ? null : <Alert type="info" showIcon title={say('draft_here', { base: draft })} />}
      <ScrollX>
        <table className="plain">
          <caption className="rules-caption">{say('versions_of', { id })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('version')}</th>
              <th scope="col">{say('standing')}</th>
              <th scope="col">{say('days')}</th>
              <th scope="col">{say('hash')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map(({ version, state, in_force: days, hash }) => (
              <tr key={version}>
                <th scope="row">
                  <Link to="/rules/$id/$version" params={{ id, version }}>
                    {version}
                  </Link>
                </th>
                <td>
                  <VersionState state={state} />
                </td>
                <td>{days ? daysText(days, language) : say('never')}</td>
                <td>
                  <Hash of={hash} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

/** Drafts of rulebooks that nobody has published. */
function Begun({ drafts }: { readonly drafts: readonly Draft[] }) {
  const say = useWords(words);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{say('begun')}</h2>
      <p className="quiet">{say('begun_where')}</p>
      <ul className="rules-waiting">
        {drafts.map(({ id, text }) => (
          <li key={id}>
            <strong>
              <Bilingual of={readVocabulary(text).title} />
            </strong>
            <span>{id}</span>
            <Link to="/rules/$id/edit" params={{ id }} search={{ base: noBase }}>
              {say('go_on_with', { id })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RulesList() {
  const say = useWords(words);
  const query = useQuery({ queryKey: ['listRulebooks'], queryFn: () => listRulebooks() });
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: listDrafts, staleTime: 0 });
  const may = useMay();
  return (
    <Page
      title={say('title')}
      actions={
        may('beginRulebook') ? (
          <LinkButton to="/rules/new" icon={<PlusOutlined />}>
            {say('begin')}
          </LinkButton>
        ) : null
      }
    >
      <Together>
        {may('listRulebookProposals') ? <Waiting /> : null}
        <Begun drafts={(drafts.data ?? []).filter(({ base }) => base === noBase)} />
        <Loaded query={query}>
          {({ rulebooks }) =>
            rulebooks.length === 0 ? (
              <p className="quiet">{say('none')}</p>
            ) : (
              rulebooks.map((rulebook) => (
                <One
                  key={rulebook.id}
                  rulebook={rulebook}
                  draft={drafts.data?.find(({ id, base }) => id === rulebook.id && base !== noBase)?.base}
                />
              ))
            )
          }
        </Loaded>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/rules')({ component: RulesList });
