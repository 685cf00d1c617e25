import type { Rulebook } from '../../rulebook/model.js';
import type { Want } from '../../rulebook/schema-cases.js';
import type { QuickAnswer } from '../answer.js';
import { type Answer, differences } from '../compare-want.js';
import { partRulebook } from '../part-rulebook.js';
import { answerTo, type Trial } from '../trials.js';
import type { Mutant } from './mutant.js';
import { type Verdicts, verdictsOf } from './verdicts.js';

/** The first trial whose want no longer holds, and what of it does not. */
export interface Notice {
  readonly trial: Trial;
  readonly what: readonly string[];
}

/** A trial, and the verdicts of the sound rulebook beside it. */
export interface Watched {
  readonly trial: Trial;
  readonly before: Verdicts;
}

/** What the mutants of a rulebook are held against. */
export interface Watch {
  readonly published: readonly Rulebook[];
  readonly trials: readonly Watched[];
}

export function watcher(rulebook: Rulebook): (trial: Trial) => Watched {
  const verdicts = verdictsOf(rulebook);
  return (trial) => ({
    trial,
    before: trial.day === null ? new Map() : verdicts(trial.day, trial.facts),
  });
}

/** A case about the choice among versions can change its version as well, and is always held against a mutant. */
const isAboutChoice = ({ fixture }: Trial): boolean => fixture.versions !== null;

const isMet = (verdicts: Verdicts, rule: string): boolean => verdicts.get(rule) === 'met';

/** What of a want is known without a search over the unknown facts. */
function quickWant({ ask: _ask, range: _range, provisional: _provisional, ...want }: Want): Want {
  return want.tracks ? { ...want, tracks: want.tracks.filter((track) => track !== 'request_facts') } : want;
}

const needsSearch = ({ ask, range, provisional, tracks }: Want): boolean =>
  ask !== undefined || range !== undefined || provisional !== undefined || tracks !== undefined;

/** The answer with the tracks that are known without a search; nothing else of it is read here. */
const withPlainTracks = (answer: QuickAnswer): Answer =>
  Object.create(answer, { tracks: { value: answer.plainTracks } }) as Answer;

export interface Affected {
  readonly trial: Trial;
  /** Whether another set of rules is met. */
  readonly isFlipped: boolean;
  /** Whether a changed rule is met, before or after; else it is undetermined, and moves less. */
  readonly isMet: boolean;
}

/**
 * The trials that a mutant can change. Rules are judged by themselves, so the changed ones alone are evaluated: where
 * their verdicts are certain and the same, nor what they do is another, the whole answer is the same. Those that are
 * most likely to notice come first.
 */
export function affectedBy(
  { changed, touches }: Mutant,
  made: Rulebook,
  trials: readonly Watched[],
): readonly Affected[] {
  if (changed === null) return trials.map(({ trial }) => ({ trial, isFlipped: false, isMet: true }));
  const after = touches === 'effects' ? null : verdictsOf(partRulebook(made, changed));
  const affected = trials.flatMap(({ trial, before }): Affected[] => {
    if (isAboutChoice(trial) || trial.day === null) return [{ trial, isFlipped: false, isMet: false }];
    const now = after ? after(trial.day, trial.facts) : before;
    let isAffected = false;
    let isFlipped = false;
    let anyMet = false;
    for (const id of changed) {
      const [was, is] = [before.get(id) ?? 'not_met', now.get(id) ?? 'not_met'];
      if (isMet(before, id) !== isMet(now, id)) isFlipped = true;
      if (was === 'met' || is === 'met') anyMet = true;
      if (was !== is || is === 'undetermined' || (touches === 'effects' && is === 'met')) isAffected = true;
    }
    return isAffected ? [{ trial, isFlipped, isMet: anyMet }] : [];
  });
  return [...affected.filter((one) => one.isMet), ...affected.filter((one) => !one.isMet)];
}

/**
 * Whether any trial notices a mutant: its want no longer holds. Cheap things are compared first, over all trials, and
 * what needs a search over unknown facts only when nothing cheaper noticed.
 */
export function noticeOf(mutant: Mutant, watch: Watch): Notice | null {
  const made = mutant.make();
  const affected = affectedBy(mutant, made, watch.trials);
  const byMet = affected.find(({ trial, isFlipped }) => isFlipped && trial.want.met !== undefined);
  if (byMet) return { trial: byMet.trial, what: ['met'] };
  const answers: { readonly trial: Trial; readonly answer: QuickAnswer }[] = [];
  for (const { trial } of affected) {
    const answer = answerTo(trial, made, watch.published);
    const found = differences(quickWant(trial.want), withPlainTracks(answer));
    if (found.length > 0) return { trial, what: found.map(({ what }) => what) };
    if (needsSearch(trial.want)) answers.push({ trial, answer });
  }
  for (const { trial, answer } of answers) {
    const found = differences(trial.want, answer);
    if (found.length > 0) return { trial, what: found.map(({ what }) => what) };
  }
  return null;
}
