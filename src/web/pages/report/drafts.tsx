import { createLazyRoute, Link } from '@tanstack/react-router';
import { Alert, Button, Popconfirm } from 'antd';
import { LinkButton } from '../../ui/link.js';
import { type Draft, expiresAt, keptDays, warnedMs } from '../../drafts/draft.js';
import { deleteDraft } from '../../drafts/draft-store.js';
import { sendDraft } from '../../drafts/send-draft.js';
import { useDrafts } from '../../drafts/use-drafts.js';
import { useConnected } from '../../api/use-connected.js';
import { Page } from '../../ui/page.js';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import './report.css';

const words = defineWords({
  title: { zh: '本机草稿', en: 'Drafts on this device' },
  about: {
    zh: '草稿只在这台设备上，仅本账户可见；不写不动 {days} 天后自动清除。公用设备上请及时提交或清除。',
    en: 'Drafts are on this device alone and shown to this account alone; untouched for {days} days they are thrown away. On a shared device, send or throw them away.',
  },
  new: { zh: '报告问题', en: 'Report a lapse' },
  none: { zh: '本机没有草稿', en: 'There are no drafts on this device' },
  unnamed: { zh: '（未填对象）', en: '(nobody named yet)' },
  unsent: { zh: '未提交', en: 'Not sent' },
  refused: { zh: '未被接收，需更正', en: 'Refused, to be put right' },
  waiting: { zh: '等待提交', en: 'Waiting to be sent' },
  waiting_offline: { zh: '等待提交（离线）', en: 'Waiting to be sent (offline)' },
  files: { zh: '文件待上传', en: 'Files to be sent' },
  sent: { zh: '已提交', en: 'Sent' },
  changed: { zh: '最后改动 {time}', en: 'last changed {time}' },
  expires: { zh: '将于 {time} 清除', en: 'thrown away on {time}' },
  open: { zh: '打开', en: 'Open' },
  send: { zh: '立即提交', en: 'Send now' },
  case: { zh: '案件 {id}', en: 'Case {id}' },
  throw: { zh: '清除', en: 'Throw away' },
  throw_named: { zh: '清除：{name}', en: 'Throw away: {name}' },
  open_named: { zh: '打开：{name}', en: 'Open: {name}' },
  sure: { zh: '清除后不能恢复', en: 'It cannot be brought back' },
  sure_tried: {
    zh: '它可能已送达；清除只是不再从本机重试。不能恢复。',
    en: 'It may have arrived; this only ends trying again from here. It cannot be brought back.',
  },
  keep: { zh: '保留', en: 'Keep' },
});

function Row({ draft }: { readonly draft: Draft }) {
  const say = useWords(words);
  const language = useLanguage();
  const isOnline = useConnected();
  const { id, state, changed, content, caseId, isTried, refused } = draft;
  const named = content.subjects.map(({ name, ref }) => name || ref).join(language === 'zh' ? '、' : ', ');
  const name = named === '' ? say('unnamed') : named;
  const at = expiresAt(draft);
  const isNear = state === 'unsent' && at !== null && at - Date.now() < warnedMs;
  const shown =
    state === 'unsent' && refused !== null
      ? 'refused'
      : state === 'waiting' && !isOnline
        ? 'waiting_offline'
        : state;
  return (
    <li className="draft">
      <div>
        <strong>{name}</strong> <span className={`draft-state draft-${state}`}>{say(shown)}</span>
        <div className="quiet draft-summary">{content.summary.slice(0, 80)}</div>
        <div className="quiet">
          {say('changed', { time: instantText(changed, language) })}
          {at !== null && state === 'unsent' && !isNear
            ? ` · ${say('expires', { time: instantText(at, language) })}`
            : null}
        </div>
        {isNear ? (
          <Alert type="warning" showIcon title={say('expires', { time: instantText(at, language) })} />
        ) : null}
        {refused === null ? null : <div>{refused}</div>}
      </div>
      <div className="draft-acts">
        {caseId === null ? null : <a href={`/cases/${caseId}`}>{say('case', { id: caseId })}</a>}
        {state === 'sent' ? null : (
          <Link to="/report/$draft" params={{ draft: id }} aria-label={say('open_named', { name })}>
            {say('open')}
          </Link>
        )}
        {state === 'waiting' || state === 'files' ? (
          <Button disabled={!isOnline} onClick={() => void sendDraft(id)}>
            {say('send')}
          </Button>
        ) : null}
        <Popconfirm
          title={say(isTried && caseId === null ? 'sure_tried' : 'sure')}
          okText={say('throw')}
          cancelText={say('keep')}
          onConfirm={() => deleteDraft(id)}
        >
          <Button danger aria-label={say('throw_named', { name })}>
            {say('throw')}
          </Button>
        </Popconfirm>
      </div>
    </li>
  );
}

function Drafts() {
  const say = useWords(words);
  const drafts = useDrafts();
  return (
    <Page
      title={say('title')}
      isNarrow
      actions={
        <LinkButton color="primary" variant="solid" to="/report">
          {say('new')}
        </LinkButton>
      }
    >
      <p className="hint">{say('about', { days: keptDays })}</p>
      {drafts?.length === 0 ? <p>{say('none')}</p> : null}
      <ul className="drafts">
        {drafts?.map((draft) => (
          <Row key={draft.id} draft={draft} />
        ))}
      </ul>
    </Page>
  );
}

export const route = createLazyRoute('/frame/report/drafts')({ component: Drafts });
