import type { ConditionTrace, Recommendation } from '../../domain/recommendation.js';
import type { Fact } from '../../domain/fact.js';
import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { type Opened, openedIn } from '../personal.js';
import type { PersonalReader } from '../ports.js';
import type { HistoryFact, RecommendationBody } from '../recommendation-body.js';
import type { Said, SaidBy } from './fact-origins.js';

/** Where the value of a fact came from. */
export type ExplainedOrigin =
  | { readonly kind: 'said'; readonly by: Omit<Said, 'source'>; readonly source: Opened | null }
  | ({ readonly kind: 'history'; readonly asOf: number } & Omit<HistoryFact, 'value'>)
  | { readonly kind: 'derived'; readonly from: string; readonly to: string }
  | { readonly kind: 'evaluated_on' }
  | { readonly kind: 'unknown' };

export interface ExplainedFact {
  readonly id: string;
  /** Null is unknown; what is personal is opened, or why it is not. */
  readonly value: Fact | Opened;
  readonly origin: ExplainedOrigin;
  /** Whether a decisive rule rests on it. */
  readonly decisive: boolean;
  /** Whether it is asked for. */
  readonly asked: boolean;
}

function* metFacts(trace: ConditionTrace): Generator<string> {
  if ('all' in trace) for (const child of trace.all) yield* metFacts(child);
  else if ('any' in trace) for (const child of trace.any) yield* metFacts(child);
  else if ('not' in trace) yield* metFacts(trace.not);
  else if ('of' in trace) yield* metFacts(trace.of);
  else if (trace.verdict === 'met' && trace.actual !== null) yield trace.fact;
}

const decisiveFacts = ({ rules, decisive }: Recommendation): ReadonlySet<string> =>
  new Set(rules.filter(({ id }) => decisive.includes(id)).flatMap(({ when }) => [...metFacts(when)]));

export interface Explaining {
  readonly recommendation: Recommendation;
  readonly body: RecommendationBody;
  readonly rulebook: Rulebook;
  readonly said: SaidBy;
  readonly caseId: string;
  readonly personal: PersonalReader;
  /** Whether who asks may see personal data. */
  readonly isShown: boolean;
}

async function originOf(
  { id, source }: FactDeclaration,
  { body, said, caseId, personal, isShown }: Explaining,
): Promise<ExplainedOrigin> {
  const by = said.get(id);
  const history = body.history[id];
  if (source?.kind === 'days_between') return { kind: 'derived', from: source.from, to: source.to };
  if (history) {
    const { value: _, ...counted } = history;
    return { kind: 'history', asOf: body.history_as_of, ...counted };
  }
  if (id === 'decided_on') return { kind: 'evaluated_on' };
  if (!by) return { kind: 'unknown' };
  const { source: told, ...rest } = by;
  return { kind: 'said', by: rest, source: await openedIn(personal, caseId, told, isShown) };
}

const rankOf = ({ value, decisive, asked }: ExplainedFact): number =>
  value === null ? (asked ? 3 : 4) : decisive ? 1 : 2;

/**
 * The facts that an explanation speaks of: all that are known, all that are asked for, and those that rules which were
 * nearly met wait for. First those that the decisive rules rest on, last what is not known.
 */
export async function explainedFacts(explaining: Explaining): Promise<readonly ExplainedFact[]> {
  const { recommendation, body, rulebook, caseId, personal, isShown } = explaining;
  const decisive = decisiveFacts(recommendation);
  const asked = new Set(recommendation.ask.map(({ fact }) => fact));
  const near = new Set(recommendation.near.flatMap(({ leaves }) => leaves.map(({ fact }) => fact)));
  const facts: ExplainedFact[] = [];
  for (const declared of rulebook.facts) {
    const { id } = declared;
    const sealed = body.sealed_facts[id];
    const opened = sealed ? await openedIn(personal, caseId, sealed, isShown) : null;
    const value = opened ?? recommendation.facts[id]?.value ?? null;
    if (value === null && !asked.has(id) && !near.has(id)) continue;
    const origin: ExplainedOrigin =
      value === null ? { kind: 'unknown' } : await originOf(declared, explaining);
    facts.push({ id, value, origin, decisive: decisive.has(id), asked: asked.has(id) });
  }
  return facts.sort((a, b) => rankOf(a) - rankOf(b));
}
