import type { PageBody } from '../render-page.js';
import type { PagePart, PageSection, Run } from '../page-part.js';
import { factTable } from './fact-table.js';
import { changes, derivation, nearMisses, said, sentencesOf } from './reasons.js';
import { rights } from './rights.js';
import { ruleAnnex } from './rule-annex.js';
import { langOf, type Telling } from './telling.js';
import { unknowns } from './unknowns.js';
import { sources, versions } from './versions.js';

const pathOf = (caseId: string): string => `/p/cases/${encodeURIComponent(caseId)}/explanation`;

function subjectRun({ explanation: { subject }, opened, words }: Telling): Run {
  const { id, name } = subject;
  return name ? [opened(name), ' ', { text: id, as: 'code' }] : [{ text: id, as: 'code' }, words.none];
}

function decisionText({ explanation: { decision }, words, speaker, when }: Telling): string {
  if (!decision) return words.undecided;
  const { seq, response, actor, time } = decision;
  return words.decided(seq, speaker.rung(response), words.actor(actor.id, actor.authenticated), when(time));
}

function head(telling: Telling): PagePart[] {
  const { explanation, words, short, when } = telling;
  const { caseId, seq, time, subject, latest, others, recommendation } = explanation;
  const otherLinks = others.flatMap((id, index) => [
    ...(index > 0 ? [short.list(['', ''])] : []),
    { text: id, href: `${pathOf(caseId)}?subject=${encodeURIComponent(id)}` },
  ]);
  const rows: (readonly [string, Run])[] = [
    [words.case, { text: caseId, as: 'code' }],
    [words.subject, subjectRun(telling)],
    ...(subject.kind === null ? [] : [[words.kind, { text: subject.kind, as: 'code' }] as const]),
    ...(subject.ref === null ? [] : [[words.ref, { text: subject.ref, as: 'code' }] as const]),
    [words.entry, words.entryText(seq, when(time))],
    [words.evaluatedOn, recommendation.evaluated_on],
    [words.decision, decisionText(telling)],
    ...(others.length === 0 ? [] : [[words.others, otherLinks] as const]),
  ];
  const answer = sentencesOf(telling, 'answer');
  return [
    ...(latest === seq ? [] : [{ kind: 'notice', run: words.superseded(latest) } as const]),
    { kind: 'terms', rows },
    { kind: 'notice', run: answer.join(telling.language === 'zh' ? '' : ' ') },
  ];
}

function ladder(telling: Telling): PageSection {
  const { explanation, words, told } = telling;
  const { response } = explanation.recommendation;
  const rungs = explanation.rulebook.ladder.map(({ id, label }) => ({
    text: label[told] ?? id,
    mark: id === response ? words.here : null,
  }));
  return {
    level: 2,
    heading: words.ladder,
    lang: langOf(telling),
    parts: [
      { kind: 'ladder', label: words.ladder, rungs },
      ...(response === null ? [{ kind: 'paragraph', run: words.noResponse } as const] : []),
    ],
  };
}

const record = ({ explanation: { seq, structureSha256, recommendation }, words }: Telling): PageSection => ({
  level: 2,
  heading: words.record,
  parts: [
    {
      kind: 'terms',
      rows: [
        [words.structureHash, { text: structureSha256, as: 'code' }],
        [words.rulesHash, { text: recommendation.rulebook.hash, as: 'code' }],
        [words.receipt, { text: `/p/trail/${seq}`, href: `/p/trail/${seq}` }],
      ],
    },
  ],
});

/** The file note of one recommendation, and behind it all rules with their conditions. */
export function explanationPage(telling: Telling): PageBody {
  const { explanation, words } = telling;
  const { id, version } = explanation.recommendation.rulebook;
  return {
    title: words.title,
    rules: `${id} ${version}`,
    lead: head(telling),
    sections: [
      factTable(telling),
      ladder(telling),
      ...said(telling, 'why'),
      ...said(telling, 'why_not_milder'),
      ...said(telling, 'why_not_severer'),
      ...changes(telling),
      ...unknowns(telling),
      ...nearMisses(telling),
      ...derivation(telling),
      versions(telling),
      ...sources(telling),
      ...said(telling, 'beside'),
      ...said(telling, 'procedure'),
      rights(telling),
      record(telling),
      ...ruleAnnex(telling),
    ],
  };
}
