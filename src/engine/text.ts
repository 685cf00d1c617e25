import { byCodeUnit } from '../domain/identifiers.js';
import type {
  ConditionTrace,
  CounterfactualSide,
  Recommendation,
  Section,
} from '../domain/recommendation.js';
import type { Rulebook } from '../rulebook/model.js';
import { derivationSentences } from './wording/derivation-sentences.js';
import { english } from './wording/en.js';
import type { Phrases } from './wording/phrases.js';
import { type Speaker, speakerOf } from './wording/speaker.js';
import { chinese } from './wording/zh.js';

const languages: Readonly<Record<string, Phrases>> = { zh: chinese, en: english };

/** How many facts the first sentences name, and how many changes the text lists; the structure has them all. */
const mostNamed = 3;
const mostChanges = 5;

function* metLeaves(
  trace: ConditionTrace,
): Generator<{ fact: string; actual: Recommendation['facts'][string]['value'] }> {
  if ('all' in trace) for (const child of trace.all) yield* metLeaves(child);
  else if ('any' in trace) for (const child of trace.any) yield* metLeaves(child);
  else if ('not' in trace) yield* metLeaves(trace.not);
  else if ('of' in trace) yield* metLeaves(trace.of);
  else if (trace.verdict === 'met' && trace.actual !== null) yield trace;
}

/** The facts that the decisive rules rest on, the first few. */
function restsOn(recommendation: Recommendation, speaker: Speaker): string[] {
  const named = new Map<string, string>();
  for (const rule of recommendation.rules)
    if (recommendation.decisive.includes(rule.id))
      for (const { fact, actual } of metLeaves(rule.when))
        if (!named.has(fact))
          named.set(fact, speaker.phrases.factIs(speaker.fact(fact), speaker.value(fact, actual)));
  return [...named.values()].slice(0, mostNamed);
}

function answer(recommendation: Recommendation, speaker: Speaker): string[] {
  const { phrases, rung } = speaker;
  const { outcome, response, reason, provisional, range } = recommendation;
  if (reason === 'no_version_at_conduct') return [phrases.noVersion];
  const said =
    outcome === 'no_rule'
      ? phrases.noRule
      : outcome === 'settled'
        ? phrases.settled(rung(response))
        : phrases.recommended(rung(response));
  const facts = restsOn(recommendation, speaker);
  return [
    said,
    ...(facts.length > 0 ? [phrases.facts(facts)] : []),
    ...(range.exact
      ? provisional
        ? [phrases.provisional(speaker.range(range))]
        : []
      : [phrases.provisionalAtMost(speaker.range(range))]),
  ];
}

type ChangeSet = CounterfactualSide['sets'][number];

const changesOf = ({ changes }: ChangeSet, speaker: Speaker): string =>
  speaker.phrases.and(
    changes.map(({ fact, from, to }) =>
      speaker.phrases.change(speaker.fact(fact), speaker.value(fact, from), speaker.cell(fact, to)),
    ),
  );

const ifSentence = (set: ChangeSet, speaker: Speaker): string =>
  speaker.phrases.if(
    changesOf(set, speaker),
    set.outcome,
    set.response === null ? null : speaker.rung(set.response),
  );

/** Why not milder, or why not severer: the contrast that people ask for. */
function contrast(side: CounterfactualSide, milder: boolean, atTheEnd: boolean, speaker: Speaker): string[] {
  const { phrases } = speaker;
  if (atTheEnd) return [milder ? phrases.mildestAlready : phrases.severestAlready];
  const first = side.sets[0];
  if (!first) {
    const none = milder ? phrases.noneMilder : phrases.noneSeverer;
    return side.none_within === undefined ? [phrases.notExact] : [none(side.none_within)];
  }
  const facts = phrases.and(
    first.changes.map(({ fact, from }) => phrases.factIs(speaker.fact(fact), speaker.value(fact, from))),
  );
  return [milder ? phrases.notMilder(facts) : phrases.notSeverer(facts), ifSentence(first, speaker)];
}

function wouldChange(recommendation: Recommendation, speaker: Speaker): string[] {
  const { milder, severer } = recommendation.counterfactuals;
  return [milder, severer].flatMap((side) => {
    const shown = side.sets.slice(0, mostChanges);
    const left = side.sets.length - shown.length + side.more;
    return [
      ...shown.flatMap((set) => [
        ifSentence(set, speaker),
        ...(set.changes.some(({ past }) => past) ? [speaker.phrases.past] : []),
      ]),
      ...(left > 0 ? [speaker.phrases.moreSets(left)] : []),
      ...(side.exact ? [] : [speaker.phrases.notExact]),
    ];
  });
}

/** What is not known: first what can move the response, with the answers that change what is possible. */
function unknown({ ask, range }: Recommendation, speaker: Speaker): string[] {
  const possible = speaker.range(range);
  const beside = ask.filter(({ could }) => could === 'other').map(({ fact }) => speaker.fact(fact));
  const sentences = ask.flatMap(({ fact, could, answers }) =>
    could === 'other'
      ? []
      : [
          speaker.phrases.unknown(speaker.fact(fact), could),
          ...answers
            .filter((answer) => speaker.range(answer.range) !== possible)
            .map((answer) =>
              speaker.phrases.answer(speaker.cell(fact, answer.cell), speaker.range(answer.range)),
            ),
        ],
  );
  return beside.length > 0 ? [...sentences, speaker.phrases.unknownBeside(beside)] : sentences;
}

function beside(recommendation: Recommendation, speaker: Speaker, rulebook: Rulebook): string[] {
  const { phrases } = speaker;
  const { deadline, tracks, rules, warnings } = recommendation;
  const met = new Set(recommendation.met);
  const said = tracks.flatMap((id) => {
    if (id === 'request_facts') return [phrases.requestFacts];
    const because = rules
      .filter((rule) => met.has(rule.id) && trackOf(rulebook, rule.id) === id)
      .map((rule) => speaker.because(rule.id));
    return [phrases.track(speaker.track(id)), ...new Set(because)];
  });
  if (!deadline) return said;
  const due =
    deadline.within === 'immediate'
      ? phrases.deadlineImmediate
      : phrases.deadlineBy(
          speaker.within(deadline.within),
          recommendation.evaluated_on,
          deadline.due_if_ordered_on,
        );
  const beyond = warnings.includes('deadline_beyond_calendar') ? [phrases.beyondCalendar] : [];
  return [...said, due, speaker.because(deadline.rule), ...beyond].filter(Boolean);
}

function trackOf({ rules }: Rulebook, id: string): string | null {
  const rule = rules.find((one) => one.id === id);
  return rule?.effect === 'track' ? rule.track : null;
}

function rulesUsed(recommendation: Recommendation, speaker: Speaker): string[] {
  const { phrases } = speaker;
  const { rulebook, alternatives, outcome, response } = recommendation;
  const differing = alternatives.filter((other) => other.outcome !== outcome || other.response !== response);
  const used =
    recommendation.reason === null ? [phrases.version(speaker.rulebook, rulebook.version, rulebook.day)] : [];
  return [
    ...used,
    ...(phrases.because[rulebook.chosen_because] ? [phrases.because[rulebook.chosen_because] as string] : []),
    ...differing.map((other) =>
      phrases.alternative(
        other.version,
        other.day,
        phrases.result(other.outcome, other.response === null ? null : speaker.rung(other.response)),
      ),
    ),
  ];
}

function sectionsOf(recommendation: Recommendation, rulebook: Rulebook, speaker: Speaker): Section[] {
  const { phrases } = speaker;
  const first = rulebook.ladder[0]?.id ?? null;
  const last = rulebook.ladder.at(-1)?.id ?? null;
  const { response, counterfactuals, requires, outcome, reason } = recommendation;
  const compared = reason === null;
  const sections: Section[] = [
    { section: 'answer', sentences: answer(recommendation, speaker) },
    {
      section: 'why',
      sentences: derivationSentences(recommendation.derivation, speaker, speaker.rung(first)),
    },
    {
      section: 'why_not_milder',
      sentences: compared ? contrast(counterfactuals.milder, true, response === first, speaker) : [],
    },
    {
      section: 'why_not_severer',
      sentences: compared ? contrast(counterfactuals.severer, false, response === last, speaker) : [],
    },
    { section: 'would_change', sentences: wouldChange(recommendation, speaker) },
    { section: 'unknown', sentences: unknown(recommendation, speaker) },
    { section: 'beside', sentences: beside(recommendation, speaker, rulebook) },
    {
      section: 'procedure',
      sentences: [
        ...(outcome === 'recommended' ? requires.map((need) => phrases.requires[need] ?? need) : []),
        phrases.advice,
      ],
    },
    { section: 'rules_used', sentences: rulesUsed(recommendation, speaker) },
    {
      section: 'sources',
      sentences: [
        ...new Set(
          recommendation.basis.map(({ cite, unverified }) => phrases.source(cite, unverified === true)),
        ),
      ],
    },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}

/**
 * The recommendation in sentences for the person concerned, in Chinese and English as far as the rulebook has
 * those languages. Made from the structure and the rulebook's own words; of the subject only its id and kind are
 * known here, so no personal data can be in it.
 */
export function textOf(recommendation: Recommendation, rulebook: Rulebook): Recommendation['text'] {
  const text: Record<string, Section[]> = {};
  for (const language of [...rulebook.languages].sort(byCodeUnit)) {
    const phrases = languages[language];
    if (phrases)
      text[language] = sectionsOf(recommendation, rulebook, speakerOf(rulebook, language, phrases));
  }
  const [first] = rulebook.languages;
  // A rulebook in neither language is said in English sentences around its own words.
  if (Object.keys(text).length === 0 && first)
    text['en'] = sectionsOf(recommendation, rulebook, speakerOf(rulebook, first, english));
  return text;
}
