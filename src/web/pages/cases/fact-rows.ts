import type { CaseView, RecordedRecommendation } from '#client';
import { listOf, objectOf } from '../../case/json-parts.js';
import { type Personal, personalOf } from '../../case/personal.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';

export type Ask = RecordedRecommendation['ask'][number];

/** The entry that said a fact last, before it was evaluated. */
export interface Said {
  readonly entry: number;
  readonly act: 'report' | 'answer' | 'correction';
  readonly time: number;
  readonly actor: CaseView['entries'][number]['actor'];
  readonly source: Personal;
}

/** A fact as a recommendation read it. */
export interface FactRow {
  readonly name: string;
  readonly value: FactAnswer;
  readonly origin: string;
  readonly said: Said | null;
  readonly history: RecordedRecommendation['history'][string] | null;
  readonly ask: Ask | null;
}

const datesIn = (body: Readonly<Record<string, unknown>>): readonly string[] => [
  ...(body['found_on'] ? ['found_on'] : []),
  ...(body['conduct'] ? ['conduct_from', 'conduct_until'] : []),
];

/** Which facts an entry says of a subject; what it says of the subject stands before what it says of the case. */
function namesIn(body: Readonly<Record<string, unknown>>, subject: string) {
  const own = listOf(body['subjects'])
    .map(objectOf)
    .find(({ id }) => id === subject);
  return {
    ofCase: [...Object.keys(objectOf(body['facts'])), ...datesIn(body)],
    ofSubject: Object.keys(objectOf(own?.['facts'])),
  };
}

/** Who said each fact of a subject, from the entries before its recommendation. */
export function saidBy(
  { entries }: Pick<CaseView, 'entries'>,
  { subject, entry: until }: Pick<RecordedRecommendation, 'subject' | 'entry'>,
): ReadonlyMap<string, Said> {
  const ofCase = new Map<string, Said>();
  const ofSubject = new Map<string, Said>();
  for (const { entry, kind, time, actor, body } of entries) {
    if (entry > until || (kind !== 'case_submitted' && kind !== 'facts_supplemented')) continue;
    const all = objectOf(body);
    const act = kind === 'case_submitted' ? 'report' : all['kind'] === 'correction' ? 'correction' : 'answer';
    const said: Said = { entry, act, time, actor, source: personalOf(all['source']) };
    const names = namesIn(all, subject);
    for (const name of names.ofCase) ofCase.set(name, said);
    for (const name of names.ofSubject) ofSubject.set(name, said);
  }
  return new Map([...ofCase, ...ofSubject]);
}

/** All facts that a recommendation read, each with where it came from. */
export function factRows(
  view: Pick<CaseView, 'entries'>,
  recommendation: RecordedRecommendation,
): readonly FactRow[] {
  const said = saidBy(view, recommendation);
  const asked = new Map(recommendation.ask.map((ask) => [ask.fact, ask]));
  return Object.entries(recommendation.facts).map(([name, { value, origin }]) => ({
    name,
    value,
    origin,
    said: said.get(name) ?? null,
    history: recommendation.history[name] ?? null,
    ask: asked.get(name) ?? null,
  }));
}
