import type { Outcome } from '../../../domain/recommendation.js';
import { headings } from '../../../engine/wording/recommendation-words.js';
import type { PageSection, Run } from '../page-part.js';
import { sentencesOf } from './reasons.js';
import { langOf, type Telling } from './telling.js';

interface Saying {
  readonly version: string;
  readonly day: string;
  readonly outcome: Outcome;
  readonly response: string | null;
  readonly tracks: readonly string[];
  readonly deadline: string | null;
}

function versionRow(saying: Saying, holds: boolean, { words, short, speaker }: Telling): readonly Run[] {
  const { version, day, outcome, response, tracks, deadline } = saying;
  const within = (text: string): string => (text === 'immediate' ? short.immediate : speaker.within(text));
  return [
    [version, ' ', { text: holds ? words.chosen : words.other, as: holds ? 'strong' : 'weak' }],
    day,
    speaker.phrases.result(outcome, response === null ? null : speaker.rung(response)),
    tracks.length === 0 ? words.none : short.list(tracks.map(speaker.track)),
    deadline === null ? words.none : within(deadline),
  ];
}

/** Which version of the rules holds and why, and what the other one says. */
export function versions(telling: Telling): PageSection {
  const { explanation, words } = telling;
  const { rulebook, alternatives, outcome, response, tracks, deadline, reason } = explanation.recommendation;
  // What is not known is asked for once, whichever version holds.
  const own = tracks.filter((id) => id !== 'request_facts');
  const chosen: Saying = { ...rulebook, outcome, response, tracks: own, deadline: deadline?.within ?? null };
  const rows =
    reason === null
      ? [versionRow(chosen, true, telling), ...alternatives.map((other) => versionRow(other, false, telling))]
      : [];
  const { versions: heading, versionColumns: head } = words;
  return {
    level: 2,
    heading,
    lang: langOf(telling),
    parts: [
      ...sentencesOf(telling, 'rules_used').map((run) => ({ kind: 'paragraph', run }) as const),
      ...(rows.length === 0
        ? []
        : [{ kind: 'table', caption: heading, isCaptionHidden: true, head, rows, small: true } as const]),
      ...rulebook.rejected.map(
        ({ version, reason: why }) =>
          ({ kind: 'paragraph', run: words.notChosen(version, words.rejected[why] ?? why) }) as const,
      ),
    ],
  };
}

/** What the rules rest on; what nobody has read there says so. */
export function sources(telling: Telling): PageSection[] {
  const { explanation, language, words } = telling;
  const { basis } = explanation.recommendation;
  if (basis.length === 0) return [];
  const items = basis.map(
    ({ cite, url, unverified, rules }): Run => [
      url === undefined ? cite : { text: cite, href: url },
      ...(unverified ? [' ', { text: `⚠ ${words.unverified}`, as: 'strong' } as const] : []),
      ' ',
      { text: words.basisRules(rules.join(', ')), as: 'weak' },
    ],
  );
  return [
    {
      level: 2,
      heading: headings[language].sources,
      lang: langOf(telling),
      parts: [{ kind: 'list', items }],
    },
  ];
}
