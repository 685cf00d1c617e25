import { plain } from '../office/plain.js';
import type { Opened } from '../office/personal.js';
import type {
  ListedProposal,
  OpenedWords,
  ProposalStepView,
  ProposalToSuperior,
} from '../office/proposals/read-superior-proposals.js';
import type { Console } from './console.js';
import { openedText } from './opened-text.js';
import { proposalStateWords, proposalStepWords } from './proposal-words.js';
import { counted, wrap } from './wrap.js';

const textOf = (out: Console, opened: Opened | null): string => openedText(plain(opened), out.language);

/** In the language of the command, or in the one in which it was written. */
const wordsOf = (out: Console, words: OpenedWords): string =>
  textOf(out, out.language === 'zh' ? (words.zh ?? words.en) : (words.en ?? words.zh));

/** One line: where it stands and until when a reply is due. */
export function showListedProposal(out: Console, listed: ListedProposal): void {
  const { row, isOverdue } = listed;
  const zh = out.language === 'zh';
  const late = isOverdue ? (zh ? '（逾期）' : ' (overdue)') : '';
  const due =
    row.reply_due_on === null ? [] : [`${zh ? '答复期限 ' : 'reply due on '}${row.reply_due_on}${late}`];
  const parts = [
    proposalStateWords[row.state][out.language],
    ...due,
    zh ? `责任人 ${row.owner}` : `owner ${row.owner}`,
  ];
  out.print(`${out.bold(String(row.proposal_seq))}  ${wordsOf(out, listed.title)}`);
  out.print(wrap(parts.join(zh ? '，' : ', '), out.columns));
}

function showStep(out: Console, { entry, body, note }: ProposalStepView): void {
  const zh = out.language === 'zh';
  const who = [
    ...(body.by === null ? [] : [zh ? `由 ${body.by}` : `by ${body.by}`]),
    ...(body.to.length === 0 ? [] : [`${zh ? '送 ' : 'to '}${body.to.join(zh ? '、' : ', ')}`]),
  ];
  const what = [proposalStepWords[body.what][out.language], ...who].join(zh ? '，' : ', ');
  const line = `${body.on}  ${what}${zh ? `（条目 ${entry}）` : ` (entry ${entry})`}`;
  out.print(wrap(note === null ? line : `${line}${zh ? '：' : ': '}${textOf(out, note)}`, out.columns));
}

/** A proposal with its words and everything that happened to it. */
export function showSuperiorProposal(out: Console, found: ProposalToSuperior): void {
  const { row, text, steps, weakLinks } = found;
  const zh = out.language === 'zh';
  showListedProposal(out, found);
  const rests = zh
    ? `依据 ${weakLinks.length} 个薄弱环节、${row.cases.length} 件案件；送 ${row.sent_to.join('、')}`
    : `rests on ${counted(weakLinks.length, 'weak link')} and ${counted(row.cases.length, 'case')}; to ${row.sent_to.join(', ')}`;
  out.print(wrap(rests, out.columns));
  out.print();
  for (const paragraph of wordsOf(out, text).split('\n')) out.print(wrap(paragraph, out.columns));
  if (steps.length > 0) out.print();
  for (const step of steps) showStep(out, step);
  if (!row.without_reason) return;
  const noted = zh
    ? '未采纳且未记录理由：无正当理由拒不采纳属另行处理的事项（政务处分法第六十一条），须由人判断'
    : 'declined, and no reason is recorded: declining without a proper reason is a matter of its own (政务处分法, article 61), for a person to judge';
  out.print(wrap(noted, out.columns));
}
