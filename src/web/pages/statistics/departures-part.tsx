import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { DirectionsTable } from './directions-table.js';
import { FigureLink } from './figure-link.js';
import { type Figure, percentText, type Statistics } from './figures.js';
import { IntervalBar } from './interval-bar.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '偏离建议', en: 'Departures from the recommendation' },
  all: { zh: '全部偏离', en: 'all departures' },
  milder: { zh: '较轻', en: 'milder' },
  severer: { zh: '较重', en: 'severer' },
  other: { zh: '不同', en: 'other' },
  by_rule: {
    zh: '按建议所依据的规则（按规则编号排列）',
    en: 'By the rules that it rested on, in the order of their ids',
  },
  by_decider: {
    zh: '按决定人（按编号排列，不排名次）',
    en: 'By decider, in the order of their ids; it ranks nobody',
  },
  rule: { zh: '规则', en: 'Rule' },
  decider: { zh: '决定人', en: 'Decider' },
  quick: {
    zh: '建议作出后 {n} 分钟内照建议决定',
    en: 'decided as recommended within {n} {n|minute|minutes}',
  },
  few: {
    zh: '偏离少于 {below} 且决定不少于 {n} 件时提示：可能未经审视即被照办。依据：{cite}。',
    en: 'Below {below} of at least {n} decisions a note says that they may be followed unread. Basis: {cite}.',
  },
  reversals: { zh: '撤销和更正', en: 'Reversals' },
  by_appeal: { zh: '经申诉', en: 'by appeal' },
  by_correction: { zh: '自行更正', en: 'by correction' },
  all_reversed: { zh: '全部', en: 'all' },
});

const directions = ['all', 'milder', 'severer', 'other'] as const;
const ways = ['all', 'by_appeal', 'by_correction'] as const;

function DeparturesSection({ of: { departures } }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { rule, locale } = useSays();
  const columns = directions.map((key) => say(key));
  const figures = (of: Readonly<Record<(typeof directions)[number], Figure>>) =>
    directions.map((key) => of[key]);
  const { few, quick_minutes: minutes } = departures;
  return (
    <section aria-labelledby="departures">
      <h2 id="departures">{say('title')}</h2>
      <dl className="figures">
        {directions.map((key) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              <FigureLink figure={departures[key]} what={say(key)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('quick', { n: minutes })}</dt>
          <dd>
            <FigureLink figure={departures.quick} what={say('quick', { n: minutes })} />
          </dd>
        </div>
      </dl>
      <IntervalBar share={departures.all.share} interval={departures.interval} />
      <p className="quiet">
        {say('few', { below: percentText(few.below, locale), n: few.least_decisions, cite: few.basis.cite })}
      </p>
      <DirectionsTable
        caption={say('by_rule')}
        of={say('rule')}
        columns={columns}
        rows={departures.by_rule.map((one) => ({
          key: `${one.rulebook} ${one.rule}`,
          name: one.rule,
          detail: <span className="quiet">{rule(one.rulebook, one.rule)}</span>,
          figures: figures(one),
        }))}
      />
      <DirectionsTable
        caption={say('by_decider')}
        of={say('decider')}
        columns={columns}
        rows={departures.by_decider.map((one) => ({
          key: one.decider,
          name: one.decider,
          figures: figures(one),
        }))}
      />
    </section>
  );
}

function ReversalsSection({ of: { reversals } }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { rule } = useSays();
  const names = {
    all: say('all_reversed'),
    by_appeal: say('by_appeal'),
    by_correction: say('by_correction'),
  };
  return (
    <section aria-labelledby="reversals">
      <h2 id="reversals">{say('reversals')}</h2>
      <dl className="figures">
        {ways.map((key) => (
          <div key={key}>
            <dt>{names[key]}</dt>
            <dd>
              <FigureLink figure={reversals[key]} what={`${say('reversals')} ${names[key]}`} />
            </dd>
          </div>
        ))}
      </dl>
      {reversals.by_rule.length > 0 ? (
        <DirectionsTable
          caption={say('by_rule')}
          of={say('rule')}
          columns={ways.map((key) => names[key])}
          rows={reversals.by_rule.map((one) => ({
            key: `${one.rulebook} ${one.rule}`,
            name: one.rule,
            detail: <span className="quiet">{rule(one.rulebook, one.rule)}</span>,
            figures: ways.map((key) => one[key]),
          }))}
        />
      ) : null}
    </section>
  );
}

/** Where deciders leave the recommendation, and where decisions fell. */
export const DeparturesPart = ({ of }: { readonly of: Statistics }) => (
  <>
    <DeparturesSection of={of} />
    <ReversalsSection of={of} />
  </>
);
