import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Service } from '../http/service.js';

type Value = boolean | number | string | readonly string[];

interface Labelled {
  readonly id: string;
  readonly type: string;
  readonly label: Readonly<Record<string, string>>;
  readonly value_labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The first incident: a town whose testing sites did not open in time. */
export const incident = JSON.parse(readFileSync('fixtures/incidents/s1.json', 'utf8'));

/** The office's register with the town of the incident, and one with a name that is long and hostile. */
export async function registered(service: Service): Promise<void> {
  const long = `${'某某省某某市某某县新型冠状病毒肺炎疫情防控指挥部'.repeat(4)}<script>alert(1)</script>`;
  for (const [ref, name] of [
    ['u-0017', 'XX镇'],
    ['u-0099', long],
  ]) {
    const made = await service.post('/v1/subjects', { ref, kind: 'organisation', name });
    expect(made.statusCode).toBe(201);
  }
}

const yesNo = { zh: ['是', '否'], en: ['Yes', 'No'] } as const;

/** What the pages call the facts and values of the rulebook of epidemic control. */
export async function labelsOf(service: Service, language: 'zh' | 'en') {
  const read = (await service.get('/v1/rulebooks/epidemic-supervision/1.0.0')).json();
  const facts = new Map<string, Labelled>(read.facts.map((fact: Labelled) => [fact.id, fact]));
  const fact = (id: string): Labelled => {
    const found = facts.get(id);
    if (!found) throw new Error(`no fact ${id}`);
    return found;
  };
  return {
    label: (id: string): string => fact(id).label[language] ?? '',
    value: (id: string, value: string | boolean): string => {
      const [yes, no] = yesNo[language];
      if (typeof value === 'boolean') return value ? yes : no;
      return fact(id).value_labels[value]?.[language] ?? '';
    },
  };
}

export type Labels = Awaited<ReturnType<typeof labelsOf>>;

/** Answers a fact with the mouse, wherever it stands. */
export async function answer(page: Page, { label, value }: Labels, id: string, given: Value): Promise<void> {
  const question = page.getByRole('group', { name: label(id), exact: true });
  if (typeof given === 'number') await question.getByRole('textbox').fill(String(given));
  else if (typeof given === 'string' || typeof given === 'boolean') {
    const search = question.getByRole('combobox');
    if ((await search.count()) === 0)
      await question.getByRole('radio', { name: value(id, given), exact: true }).check();
    else {
      // More than seven values: searched among.
      await search.fill(value(id, given));
      await search.press('Enter');
    }
  } else for (const each of given) await question.getByRole('checkbox', { name: value(id, each) }).check();
}

/** The cases of the office with all that they hold. */
export async function casesOf(service: Service) {
  const { cases } = (await service.get('/v1/cases')).json();
  return Promise.all(
    cases.map(async ({ case: id }: { case: string }) => (await service.get(`/v1/cases/${id}`)).json()),
  );
}
