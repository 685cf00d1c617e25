import { listOf, numberOf, objectOf, stringOf } from '../../case/json-parts.js';
import { openedText } from '../../case/personal.js';
import { useSpeaker } from '../../case/use-speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';
import type { CaseEntry } from '../../case/case-entries.js';
import { groundWords } from './correction-grounds.js';
import { entryOf, type Ground, standingOf } from './ground.js';
import { KeyFacts } from './key-facts.js';
import { proposalsOf } from './proposals-of.js';
import { RecommendationBrief } from './recommendation-brief.js';
import { RecusedAlert } from './recused-alert.js';

const words = defineWords({
  facts: { zh: '事实', en: 'Facts' },
  decision: { zh: '拟决定', en: 'Proposed decision' },
  correction: { zh: '拟更正', en: 'Proposed correction' },
  by: { zh: '{who}于{day}提出', en: 'by {who} on {day}' },
  why: { zh: '{fact}无法查明：{text}', en: '{fact} cannot be established: {text}' },
  officers: { zh: '办理人员：{names}', en: 'Officers: {names}' },
  comma: { zh: '、', en: ', ' },
  departs: { zh: '与建议不同', en: 'It departs from the recommendation' },
  set_aside: { zh: '撤销', en: 'It falls' },
  stands: { zh: '现行决定：{response}（第{n}条）', en: 'The decision that stands: {response}, in entry {n}' },
  ground: { zh: '更正事由：', en: 'Ground: ' },
  restores: { zh: '如何消除影响：{text}', en: 'How the reputation is restored: {text}' },
});

interface PartProps {
  readonly ground: Ground;
  readonly body: Readonly<Record<string, unknown>>;
}

function ProposedDecision({ ground: { book }, body }: PartProps) {
  const say = useWords(words);
  const speaker = useSpeaker(book);
  const officers = listOf(body['officers']).flatMap((each) => openedText(each) ?? []);
  return (
    <>
      <p className="act-answer">{speaker.rung(stringOf(body['response']))}</p>
      {body['departure'] === 'none' ? null : <p>{say('departs')}</p>}
      <p className="act-text">{openedText(body['reasons'])}</p>
      {Object.entries(objectOf(body['cannot_establish'])).map(([fact, text]) => (
        <p key={fact}>{say('why', { fact: speaker.fact(fact), text: openedText(text) ?? '' })}</p>
      ))}
      {officers.length > 0 ? <p>{say('officers', { names: officers.join(say('comma')) })}</p> : null}
    </>
  );
}

function ProposedCorrection({ ground, body }: PartProps) {
  const say = useWords(words);
  const speaker = useSpeaker(ground.book);
  const restores = openedText(body['restores']);
  const decided = standingOf(ground)?.decided_response ?? null;
  return (
    <>
      <p>{say('stands', { response: speaker.rung(decided), n: String(numberOf(body['decision'])) })}</p>
      <p className="act-answer">
        {body['effect'] === 'varied' ? speaker.rung(stringOf(body['response'])) : say('set_aside')}
      </p>
      <p>
        {say('ground')}
        <WordOf words={groundWords} of={stringOf(body['ground']) ?? ''} />
      </p>
      <p className="act-text">{openedText(body['reasons'])}</p>
      {restores === null ? null : <p>{say('restores', { text: restores })}</p>}
    </>
  );
}

function Proposal({ ground, proposal }: { readonly ground: Ground; readonly proposal: CaseEntry }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const body = objectOf(proposal.body);
  const isCorrection = proposal.kind === 'correction_proposed';
  const Part = isCorrection ? ProposedCorrection : ProposedDecision;
  return (
    <section className="act-panel" aria-labelledby="act-proposal">
      <h2 id="act-proposal">{say(isCorrection ? 'correction' : 'decision')}</h2>
      <Part ground={ground} body={body} />
      <p className="quiet">
        {say('by', {
          who: people.actor(proposal.actor),
          day: dayText(stringOf(body['proposed_on']) ?? '', language),
        })}
      </p>
    </section>
  );
}

/** The facts, the recommendation and what was proposed with its reasons: what a second person reads. */
export function ProposalAbove({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const { recommendation, book } = ground;
  const proposals = proposalsOf(ground);
  const at = entryOf(ground, proposals);
  const proposal = proposals.find(({ entry }) => entry === at);
  if (!recommendation || !proposal) return null;
  return (
    <>
      <RecusedAlert ground={ground} />
      <section className="act-panel" aria-labelledby="act-facts">
        <h2 id="act-facts">{say('facts')}</h2>
        <KeyFacts recommendation={recommendation} book={book} isWhole />
      </section>
      <RecommendationBrief recommendation={recommendation} book={book} />
      <Proposal ground={ground} proposal={proposal} />
    </>
  );
}
