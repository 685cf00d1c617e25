import type { Phrases } from './phrases.js';

const list = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

const resultOf: Phrases['result'] = (outcome, response) =>
  outcome === 'no_rule' || response === null
    ? 'no response by any rule'
    : outcome === 'settled'
      ? `settled with ${response}`
      : response;

export const english: Phrases = {
  and: (parts) => list(parts, 'and'),
  or: (parts) => list(parts, 'or'),
  quote: (label) => `“${label}”`,
  yes: 'yes',
  no: 'no',
  nothing: 'none',
  interval: ({ from, to, fromOpen, toOpen }) => {
    if (from !== null && from === to) return from;
    const low = from === null ? '' : fromOpen ? `more than ${from}` : `${from} or more`;
    const high = to === null ? '' : toOpen ? `less than ${to}` : `${to} or less`;
    if (low && high && !fromOpen && !toOpen) return `from ${from} to ${to}`;
    return [low, high].filter(Boolean).join(' and ') || 'any value';
  },
  set: (contains, lacks) =>
    contains ? (lacks ? `${contains}, without ${lacks}` : contains) : lacks ? `without ${lacks}` : 'none',
  factIs: (label, value) => `${label}: ${value}`,

  recommended: (response) => `Recommended: ${response}.`,
  settled: (response) => `The matter is settled: ${response}.`,
  noRule: 'No rule gives a response on what is known, so none is recommended.',
  noVersion: 'No version of these rules was in force when it happened, so none is applied.',
  provisional: (range) => `This is provisional: once the open facts are known it can be ${range}.`,
  provisionalAtMost: (range) =>
    `This is provisional: once the open facts are known it lies within this, and perhaps within less, since not every combination could be tried: ${range}.`,
  facts: (facts) => `What it rests on: ${facts.join('; ')}.`,

  settledBy: (response) => `This ends the matter with ${response}:`,
  base: (response, titles) => `What happened calls for ${response} (${titles.join('; ')}):`,
  raised: (from, to) => `It was raised from ${from} to ${to}:`,
  lowered: (from, to) => `It was lowered from ${from} to ${to}:`,
  atTheLimit: 'The reasons together would move it further, but the rules limit the steps.',
  floor: (from, to) => `It may not be milder than ${to}, so it was raised from ${from}:`,
  ceiling: (from, to) => `It may not be severer than ${to}, so it was lowered from ${from}:`,
  collision: 'One rule asks for at least a severer response; the limit in favour of the subject prevails.',
  noChange: (step, response) => `This was weighed too (${step}), and it stayed at ${response}:`,
  exempt: (response) =>
    `An exemption is proposed, which a person must confirm; it would then be ${response}:`,
  bounded: (from, to) =>
    `It was lowered from ${from} to ${to}, since whatever the open facts turn out to be, it cannot be severer.`,
  notReached: (titles) => `Met, but without effect here: ${titles.join('; ')}.`,
  stepNames: {
    aggravate: 'a reason to go up',
    mitigate: 'a reason to go down',
    floor: 'a least response',
    ceiling: 'a most response',
  },

  notMilder: (facts) => `It is not milder because of this: ${facts}.`,
  notSeverer: (facts) => `It is not severer because of this: ${facts}.`,
  noneMilder: (most) => `No change of up to ${count(most, 'known fact')} would make it milder.`,
  noneSeverer: (most) => `No change of up to ${count(most, 'known fact')} would make it severer.`,
  mildestAlready: 'It is the mildest response there is.',
  severestAlready: 'It is the severest response there is.',
  change: (label, from, to) => `“${label}” were ${to} instead of ${from}`,
  if: (changes, outcome, response) => `If ${changes}, it would be ${resultOf(outcome, response)}.`,
  past: 'This speaks of the past; nothing done now changes it.',
  moreSets: (number) => `There ${number === 1 ? 'is' : 'are'} ${number} more of the same kind.`,
  notExact: 'The search was cut off at its bound, so there may be others.',
  result: resultOf,

  unknown: (label, could) =>
    `Not known: ${label}. ${
      {
        milder: 'The answer can make it milder.',
        severer: 'The answer can make it severer.',
        both: 'The answer can make it milder or severer.',
      }[could]
    }`,
  unknownBeside: (labels) =>
    `Not known either, and of weight for what else is to be done: ${labels.join('; ')}.`,
  answer: (value, range) => `If it is ${value}: ${range}.`,
  range: ({ mildest, severest, noRule }) => {
    const responses =
      mildest === null || severest === null
        ? ''
        : mildest === severest
          ? mildest
          : `from ${mildest} to ${severest}`;
    return [responses, noRule ? 'no response by any rule' : ''].filter(Boolean).join(', or ');
  },

  track: (label) => `Beside it: ${label}.`,
  requestFacts: 'The open facts are to be asked for.',
  deadlineImmediate: 'To be done at once, from the moment of notification.',
  deadlineBy: (within, orderedOn, due) =>
    `To be done within ${within}: by ${due} if ordered on ${orderedOn}.`,
  workingDays: (number) => count(number, 'working day'),
  period: (years, months, weeks, days) =>
    list(
      [
        years ? count(years, 'year') : '',
        months ? count(months, 'month') : '',
        weeks ? count(weeks, 'week') : '',
        days ? count(days, 'day') : '',
      ].filter(Boolean),
      'and',
    ),
  beyondCalendar: 'The calendar does not know the holidays of that time: check the date.',

  requires: {
    hearing: 'Before this is decided, the subject must be heard.',
    second_person: 'A second person must agree to the decision.',
    two_officers: 'Two officers must have established the facts.',
  },
  advice: 'This is advice. A person decides, with reasons, and may depart from it.',

  version: (title, version, day) => `Rules: ${title}, version ${version}, as in force on ${day}.`,
  because: {
    alone: 'This rules file was given, and no other version was looked at.',
    in_force_on_conduct_day: 'It was in force when it happened.',
    in_force_on_decision_day: 'It is in force on the day of the evaluation.',
    in_force_while_conduct_goes_on: 'It is in force while the conduct goes on.',
    in_force_on_possible_conduct_day: 'It was in force on a day on which it may have happened.',
    milder: 'Of the version in force when it happened and the one in force now, the milder one holds.',
    at_conduct: 'The version in force when it happened holds.',
    at_decision: 'The version in force on the day of the decision holds.',
    no_version_at_conduct: 'No version was in force when it happened.',
  },
  alternative: (version, day, result) => `Version ${version}, as on ${day}, says: ${result}.`,
  source: (cite, unverified) => (unverified ? `${cite} (not verified)` : cite),
};
