import type { LetterFact } from '../../domain/letter/letter-parts.js';
import { problem } from '../../domain/problem.js';
import type { ConditionTrace, Recommendation } from '../../domain/recommendation.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { LetterCase } from './letter-case.js';
import { wordsOf } from './letter-words.js';

/** Facts of the conditions that were met, unknown ones left out. */
function* metFacts(trace: ConditionTrace): Generator<string> {
  if ('all' in trace) for (const child of trace.all) yield* metFacts(child);
  else if ('any' in trace) for (const child of trace.any) yield* metFacts(child);
  else if ('not' in trace) yield* metFacts(trace.not);
  else if ('of' in trace) yield* metFacts(trace.of);
  else if (trace.verdict === 'met' && trace.actual !== null) yield trace.fact;
}

/** The facts that the rules that were met rest on; of a case that met none, all that was reported. */
function toldFacts({ rules, met, facts }: Recommendation): readonly string[] {
  const of = rules.filter(({ id }) => met.includes(id)).flatMap(({ when }) => [...metFacts(when)]);
  const told = of.filter((fact) => facts[fact] && facts[fact].origin !== 'built_in');
  if (told.length > 0) return [...new Set(told)];
  return Object.keys(facts).filter(
    (fact) => facts[fact]?.origin === 'reported' && facts[fact].value !== null,
  );
}

/** When it happened: what the act is called, or the summary where it is asked for. */
function happening({ sent, state, file, open }: LetterCase): Result<readonly LetterFact[]> {
  const words = wordsOf(sent.language);
  const { from, until, ongoing } = state.conduct;
  const said = sent.with_summary ? open(file.summary, 'summary') : open(file.act, 'act');
  if (!said.ok) return said;
  if (sent.with_summary && said.value === null)
    return fail([problem('office_letter_summary_missing', {}, { path: '/with_summary' })]);
  if (said.value === null && from === null) return ok([]);
  const text = said.value ?? (ongoing ? words.stillGoesOn : words.happened);
  return ok([{ on: from, until, text }]);
}

/** The facts that the decision rests on, as the decider confirmed them, in the rulebook's words. */
export function letterFacts(matter: LetterCase): Result<readonly LetterFact[]> {
  const { recommendation, rulebook } = matter.decided;
  const happened = happening(matter);
  if (!happened.ok) return happened;
  const { speaker } = matter;
  const told = new Set(toldFacts(recommendation));
  const order = rulebook.facts.map(({ id }) => id).filter((id) => told.has(id));
  const typed = order.map((id) => ({
    text: speaker.phrases.factIs(
      speaker.fact(id),
      speaker.value(id, recommendation.facts[id]?.value ?? null),
    ),
  }));
  const found = { on: matter.state.foundOn, text: wordsOf(matter.sent.language).found };
  return ok([...happened.value, ...typed, found]);
}
