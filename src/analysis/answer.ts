import type { Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { askedFacts } from '../engine/ask.js';
import { choicesAmong, mildestOf } from '../engine/choose-standing.js';
import { isProvisional, rangeOf } from '../engine/range.js';
import { requiresOf, type VersionPair } from '../engine/recommend.js';
import { type PairStanding, type QuickStanding, quickStanding, standingOf } from '../engine/standing.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';
import { type CaseVersions, versionsFor } from './case-input.js';
import type { Answer } from './compare-want.js';

export interface Question {
  readonly fixture: FixtureCase;
  /** The facts of one of its subjects. */
  readonly facts: Facts;
  /** The version that answers; a case about the choice chooses among `published`, this one in its place there. */
  readonly rulebook: Rulebook;
  readonly published: readonly Rulebook[];
}

/** An answer without explanation. What it takes a search to know is worked out when it is read. */
export type QuickAnswer = Answer & {
  readonly rulebook: Rulebook;
  readonly day: string;
  /** Without the track that asks for facts, which takes a search. */
  readonly plainTracks: readonly string[];
};

const none = { mildest: null, severest: null, no_rule: true, exact: true };

const noVersion = ({ rulebook, day }: VersionPair): QuickAnswer => ({
  outcome: 'no_rule',
  response: null,
  met: [],
  range: none,
  provisional: false,
  ask: [],
  tracks: [],
  plainTracks: [],
  deadline: null,
  exemption: null,
  requires: [],
  rulebook,
  day,
});

/** The versions that answer, `rulebook` in the place of its own version. */
function pairsFor({ fixture, rulebook, published }: Question): CaseVersions {
  const pair: VersionPair = { rulebook, day: fixture.decidedOn, because: 'alone' };
  const alone: CaseVersions = { conduct: [pair], decision: pair, rejected: [] };
  const among = published.map((one) => (one.version === rulebook.version ? rulebook : one));
  const versions = versionsFor(fixture, among);
  // With another day of beginning none may be in force any more; then nothing was at the conduct.
  return versions.ok ? (versions.value ?? alone) : { ...alone, conduct: [] };
}

/** Answers one subject of a case by the compiled engine alone. */
export const answerOf = (question: Question): QuickAnswer => answerWithStandings(question).answer;

/** The answer, with what each version says whose word was looked at for it. */
export function answerWithStandings(question: Question): {
  readonly answer: QuickAnswer;
  readonly standings: readonly QuickStanding[];
} {
  const { facts, fixture } = question;
  const { conduct, decision } = pairsFor(question);
  const isSame = (a: VersionPair, b: VersionPair): boolean => a.rulebook === b.rulebook && a.day === b.day;
  const standings: QuickStanding[] = [];
  const standingFor = (pair: VersionPair): QuickStanding => {
    const known = standings.find((one) => isSame({ ...one, because: '' }, pair));
    if (known) return known;
    const made = quickStanding(pair.rulebook, pair.day, facts, fixture.decidedOn);
    standings.push(made);
    return made;
  };
  const ofDecision = standingFor(decision);
  if (conduct.length === 0) return { answer: noVersion(decision), standings };
  const choices = choicesAmong(decision.rulebook.versionChoice, conduct.map(standingFor), ofDecision);
  const chosen = mildestOf(choices as [QuickStanding, ...QuickStanding[]]);
  const { rulebook, day, procedure, met } = chosen;
  let searched: PairStanding | undefined;
  // The searches share a workspace, which `askedFacts` wants as the evaluation left it.
  const search = (): PairStanding => {
    searched ??= standingOf(rulebook, day, facts, fixture.decidedOn);
    return searched;
  };
  let asked: string[] | undefined;
  const asks = (): string[] => {
    asked ??= askedFacts(search());
    return asked;
  };
  const answer: QuickAnswer = {
    outcome: procedure.outcome,
    response: procedure.response,
    met: met.map(({ id }) => id),
    get range() {
      return rangeOf(search().possible, rulebook.ladder);
    },
    get provisional() {
      return isProvisional(search().possible);
    },
    get ask() {
      return asks().map((fact) => ({ fact }));
    },
    get tracks() {
      return asks().length > 0 ? [...procedure.tracks, 'request_facts'] : [...procedure.tracks];
    },
    plainTracks: procedure.tracks,
    deadline: procedure.deadline,
    exemption: procedure.exemption,
    requires: [...new Set(standings.flatMap(requiresOf))].sort(byCodeUnit),
    rulebook,
    day,
  };
  return { answer, standings };
}
