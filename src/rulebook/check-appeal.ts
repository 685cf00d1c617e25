import { parseDuration } from '../domain/duration.js';
import type { Problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import type { Draft } from './draft.js';
import { findings } from './finding.js';

/** Both periods can be counted, and each leaves time for what it is for. */
export function checkAppeal({ source, appeal }: Draft): readonly Problem[] {
  const { at, value } = appeal;
  return findings(source, (report) => {
    for (const key of ['within', 'decide_within'] as const) {
      const text = value[key];
      if (text === undefined) continue;
      const kind = parseDuration(text)?.kind;
      if (kind === undefined) report('duration_unknown', [...at, key], { found: shownText(text) });
      if (kind === 'immediate') report('appeal_no_time', [...at, key]);
    }
  });
}
