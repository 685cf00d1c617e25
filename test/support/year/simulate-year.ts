import { addDays } from '../../../src/domain/dates.js';
import { loadRulebook } from '../../../src/office/load-rulebooks.js';
import { ok } from '../../../src/domain/result.js';
import { submitCase } from '../../../src/office/submit-case.js';
import { clerk, type TestOffice } from '../office.js';
import { chanceOf } from './chance.js';
import { decideLater } from './course.js';
import { madeCase } from './made-case.js';
import { valueIn } from '../results.js';

export interface YearPlan {
  readonly rulebook: string;
  readonly from: string;
  readonly days: number;
  readonly cases: number;
  readonly units: number;
  readonly seed: number;
  /** Told after each day. */
  readonly told?: (day: string) => void;
}

/**
 * An office's course over some days: cases that come in, are decided, ordered, put right, checked, appealed against
 * and closed, in the order of their days. What is still to be done after the last day is left undone.
 */
export async function simulateYear(office: TestOffice, plan: YearPlan): Promise<void> {
  const chance = chanceOf(plan.seed);
  const loaded = valueIn(
    await office.store.read(async (tx) => ok(valueIn(await loadRulebook(office, tx, plan.rulebook)))),
  );
  const { rulebook } = loaded[0];
  const units = Array.from(
    { length: plan.units },
    (_, index) => `unit-${String(index + 1).padStart(2, '0')}`,
  );
  const [first = 'unit-01', ...others] = units;
  let day = plan.from;
  const agenda = new Map<string, (() => Promise<void>)[]>();
  const later = (days: number, act: () => Promise<void>): void => {
    const on = addDays(day, days);
    agenda.set(on, [...(agenda.get(on) ?? []), act]);
  };
  const submit = async (): Promise<void> => {
    const made = madeCase(
      { rulebook: plan.rulebook, declared: rulebook.facts, foundOn: day, units: [first, ...others] },
      chance,
    );
    const { caseId, recommendations } = valueIn(
      await submitCase(office, { case: made, actor: clerk, idempotency: null }),
    );
    for (const { seq, subject, recommendation } of recommendations) {
      const unit = made.subjects.find(({ id }) => id === subject)?.ref ?? first;
      const about = { caseId, subject, unit, ladder: rulebook.ladder };
      decideLater({ office, chance, today: () => day, later, ...about }, seq, recommendation);
    }
  };
  for (let number = 0; number < plan.days; number += 1) {
    day = addDays(plan.from, number);
    office.setDay(day);
    const until = Math.floor(((number + 1) * plan.cases) / plan.days);
    for (let at = Math.floor((number * plan.cases) / plan.days); at < until; at += 1) await submit();
    for (let acts = agenda.get(day); acts && acts.length > 0; acts = agenda.get(day)) {
      agenda.delete(day);
      for (const act of acts) await act();
    }
    plan.told?.(day);
  }
}
