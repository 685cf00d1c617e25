/** What of a fact says when it is asked. */
export interface AskedFact {
  readonly id: string;
  readonly scope: 'case' | 'subject';
  readonly sourced: boolean;
  readonly read_by: readonly string[];
}

/** What of a rule says what it does. */
interface ReadingRule {
  readonly id: string;
  readonly effect: string;
}

/** What a fact is about, by what the rules that read it do. */
export const factGroups = ['core', 'circumstances', 'measures', 'record'] as const;
export type FactGroup = (typeof factGroups)[number];

const effectsOf: Readonly<Record<Exclude<FactGroup, 'record'>, readonly string[]>> = {
  core: ['base'],
  circumstances: ['settle', 'aggravate', 'mitigate', 'floor', 'ceiling', 'exempt'],
  measures: ['track', 'deadline'],
};

export function groupOf({ read_by: readBy }: AskedFact, rules: readonly ReadingRule[]): FactGroup {
  const effects = new Set(rules.filter(({ id }) => readBy.includes(id)).map(({ effect }) => effect));
  const of = (group: keyof typeof effectsOf): boolean => effectsOf[group].some((each) => effects.has(each));
  if (of('core')) return 'core';
  if (of('circumstances')) return 'circumstances';
  return of('measures') ? 'measures' : 'record';
}

/** A fact of the case (`subject` null) or of one subject. */
export interface Question<Fact extends AskedFact> {
  readonly subject: string | null;
  readonly fact: Fact;
}

export const questionKey = ({ subject, fact }: Question<AskedFact>): string => `${subject ?? ''}/${fact.id}`;

/** The place of a question on the page. */
export const questionField = (subject: string | null, fact: string): string =>
  `fact-${subject ?? 'case'}-${fact}`;

/** All that is asked at all: what the service computes is not. */
export const questionsOf = <Fact extends AskedFact>(
  { facts }: { readonly facts: readonly Fact[] },
  subjects: readonly string[],
): readonly Question<Fact>[] =>
  facts
    .filter(({ sourced }) => !sourced)
    .flatMap((fact): readonly Question<Fact>[] =>
      fact.scope === 'case' ? [{ subject: null, fact }] : subjects.map((subject) => ({ subject, fact })),
    );

const factsAtOnce = 6;

export interface Asking<Fact extends AskedFact> {
  readonly version: { readonly facts: readonly Fact[]; readonly rules: readonly ReadingRule[] };
  readonly subjects: readonly string[];
  /** By subject, the facts that could still change what is recommended; null where that cannot be asked now. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>> | null;
  /** Keys of the questions that are shown already. */
  readonly shown: ReadonlySet<string>;
}

const isAsked = ({ subject, fact }: Question<AskedFact>, { asked, version }: Asking<AskedFact>): boolean => {
  if (asked === null) return groupOf(fact, version.rules) === 'core';
  if (subject !== null) return asked.get(subject)?.has(fact.id) ?? false;
  return [...asked.values()].some((facts) => facts.has(fact.id));
};

/** The questions that matter next: of one group, those first that most rules read. None: nothing matters any more. */
export function nextBatch<Fact extends AskedFact>(asking: Asking<Fact>): readonly Question<Fact>[] {
  const { version, subjects, shown } = asking;
  const ranked = questionsOf(version, subjects)
    .filter((question) => !shown.has(questionKey(question)) && isAsked(question, asking))
    .map((question) => ({ question, group: factGroups.indexOf(groupOf(question.fact, version.rules)) }))
    .sort(
      (one, other) =>
        one.group - other.group ||
        other.question.fact.read_by.length - one.question.fact.read_by.length ||
        (one.question.fact.id < other.question.fact.id ? -1 : 1),
    );
  const first = ranked[0]?.group;
  const facts = [
    ...new Set(ranked.filter(({ group }) => group === first).map(({ question }) => question.fact.id)),
  ].slice(0, factsAtOnce);
  return ranked.map(({ question }) => question).filter(({ fact }) => facts.includes(fact.id));
}
