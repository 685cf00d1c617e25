import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { followProposal, type ProposalStepInput } from '#client';
import { useWrite } from '../../api/use-write.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import type { Proposal } from './proposal-page.js';
import { stepWords } from './proposal-words.js';
import { useKept } from './use-kept.js';

const words = defineWords({
  title: { zh: '记录进展', en: 'Record what happened' },
  what: { zh: '进展', en: 'What happened' },
  on: { zh: '日期', en: 'On' },
  by: { zh: '由谁（编号，可不填）', en: 'Whose act it was, by id; if not yours' },
  note: { zh: '说明：答复内容、成效或理由', en: 'What was replied, what effect was seen, or why' },
  due: { zh: '答复期限（不填则按本机关规定计算）', en: "Reply due on; left empty, by the office's period" },
  to: { zh: '转发给（编号，逗号分隔）', en: 'Forwarded to, ids with commas between' },
  send: { zh: '记录：{what}', en: 'Record: {what}' },
});

const nothing = { on: '', by: '', note: '', due: '', to: '' };

type Step = Proposal['next'][number];

function stepOf(what: Step, kept: typeof nothing, today: string): ProposalStepInput {
  const to = kept.to.split(/[\s,，、]+/).filter(Boolean);
  return {
    what,
    on: kept.on || today,
    ...(kept.by.trim() ? { by: kept.by.trim() } : {}),
    ...(kept.note.trim() ? { note: kept.note.trim() } : {}),
    ...(what === 'issued' && kept.due ? { reply_due_on: kept.due } : {}),
    ...(what === 'forwarded' && to.length > 0 ? { to } : {}),
  };
}

/** What can be recorded of a proposal, as the service says it can follow. */
export function StepForm({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const step = useWords(stepWords);
  const today = useOfficeWords().data?.today ?? '';
  const [chosen, setChosen] = useState<Step>();
  const [first] = proposal.next;
  // What was chosen before the last step may not follow any more.
  const what = chosen !== undefined && proposal.next.includes(chosen) ? chosen : first;
  const [kept, keep, forget] = useKept(`proposal-step ${proposal.proposal}`, nothing);
  const write = useWrite(async (input: ProposalStepInput, key) => {
    const answer = await followProposal(proposal.proposal, key, input);
    forget();
    return answer;
  });
  if (what === undefined) return null;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{say('title')}</h2>
      <Form layout="vertical" onFinish={() => write.mutate(stepOf(what, kept, today))} className="step-form">
        <Form.Item label={<span id="step-what-name">{say('what')}</span>}>
          <Radio.Group
            aria-labelledby="step-what-name"
            value={what}
            options={proposal.next.map((value) => ({ value, label: step(value) }))}
            onChange={({ target }) => setChosen(target.value as Step)}
          />
        </Form.Item>
        <Form.Item label={say('on')} htmlFor="step-on" required>
          <Input
            id="step-on"
            type="date"
            max={today}
            value={kept.on || today}
            onChange={({ target }) => keep({ ...kept, on: target.value })}
          />
        </Form.Item>
        {what === 'issued' ? (
          <Form.Item label={say('due')} htmlFor="step-due">
            <Input
              id="step-due"
              type="date"
              value={kept.due}
              onChange={({ target }) => keep({ ...kept, due: target.value })}
            />
          </Form.Item>
        ) : null}
        {what === 'forwarded' ? (
          <Form.Item label={say('to')} htmlFor="step-to" required>
            <Input
              id="step-to"
              value={kept.to}
              onChange={({ target }) => keep({ ...kept, to: target.value })}
            />
          </Form.Item>
        ) : null}
        <Form.Item label={say('by')} htmlFor="step-by">
          <Input
            id="step-by"
            value={kept.by}
            onChange={({ target }) => keep({ ...kept, by: target.value })}
          />
        </Form.Item>
        <Form.Item label={say('note')} htmlFor="step-note">
          <Input.TextArea
            id="step-note"
            rows={3}
            value={kept.note}
            onChange={({ target }) => keep({ ...kept, note: target.value })}
          />
        </Form.Item>
        <Problems error={write.error} />
        {write.data?.warnings.map(({ code, message }) => (
          <Alert key={code} type="warning" showIcon title={message} />
        ))}
        <Button type="primary" htmlType="submit" loading={write.isPending} disabled={today === ''}>
          {say('send', { what: step(what) })}
        </Button>
      </Form>
    </section>
  );
}
