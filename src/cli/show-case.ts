import { z } from 'zod';
import { departures } from '../domain/decision.js';
import { isObject } from '../office/plain.js';
import type { CaseView } from '../office/read-case.js';
import type { CaseCourse } from './case-show.js';
import { departureWords, statusText } from './case-words.js';
import type { Console } from './console.js';
import { openedText } from './opened-text.js';
import { showNext } from './show-next.js';
import { showFollowUp, showOrder, showUrging, subjectOf } from './show-orders.js';
import { showRecommendation } from './show-recommendation.js';
import { wrap } from './wrap.js';

type Subject = CaseView['subjects'][number];

/** What a decision, or what took its place, says of itself; personal values opened. */
const decidedSchema = z.object({
  decided_on: z.string().optional(),
  departure: z.enum(departures).optional(),
  reasons: z.unknown(),
});

const finalityWords: Readonly<Record<Subject['finality'], { readonly en: string; readonly zh: string }>> = {
  undecided: { en: 'not decided on', zh: '尚未决定' },
  appealable: { en: 'can be appealed against', zh: '尚可申诉' },
  under_appeal: { en: 'under appeal', zh: '申诉中' },
  final: { en: 'final', zh: '已生效' },
};

function showHead(out: Console, { caseId, status, case: content }: CaseView): void {
  const { rulebook, unit, found_on: found } = isObject(content) ? content : {};
  const zh = out.language === 'zh';
  const about = [
    rulebook,
    unit,
    typeof found === 'string' ? (zh ? `发现于 ${found}` : `found on ${found}`) : null,
  ];
  const told = about.filter((part) => typeof part === 'string').join(zh ? '，' : ', ');
  out.print(`${out.bold(caseId)}  ${statusText(status)[out.language]}${out.dim(`  ${told}`)}`);
}

function showDecision(out: Console, { entries }: CaseView, subject: Subject, label: string): void {
  const zh = out.language === 'zh';
  const { decision_seq: seq, finality } = subject;
  const stored = entries.find((entry) => entry.seq === seq);
  if (!stored) {
    out.print(out.bold(zh ? '决定：尚未作出' : 'Decision: none yet'));
    return;
  }
  const body = decidedSchema.safeParse(stored.body).data;
  const parts = [
    label,
    ...(body?.departure ? [departureWords[body.departure][out.language]] : []),
    finalityWords[finality][out.language],
    `${zh ? `条目 ${stored.seq}` : `entry ${stored.seq}`}`,
    ...(body?.decided_on ? [body.decided_on] : []),
    stored.actor.id,
  ];
  out.print(out.bold(`${zh ? '决定：' : 'Decision: '}${parts.join(zh ? '，' : ', ')}`));
  const reasons = isObject(stored.body) ? stored.body['reasons'] : undefined;
  if (reasons !== undefined) out.print(wrap(openedText(reasons, out.language), out.columns));
}

function showSubject(out: Console, course: CaseCourse, subject: Subject): void {
  const { view, recommendations, orders, followUps, urgings, on } = course;
  const zh = out.language === 'zh';
  const made = recommendations.find((one) => one.subject === subject.subject);
  if (made)
    showRecommendation(made.recommendation, made.made, zh ? `条目 ${made.seq}` : `entry ${made.seq}`, out);
  else out.print(out.bold(subject.subject));
  const asked = made?.recommendation.ask.map(({ fact }) => fact) ?? [];
  if (asked.length > 0) {
    out.print(out.bold(zh ? '待补充' : 'Asked'));
    out.print(wrap(asked.join(zh ? '、' : ', '), out.columns));
  }
  const { decided_response: response } = subject;
  const rung = made?.made.ladder.find(({ id }) => id === response);
  showDecision(
    out,
    view,
    subject,
    rung?.label[out.language] ?? response ?? (zh ? '不提出处置' : 'no response'),
  );
  for (const order of orders) if (order.row.subject === subject.subject) showOrder(out, order, on);
  for (const one of followUps) if (one.row.subject === subject.subject) showFollowUp(out, one);
  for (const urging of urgings) if (subjectOf(urging) === subject.subject) showUrging(out, urging);
  out.print();
}

/** A case as a person reads it in a terminal: each subject with its reasons, and what may be done next. */
export function showCase(out: Console, course: CaseCourse): void {
  showHead(out, course.view);
  out.print();
  for (const subject of course.view.subjects) showSubject(out, course, subject);
  showNext(out, course.view.caseId, course.view.next);
}
