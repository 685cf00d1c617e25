import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type Sent, sendDraft } from '../../drafts/send-draft.js';
import { useConnected } from '../../api/use-connected.js';
import { sessionQuery } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { useWords } from '../../words/use-words.js';
import { checkWords } from './check-words.js';

/** Where the report stands on the page of checking, by the place in the case that was refused. */
function placeOf(at: string): string {
  const [, part = '', index, within] = at.split('/');
  if (part === 'subjects') return within === 'facts' ? `check-facts-${index}` : `check-subject-${index ?? 0}`;
  if (part === 'found_on') return 'check-found-on';
  return `check-${part}`;
}

export interface SendReportProps {
  readonly draft: string;
  /** Checks the whole draft and keeps it; false where something is to be put right. */
  readonly onBefore: () => Promise<boolean>;
}

/** Sends the report under the key that its draft has had from the beginning, and goes to its case. */
export function SendReport({ draft, onBefore }: SendReportProps) {
  const say = useWords(checkWords);
  const isOnline = useConnected();
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useMutation<Sent | null>({
    mutationFn: async () => ((await onBefore()) ? sendDraft(draft) : null),
    networkMode: 'always',
    onSuccess: async (sent) => {
      if (sent?.outcome === 'later' && sent.why === 'session') await client.invalidateQueries(sessionQuery);
      if (sent?.outcome === 'sent') await navigate({ href: `/cases/${sent.caseId}` });
    },
  });
  const refused = send.data?.outcome === 'refused' ? send.data.error : send.error;
  return (
    <>
      <Problems error={refused} fieldOf={placeOf} />
      <p className="quiet">{say(isOnline ? 'send_about' : 'send_offline')}</p>
      <Button type="primary" size="large" loading={send.isPending} onClick={() => send.mutate()}>
        {say(send.isPending ? 'sending' : 'send')}
      </Button>
    </>
  );
}
