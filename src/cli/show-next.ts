import type { NextStep } from '../office/followup/next-steps.js';
import { stepWords } from './case-words.js';
import type { Console } from './console.js';

function stepLine(
  { language }: Console,
  caseId: string,
  { step, subject, entry, due_on: due }: NextStep,
): string {
  const { command, ...words } = stepWords[step];
  const typed = `gradus case ${command} ${caseId} FILE`;
  if (language === 'zh') {
    const about = [subject, entry === null ? null : `条目 ${entry}`, due === null ? null : `期限 ${due}`];
    const told = about.filter((part) => part !== null).join('，');
    return `${words.zh}${told === '' ? '' : `（${told}）`}：${typed}`;
  }
  const about = [subject, entry === null ? null : `entry ${entry}`, due === null ? null : `due on ${due}`];
  const told = about.filter((part) => part !== null).join(', ');
  return `${words.en}${told === '' ? '' : ` (${told})`}: ${typed}`;
}

/** What may be done next, each with the command that records it. */
export function showNext(out: Console, caseId: string, steps: readonly NextStep[]): void {
  if (steps.length === 0) return;
  out.print(out.bold(out.language === 'zh' ? '下一步' : 'Next'));
  for (const step of steps) out.print(`  ${stepLine(out, caseId, step)}`);
}
