import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { issueProposalLetter, listLetters } from '#client';
import { fetchFile } from '../../api/save-file.js';
import { useWrite } from '../../api/use-write.js';
import { useMay } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { type Language, localeOf, useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { Proposal } from './proposal-page.js';

const words = defineWords({
  title: { zh: '建议书', en: 'Its letter' },
  language: { zh: '文种', en: 'Language' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  draft: { zh: '下载草稿（DOCX）', en: 'Download the draft (DOCX)' },
  issue: { zh: '编号印发', en: 'Issue it' },
  issue_hint: {
    zh: '印发时取得该年度下一个文号，内容以发出的建议为准。',
    en: 'It takes the next number of the year, and says what the proposal said when it was issued.',
  },
  not_issued: {
    zh: '记录“发出”之后才能印发。',
    en: 'It can be issued once the proposal is recorded as issued.',
  },
  number: { zh: '{code}〔{year}〕{serial}号', en: '{code} [{year}] {serial}' },
  voided: { zh: '已作废', en: 'void' },
  download: { zh: '下载', en: 'Download' },
  print: { zh: '打印', en: 'Print' },
});

function Issued({ proposal }: { readonly proposal: number }) {
  const say = useWords(words);
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['listLetters', 'proposal'],
    queryFn: () => listLetters({ kind: 'proposal', limit: 1000 }),
  });
  const download = useMutation({
    mutationFn: (entry: number) => fetchFile(`/v1/letters/${entry}/document`, `letter-${entry}.docx`),
  });
  const letters = query.data?.letters.filter((one) => one.proposal === proposal) ?? [];
  return (
    <>
      <ul className="lines">
        {letters.map(({ entry, number, date, voided, code }) => (
          <li key={entry}>
            <strong lang={localeOf.zh}>{say('number', { ...number, year: String(number.year) })}</strong>{' '}
            {dayText(date, language)} <code className="quiet">{code}</code>{' '}
            {voided ? <em>{say('voided')}</em> : null}{' '}
            <Button size="small" onClick={() => download.mutate(entry)}>
              {say('download')}
            </Button>{' '}
            <Button size="small" href={`/p/letters/${entry}`} target="_blank">
              {say('print')}
            </Button>
          </li>
        ))}
      </ul>
      <Problems error={query.error ?? download.error} />
    </>
  );
}

/** The letter of a proposal: as it would be, as it is issued, and as it went out. */
export function ProposalLetters({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const may = useMay();
  const reader = useLanguage();
  const written = (['zh', 'en'] as const).filter((each) => proposal.text[each] !== null);
  const [chosen, setChosen] = useState<Language>(written.includes(reader) ? reader : (written[0] ?? 'zh'));
  const { proposal: n } = proposal;
  const draft = useMutation({
    mutationFn: (language: Language) =>
      fetchFile(`/v1/proposals/${n}/letters:draft`, `proposal-${n}-draft.docx`, { language }),
  });
  const issue = useWrite((language: Language, key) => issueProposalLetter(n, key, { language }));
  const canIssue = proposal.issued_on !== null && proposal.state !== 'withdrawn';
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('title')}</h2>
      {may('listLetters') ? <Issued proposal={n} /> : null}
      {proposal.state === 'withdrawn' ? null : (
        <div className="tools">
          <Radio.Group
            aria-label={say('language')}
            value={chosen}
            options={written.map((value) => ({ value, label: say(value) }))}
            onChange={({ target }) => setChosen(target.value as Language)}
          />
          {may('draftProposalLetter') ? (
            <Button onClick={() => draft.mutate(chosen)} loading={draft.isPending}>
              {say('draft')}
            </Button>
          ) : null}
          {may('issueProposalLetter') ? (
            <Button
              type="primary"
              disabled={!canIssue}
              onClick={() => issue.mutate(chosen)}
              loading={issue.isPending}
            >
              {say('issue')}
            </Button>
          ) : null}
        </div>
      )}
      <Problems error={draft.error ?? issue.error} />
      <p className="quiet">{say(canIssue ? 'issue_hint' : 'not_issued')}</p>
    </section>
  );
}
