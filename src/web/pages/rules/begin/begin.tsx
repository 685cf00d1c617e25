import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { beginRulebook, listRulebooks, type Rulebook } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { textIn } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { keepDraft, noBase, readDraft } from '../draft/draft-store.js';
import '../rules.css';

const words = defineWords({
  title: { zh: '起草新的规则集', en: 'Begin a rulebook' },
  back: { zh: '全部规则', en: 'All rules' },
  explain: {
    zh: '草稿存于本机，可编辑、测试；提交后由第二人批准，才会公布。起草不产生任何记录。',
    en: 'The draft stays on this device, to be edited and tested. It is published when you propose it and a second person approves. Beginning records nothing.',
  },
  id: { zh: '标识', en: 'Id' },
  id_hint: {
    zh: '小写英文单词，以连字符相连，如 street-cleaning。永久不变，案件据此指明规则集。',
    en: 'Lower-case words joined by hyphens, such as street-cleaning. It never changes; cases name the rulebook by it.',
  },
  title_zh: { zh: '中文名称', en: 'Title in Chinese' },
  title_en: { zh: '英文名称', en: 'Title in English' },
  from: { zh: '施行日期', en: 'Holds from' },
  from_hint: {
    zh: '不得早于批准之日；草稿中可再改。',
    en: 'Not before the day on which it is approved. The draft can change it.',
  },
  as: { zh: '从何开始', en: 'Begin with' },
  small: {
    zh: '小样例：一张决策表、几条规则和相应用例，检查已通过',
    en: 'A small example: one decision table, a few rules and their cases; it passes every check',
  },
  copy: {
    zh: '复制 {title}（{id} {version}）及其用例',
    en: 'A copy of {title} ({id} {version}) with its cases',
  },
  begin: { zh: '开始起草', en: 'Begin the draft' },
  held: {
    zh: '本机已有 {id} 的草稿，请继续起草，或先将其丢弃。',
    en: 'This device already holds a draft of {id}. Go on with it, or throw it away first.',
  },
  go_on: { zh: '继续起草 {id}', en: 'Go on with {id}' },
  not_kept: {
    zh: '此浏览器无法保存草稿，不能在此起草新的规则集。',
    en: 'This browser keeps no drafts, so no rulebook can be begun in it.',
  },
});

/** The day from which a new version usually holds: time enough for a second person to read it. */
const daysAhead = 7;

interface Given {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly from: string;
  /** `id version` of what is copied; nothing: the small example. */
  readonly copied: string;
}

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE');

/** The version that a copy is made of: the one in force, else the last. */
const shownOf = ({ versions }: Rulebook) =>
  versions.find(({ state }) => state === 'in_force') ?? versions.at(-1);

class DraftHeld extends Error {}
class NotKept extends Error {}

async function begin({ id, nameZh, nameEn, from, copied }: Given): Promise<string> {
  if (await readDraft(id, noBase)) throw new DraftHeld();
  const [of = '', version = ''] = copied.split(' ');
  const copy = version === '' ? {} : { copy_of: { id: of, version } };
  const begun = await beginRulebook({ id, title: { zh: nameZh, en: nameEn }, from, ...copy });
  const draft = { id, base: noBase, text: begun.text, cases: begun.cases, note: '', savedAt: Date.now() };
  await keepDraft(draft).catch(() => {
    throw new NotKept();
  });
  return id;
}

const fields: Readonly<Record<string, string>> = {
  '/id': 'begin-id',
  '/title/zh': 'begin-nameZh',
  '/title/en': 'begin-nameEn',
  '/from': 'begin-from',
};

function BeginForm({ rulebooks }: { readonly rulebooks: readonly Rulebook[] }) {
  const say = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const [given, setGiven] = useState<Given>({
    id: '',
    nameZh: '',
    nameEn: '',
    from: dayFromNow(daysAhead),
    copied: '',
  });
  const put = (more: Partial<Given>): void => setGiven((before) => ({ ...before, ...more }));
  const write = useWrite((input: Given) => begin(input));
  const { error } = write;
  const copies = rulebooks.flatMap((rulebook) => {
    const version = shownOf(rulebook);
    return version ? [{ id: rulebook.id, version }] : [];
  });
  const text = (name: 'id' | 'nameZh' | 'nameEn', label: string, hint?: string) => (
    <Form.Item label={label} htmlFor={`begin-${name}`} extra={hint}>
      <Input
        id={`begin-${name}`}
        required
        autoComplete="off"
        maxLength={200}
        value={given[name]}
        onChange={({ target }) => put({ [name]: target.value })}
      />
    </Form.Item>
  );
  return (
    <Form
      layout="vertical"
      onFinish={() =>
        write.mutate(given, {
          onSuccess: (id) => navigate({ to: '/rules/$id/edit', params: { id }, search: { base: noBase } }),
        })
      }
    >
      <p>{say('explain')}</p>
      {text('id', say('id'), say('id_hint'))}
      {text('nameZh', say('title_zh'))}
      {text('nameEn', say('title_en'))}
      <Form.Item label={say('from')} htmlFor="begin-from" extra={say('from_hint')}>
        <Input
          id="begin-from"
          type="date"
          required
          min={dayFromNow(0)}
          value={given.from}
          onChange={({ target }) => put({ from: target.value })}
        />
      </Form.Item>
      <Form.Item label={<span id="begin-as">{say('as')}</span>}>
        <Radio.Group
          aria-labelledby="begin-as"
          className="rules-choices"
          value={given.copied}
          onChange={({ target }) => put({ copied: String(target.value) })}
          options={[
            { value: '', label: say('small') },
            ...copies.map(({ id, version: { version, title } }) => ({
              value: `${id} ${version}`,
              label: say('copy', { title: textIn(title, language).text, id, version }),
            })),
          ]}
        />
      </Form.Item>
      {error instanceof DraftHeld ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('held', { id: given.id })}
          description={
            <Link to="/rules/$id/edit" params={{ id: given.id }} search={{ base: noBase }}>
              {say('go_on', { id: given.id })}
            </Link>
          }
        />
      ) : error instanceof NotKept ? (
        <Alert type="error" showIcon role="alert" title={say('not_kept')} />
      ) : (
        <Problems error={error} fieldOf={(at) => fields[at]} />
      )}
      <Button type="primary" htmlType="submit" loading={write.isPending}>
        {say('begin')}
      </Button>
    </Form>
  );
}

function Begin() {
  const say = useWords(words);
  const query = useQuery({ queryKey: ['listRulebooks'], queryFn: () => listRulebooks() });
  return (
    <Page title={say('title')} isNarrow>
      <p>
        <Link to="/rules">{say('back')}</Link>
      </p>
      <Loaded query={query}>{({ rulebooks }) => <BeginForm rulebooks={rulebooks} />}</Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/rules/new')({ component: Begin });
