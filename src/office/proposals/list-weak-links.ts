import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebooks, type LoadedRulebook } from '../load-rulebooks.js';
import type { WeakLinkRule } from '../settings.js';
import { type FactWords, factWords } from './fact-words.js';
import { type FoundWeakLink, weakLinksOn } from './read-weak-links.js';

/** A rule with what keeps it from finding anything. */
export interface CheckedRule {
  readonly rule: WeakLinkRule;
  /** Facts that it names and that no published rulebook declares, or only as a text or personal: never known here. */
  readonly neverKnown: readonly string[];
}

export interface WeakLinkList {
  readonly on: string;
  readonly rules: readonly CheckedRule[];
  readonly links: readonly { readonly link: FoundWeakLink; readonly words: FactWords }[];
}

function checked(rule: WeakLinkRule, loaded: readonly LoadedRulebook[]): CheckedRule {
  const known = new Set(
    loaded.flatMap(({ rulebook }) =>
      rulebook.facts.filter(({ type, personal }) => type !== 'text' && !personal).map(({ id }) => id),
    ),
  );
  const named = new Set([...rule.same, ...Object.keys(rule.where ?? {})]);
  return { rule, neverKnown: [...named].filter((fact) => !known.has(fact)) };
}

/** The weak links of the window that ends on a day, today if none is named, with the words for their facts. */
export const listWeakLinks = (
  deps: OfficeDeps,
  { on: asked }: { readonly on?: string },
): Promise<Result<WeakLinkList>> =>
  deps.store.read(async (tx) => {
    const today = dayInZone(deps.settings.time_zone, deps.clock());
    const on = asked ?? today;
    if (on > today)
      return fail([problem('office_day_to_come', { expected: today, found: on }, { path: '/on' })]);
    const loaded = await loadRulebooks(deps, tx);
    if (!loaded.ok) return loaded;
    const found = await weakLinksOn(deps, tx.projections, on);
    const wordsOf = new Map<string, FactWords>();
    const links = found.map((link) => {
      const words =
        wordsOf.get(link.rulebook) ?? factWords(loaded.value.filter(({ row }) => row.id === link.rulebook));
      wordsOf.set(link.rulebook, words);
      return { link, words };
    });
    return ok({ on, rules: deps.settings.weak_links.map((rule) => checked(rule, loaded.value)), links });
  });
