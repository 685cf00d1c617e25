import { useQuery } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { listSecondings, type RulebookVersion, secondWithdrawal } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { useMay, useSession } from '../../../session/session.js';
import { Problems } from '../../../ui/problems.js';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { usePeople } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '已提请撤回，待第二人附议', en: 'Its withdrawal waits for the second person' },
  by: { zh: '{who}于{day}提出', en: 'by {who} on {day}' },
  erased: { zh: '理由已删除', en: 'The reason was erased' },
  own: { zh: '您本人提出，须由他人附议。', en: 'It is your own: somebody else has to answer.' },
  answer: { zh: '您的意见', en: 'Your answer' },
  yes: { zh: '同意撤回', en: 'I agree that it is withdrawn' },
  no: { zh: '不同意', en: 'I do not agree' },
  reasons: { zh: '您的理由', en: 'Your reasons' },
  help: {
    zh: '用您自己的话写，不要照抄提出人的理由',
    en: 'In your own words, not those of who proposed it',
  },
  send: { zh: '提交附议意见', en: 'Record my answer' },
});

type Version = Pick<RulebookVersion, 'id' | 'version'>;

interface Seconding {
  readonly proposal: number;
  readonly agrees: boolean;
  readonly reasons: string;
}

function Answer({ id, version, proposal }: Version & { readonly proposal: number }) {
  const say = useWords(words);
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const [reasons, setReasons] = useState('');
  const write = useWrite((sent: Seconding, key) => secondWithdrawal(id, version, key, sent));
  return (
    <>
      <p id="seconding-answer">{say('answer')}</p>
      <Radio.Group
        aria-labelledby="seconding-answer"
        value={answer}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: say(value) }))}
        onChange={({ target }) => setAnswer(target.value === 'yes' ? 'yes' : 'no')}
      />
      <p>
        <label htmlFor="seconding-reasons">{say('reasons')}</label>
        <span className="hint" id="seconding-help">
          {' '}
          {say('help')}
        </span>
        <Input.TextArea
          id="seconding-reasons"
          aria-describedby="seconding-help"
          rows={3}
          value={reasons}
          onChange={({ target }) => setReasons(target.value)}
        />
      </p>
      <Problems error={write.error} fieldOf={(at) => (at === '/reasons' ? 'seconding-reasons' : undefined)} />
      <p>
        <Button
          type="primary"
          disabled={answer === null}
          loading={write.isPending}
          onClick={() => write.mutate({ proposal, agrees: answer === 'yes', reasons })}
        >
          {say('send')}
        </Button>
      </p>
    </>
  );
}

/** That somebody proposed to withdraw the version, and the answer of whoever may give one. */
export function ProposedWithdrawal({ id, version }: Version) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const may = useMay();
  const { account } = useSession();
  const query = useQuery({
    queryKey: ['listSecondings', 'withdrawal'],
    queryFn: () => listSecondings({ act: 'withdrawal', limit: 100 }),
    enabled: may('listRulebookProposals'),
  });
  const found = query.data?.secondings.find((one) => one.rulebook === id && one.version === version);
  if (!found) return query.error ? <Problems error={query.error} /> : null;
  const { proposer, since, reason, proposal, waits_for_me: isMine } = found;
  return (
    <section id="withdrawal" aria-labelledby="withdrawal-title" className="rules-approval">
      <h2 id="withdrawal-title">{say('title')}</h2>
      <p>{reason ?? say('erased')}</p>
      <p className="quiet">{say('by', { who: people.person(proposer), day: dayText(since, language) })}</p>
      {isMine ? <Answer id={id} version={version} proposal={proposal} /> : null}
      {proposer === account ? <p>{say('own')}</p> : null}
    </section>
  );
}
