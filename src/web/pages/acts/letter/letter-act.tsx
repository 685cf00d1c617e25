import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { issueLetter } from '#client';
import { numberText } from '../../../../domain/letter/number-text.js';
import { useWrite } from '../../../api/use-write.js';
import { casePath } from '../../../case/case-path.js';
import { useSession } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Step } from '../act.js';
import { Beside } from '../beside.js';
import { Done } from '../done.js';
import { draftsOf } from '../../../drafts/form-draft.js';
import { formName, idAt } from '../field-at.js';
import { FieldInput } from '../field-input.js';
import { type Ground, standingOf } from '../ground.js';
import { Moved, useNews } from '../../../case/moved.js';
import { ordersOf } from '../orders-of.js';
import { useSaid } from '../said.js';
import { useRefusals } from '../use-refusals.js';
import { documentBytes } from '../../../case/letters/document-bytes.js';
import { docxText } from './docx-text.js';
import { DownloadDocument } from '../../../case/letters/download-document.js';
import { letterFields } from './letter-fields.js';
import { LetterPreview } from './letter-preview.js';
import { type LetterValues, sentLetter } from './letter-values.js';
import { LettersOfCase } from '../../../case/letters/letters-of-case.js';

const words = defineWords({
  about: {
    zh: '事实、理由、要求、期限、救济途径取自已记录的内容；这里只填写措辞。先预览草稿，签发时才编号。',
    en: 'Facts, reasons, demands, deadline and rights come from what is recorded; only wording is filled in here. Look at the draft first: the number is given at issue.',
  },
  nothing: { zh: '尚未作出决定，不能制作文书。', en: 'Nothing was decided yet, so no letter can be made.' },
  preview: { zh: '预览草稿', en: 'Show the draft' },
  issue: { zh: '签发并编号', en: 'Issue it with a number' },
  back: { zh: '返回案件', en: 'Back to the case' },
  number: { zh: '文号：{number}', en: 'Number: {number}' },
  download: { zh: '下载DOCX文书', en: 'Download the DOCX' },
});

const title = { zh: '制作文书', en: 'Letter' };

/** Wording stands among the other fields of the page. */
const places = { wording: '', reply: 'reply_to' };

interface Draft {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string | null;
}

function Letter({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const said = useSaid();
  const { account } = useSession();
  const [form] = Form.useForm();
  const { view, subject } = ground;
  const [drafts] = useState(() => draftsOf(account, `${view.case}.letter.${subject?.id ?? ''}`));
  const [start] = useState<LetterValues>(() => ({
    language: 'zh',
    points: [''],
    order: ordersOf(ground)[0]?.entry,
    ...drafts.read(),
  }));
  const [values, setValues] = useState<LetterValues>(start);
  const draft = useMutation({
    mutationFn: async (given: LetterValues): Promise<Draft> => {
      const { recipients, ...letter } = sentLetter(ground, given);
      const bytes = await documentBytes(`/v1/cases/${encodeURIComponent(view.case)}/letters:draft`, {
        ...letter,
        ...(recipients.length > 0 ? { recipients } : {}),
      });
      return { bytes, text: await docxText(bytes) };
    },
  });
  const issue = useWrite((given: LetterValues, key) =>
    issueLetter(view.case, key, sentLetter(ground, given)),
  );
  const error = issue.error ?? draft.error;
  const news = useNews(view);
  useRefusals(form, error, places);
  if (issue.data) {
    const number = numberText({ number: issue.data.number, language: values.language ?? 'zh' });
    return (
      <Done ground={ground} title={said(title)}>
        <p className="act-due">{say('number', { number })}</p>
        <div className="act-buttons">
          <DownloadDocument path={issue.data.document} name={number} label={say('download')} />
        </div>
      </Done>
    );
  }
  if (standingOf(ground)?.decision === null) return <Alert type="warning" showIcon title={say('nothing')} />;
  const fields = letterFields(ground).filter(({ when }) => when?.(values) ?? true);
  const show = async (): Promise<void> => {
    issue.reset();
    draft.mutate(await form.validateFields());
  };
  return (
    <div className="act">
      <div className="act-main">
        <p className="act-about">{say('about')}</p>
        <Form
          form={form}
          name={formName}
          layout="vertical"
          requiredMark={false}
          scrollToFirstError={{ focus: true }}
          initialValues={start}
          onValuesChange={(_, all: LetterValues) => {
            setValues(all);
            drafts.keep(all);
          }}
          onFinish={(given: LetterValues) => {
            draft.reset();
            issue.mutate(given, { onSuccess: drafts.drop });
          }}
        >
          {fields.map((field) => (
            <FieldInput<LetterValues> key={field.name} field={field} />
          ))}
          <Moved error={error} news={news} />
          <Problems error={error} fieldOf={(at) => idAt(at, places)} />
          {draft.data ? <LetterPreview {...draft.data} /> : null}
          <div className="act-buttons">
            <Button onClick={() => void show().catch(() => undefined)} loading={draft.isPending}>
              {say('preview')}
            </Button>
            <Button type="primary" htmlType="submit" loading={issue.isPending}>
              {say('issue')}
            </Button>
            <LinkButton to={casePath(view.case)}>{say('back')}</LinkButton>
          </div>
        </Form>
      </div>
      <Beside ground={ground}>
        <LettersOfCase caseId={view.case} />
      </Beside>
    </div>
  );
}

export const letterStep: Step = {
  title,
  ofSubject: true,
  render: (ground) => <Letter ground={ground} />,
};
