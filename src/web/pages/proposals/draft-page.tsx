import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { draftProposal, listWeakLinks } from '#client';
import { useWrite } from '../../api/use-write.js';
import { useSession } from '../../session/session.js';
import { PersonInput } from '../../ui/id-input.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { Problems } from '../../ui/problems.js';
import { textIn } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import '../overview.css';
import { type Draft, emptyDraft, sentOf } from './draft.js';
import './proposals.css';
import { useKept } from './use-kept.js';
import { useSuperiors } from './use-superiors.js';

const words = defineWords({
  title: { zh: '起草建议', en: 'Draft a proposal' },
  kept: {
    zh: '填写内容保存在本机，提交后删除。',
    en: 'What you write is kept on this device until it is sent.',
  },
  links: { zh: '所依据的薄弱环节', en: 'Weak links that it rests on' },
  no_links: {
    zh: '没有选择薄弱环节：请写明案件、标题和正文。',
    en: 'No weak link is chosen: name cases, and write a title and a text.',
  },
  words_made: {
    zh: '标题和正文可不填：系统按所列案件起草，不写个人姓名。',
    en: 'Title and text can be left empty: they are then drafted from what is listed, without names of persons.',
  },
  cases: { zh: '案件编号（每行一个）', en: 'Ids of cases, one a line' },
  title_zh: { zh: '标题（中文）', en: 'Title in Chinese' },
  title_en: { zh: '标题（英文）', en: 'Title in English' },
  text_zh: { zh: '正文（中文）', en: 'Text in Chinese' },
  text_en: { zh: '正文（英文）', en: 'Text in English' },
  to: { zh: '报送', en: 'To' },
  owner: { zh: '责任人', en: 'Owner' },
  owner_hint: { zh: '跟进到见成效为止', en: 'follows it up until its effect is seen' },
  send: { zh: '起草', en: 'Draft' },
  sent_hint: { zh: '起草后不会自动发出。', en: 'A draft goes to nobody by itself.' },
});

const page = getRouteApi('/frame/proposals/new');
const lines = [
  { key: 'titleZh', label: 'title_zh', rows: 1 },
  { key: 'titleEn', label: 'title_en', rows: 1 },
  { key: 'textZh', label: 'text_zh', rows: 6 },
  { key: 'textEn', label: 'text_en', rows: 4 },
] as const;

const fields: Readonly<Record<string, string>> = {
  '/cases': 'draft-cases',
  '/title': 'draft-titleZh',
  '/text': 'draft-textZh',
  '/owner': 'draft-owner',
};

function LinkChoices({ draft, keep }: { readonly draft: Draft; readonly keep: (draft: Draft) => void }) {
  const say = useWords(words);
  const language = useLanguage();
  const { on } = page.useSearch();
  const query = useQuery({
    queryKey: ['listWeakLinks', on ?? null],
    queryFn: () => listWeakLinks(on === undefined ? {} : { on }),
  });
  const found = query.data?.weak_links ?? [];
  if (found.length === 0) return null;
  return (
    <Form.Item label={<span id="draft-links-name">{say('links')}</span>}>
      <Checkbox.Group
        aria-labelledby="draft-links-name"
        value={[...draft.links]}
        onChange={(links) => keep({ ...draft, links: links.map(String) })}
        options={found.map((link) => ({
          value: link.id,
          label: `${textIn(link.title, language).text} ${link.values.map(({ said }) => said[language]).join(' / ')} (${link.cases.length})`,
        }))}
      />
    </Form.Item>
  );
}

function DraftPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { account } = useSession();
  const { links = [], on } = page.useSearch();
  const { listed, nameOf } = useSuperiors();
  const [draft, keep, forget] = useKept(`proposal ${links.join(' ')}`, {
    ...emptyDraft,
    links,
    owner: account,
  });
  const write = useWrite((input: Draft, key) => draftProposal(key, sentOf(input, on)));
  const send = async (): Promise<void> => {
    const answer = await write.mutateAsync(draft).catch(() => null);
    if (!answer) return;
    forget();
    await navigate({ to: '/proposals/$n', params: { n: String(answer.proposal) } });
  };
  const to = draft.to ?? listed.map(({ id }) => id);
  const fieldOf = (at: string): string | undefined => fields[`/${at.split('/')[1] ?? ''}`];
  return (
    <Page title={say('title')} isNarrow>
      <p className="quiet">{say('kept')}</p>
      <Together>
        <Form layout="vertical" onFinish={send}>
          <LinkChoices draft={draft} keep={keep} />
          <Alert type="info" showIcon title={say(draft.links.length > 0 ? 'words_made' : 'no_links')} />
          {draft.links.length > 0 ? null : (
            <Form.Item label={say('cases')} htmlFor="draft-cases" required>
              <Input.TextArea
                id="draft-cases"
                rows={3}
                value={draft.cases}
                onChange={({ target }) => keep({ ...draft, cases: target.value })}
              />
            </Form.Item>
          )}
          {lines.map(({ key, label, rows }) => (
            <Form.Item key={key} label={say(label)} htmlFor={`draft-${key}`}>
              <Input.TextArea
                id={`draft-${key}`}
                rows={rows}
                value={draft[key]}
                onChange={({ target }) => keep({ ...draft, [key]: target.value })}
              />
            </Form.Item>
          ))}
          <Form.Item label={<span id="draft-to-name">{say('to')}</span>}>
            <Checkbox.Group
              aria-labelledby="draft-to-name"
              value={[...to]}
              onChange={(chosen) => keep({ ...draft, to: chosen.map(String) })}
              options={listed.map(({ id }) => ({ value: id, label: nameOf(id) }))}
            />
          </Form.Item>
          <Form.Item label={say('owner')} htmlFor="draft-owner" extra={say('owner_hint')} required>
            <PersonInput
              id="draft-owner"
              value={draft.owner}
              onChange={(owner) => keep({ ...draft, owner })}
            />
          </Form.Item>
          <Problems error={write.error} fieldOf={fieldOf} />
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {say('send')}
          </Button>{' '}
          <span className="quiet">{say('sent_hint')}</span>
        </Form>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/proposals/new')({ component: DraftPage });
