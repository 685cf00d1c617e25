import type { Figure } from '../office/statistics/figure.js';
import type { Statistics } from '../office/statistics/statistics.js';
import type { Texts } from './language.js';
import type { StatisticsLabels } from './statistics-labels.js';

type FigureRow = readonly [label: Texts, figure: Figure];

export interface StatisticsSection {
  readonly title: Texts;
  readonly rows: readonly FigureRow[];
}

interface Directions {
  readonly milder: Figure;
  readonly severer: Figure;
}

const same = (text: string): Texts => ({ en: text, zh: text });

/** Of a rule or decider; nothing where nothing departed. */
const directionsOf = (name: string, { milder, severer }: Directions): readonly FigureRow[] => {
  const rows: readonly FigureRow[] = [
    [{ en: `${name}, milder`, zh: `${name} 偏轻` }, milder],
    [{ en: `${name}, severer`, zh: `${name} 偏重` }, severer],
  ];
  return rows.filter(([, { numerator }]) => numerator > 0);
};

function casework({ first_response: first, corrected, escalated }: Statistics): readonly StatisticsSection[] {
  return [
    {
      title: { en: 'Found to first response', zh: '发现到首次处置' },
      rows: [
        [{ en: 'responded to', zh: '已有处置' }, first.responded],
        [{ en: 'none yet', zh: '尚无处置' }, first.none_yet],
      ],
    },
    {
      title: { en: 'Orders that were due', zh: '到期的责令' },
      rows: [
        [{ en: 'corrected', zh: '复查已整改' }, corrected.corrected],
        [{ en: 'in time', zh: '其中按期' }, corrected.in_time],
        [{ en: 'late', zh: '其中逾期' }, corrected.late],
        [{ en: 'not complied with', zh: '未整改' }, corrected.not_complied],
        [{ en: 'not checked since', zh: '尚未复查' }, corrected.open],
        [{ en: 'opened again', zh: '曾反弹' }, corrected.reopened],
      ],
    },
    {
      title: { en: 'Escalated', zh: '提请升级' },
      rows: [
        [{ en: 'of decisions', zh: '占决定' }, escalated.of_decisions],
        [{ en: 'of subjects found', zh: '占发现的对象' }, escalated.of_found],
      ],
    },
  ];
}

function deciding({ departures, reversals }: Statistics): readonly StatisticsSection[] {
  const { quick_minutes: minutes } = departures;
  return [
    {
      title: { en: 'Departures from the recommendation', zh: '偏离建议的决定' },
      rows: [
        [{ en: 'all', zh: '全部' }, departures.all],
        [{ en: 'milder', zh: '偏轻' }, departures.milder],
        [{ en: 'severer', zh: '偏重' }, departures.severer],
        [{ en: `followed within ${minutes} min`, zh: `${minutes} 分钟内照办` }, departures.quick],
        ...departures.by_rule.flatMap((row) => directionsOf(`${row.rulebook} ${row.rule}`, row)),
        ...departures.by_decider.flatMap((row) => directionsOf(row.decider, row)),
      ],
    },
    {
      title: { en: 'Reversals', zh: '撤销和更正' },
      rows: [
        [{ en: 'all', zh: '全部' }, reversals.all],
        [{ en: 'by appeal', zh: '经复查、申诉' }, reversals.by_appeal],
        [{ en: 'by correction', zh: '经主动更正' }, reversals.by_correction],
        ...reversals.by_rule
          .filter(({ all }) => all.numerator > 0)
          .map(({ rulebook, rule, all }): FigureRow => [same(`${rulebook} ${rule}`), all]),
      ],
    },
  ];
}

function spreading(
  { spread }: Statistics,
  labels: StatisticsLabels,
  axes: { readonly stage: string; readonly party: string },
): readonly StatisticsSection[] {
  const rowsOf = (
    rows: Statistics['spread']['unit'],
    labelOf: (value: string | null) => Texts,
  ): readonly FigureRow[] =>
    rows.flatMap(({ value, responses }) =>
      responses.map(({ response, count }): FigureRow => {
        const [of, what] = [labelOf(value), labels.response(response)];
        return [{ en: `${of.en}: ${what.en}`, zh: `${of.zh}：${what.zh}` }, count];
      }),
    );
  const unit = (value: string | null): Texts => (value === null ? labels.value('', null) : same(value));
  return [
    {
      title: { en: 'By stage', zh: '按环节' },
      rows: rowsOf(spread.stage, (value) => labels.value(axes.stage, value)),
    },
    {
      title: { en: 'By party', zh: '按责任方' },
      rows: rowsOf(spread.party, (value) => labels.value(axes.party, value)),
    },
    { title: { en: 'By unit', zh: '按单位' }, rows: rowsOf(spread.unit, unit) },
    {
      title: { en: 'Decided by month', zh: '按月决定' },
      rows: spread.months.map(({ month, decided }): FigureRow => [same(month), decided]),
    },
  ];
}

function personsSection({ persons }: Statistics): StatisticsSection {
  return {
    title: { en: 'Above the first rung, times and persons apart', zh: '第一级以上的处置：人次与人数分列' },
    rows: persons.flatMap(({ kind, times, different, without_id: without }): readonly FigureRow[] => {
      const word = { en: kind ?? 'kind not said', zh: kind ?? '未注明类别' };
      const told: Texts = {
        en: `${word.en}, times (${different} different)`,
        zh: `${word.zh} 人次（不同对象 ${different} 个）`,
      };
      const unknown: Texts = {
        en: `${word.en}, cannot be told apart`,
        zh: `${word.zh} 无登记代号，无法区分`,
      };
      return without.numerator === 0
        ? [[told, times]]
        : [
            [told, times],
            [unknown, without],
          ];
    }),
  };
}

/** The figures under their titles, in the order in which they are read. */
export const statisticsSections = (
  found: Statistics,
  labels: StatisticsLabels,
  axes: { readonly stage: string; readonly party: string },
): readonly StatisticsSection[] =>
  [...casework(found), ...deciding(found), personsSection(found), ...spreading(found, labels, axes)].filter(
    ({ rows }) => rows.length > 0,
  );
