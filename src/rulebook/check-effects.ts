import { parseDuration } from '../domain/duration.js';
import { type Problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { type Draft, idsOf, type RulePart } from './draft.js';
import { findings, type Report, suggest } from './finding.js';
import { effectKeys, isNeeded, keyOfEffect } from './schema-rule.js';
import type { Path } from './source.js';

/** A name that must be a rung of the ladder. */
export function checkRung(rung: string, at: Path, draft: Draft, report: Report): void {
  const known = idsOf(draft.ladder);
  if (!known.includes(rung)) report('unknown_rung', at, { found: shownText(rung), ...suggest(rung, known) });
}

function checkKeys({ at, raw, value: { effect } }: RulePart, report: Report): void {
  if (!effect) return;
  const own = keyOfEffect[effect];
  for (const key of effectKeys) {
    if (key !== own && Object.hasOwn(raw, key)) {
      report('effect_key_strange', [...at, key], { effect, key: quoted(key) }, 'key');
    }
    if (key === own && isNeeded(key) && !Object.hasOwn(raw, key)) {
      report('effect_key_missing', [...at, 'effect'], { effect, key: quoted(key) });
    }
  }
}

function checkTrack(track: string, at: Path, draft: Draft, report: Report): void {
  const known = idsOf(draft.tracks);
  if (track === 'request_facts') report('track_built_in', at);
  else if (!known.includes(track)) {
    report('unknown_track', at, { found: shownText(track), ...suggest(track, known) });
  }
}

/** An effect has the key that it needs and no other, and what it names is there. */
export function checkEffects(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    const { rules, tables } = draft;
    if (rules.length === 0 && tables.length === 0) report('no_rules', []);
    for (const rule of rules) {
      const { at, value } = rule;
      checkKeys(rule, report);
      if (value.response !== undefined) checkRung(value.response, [...at, 'response'], draft, report);
      if (value.track !== undefined) checkTrack(value.track, [...at, 'track'], draft, report);
      if (value.within !== undefined && !parseDuration(value.within)) {
        report('duration_unknown', [...at, 'within'], { found: shownText(value.within) });
      }
    }
  });
}
