import type { Verdict } from '../../domain/fact.js';
import type { Language } from '../../domain/problem.js';
import type { DerivationStep } from '../../domain/recommendation.js';
import type { EffectName } from '../../rulebook/model.js';

/** The procedure's own terms, for tables of rules and steps; sentences have theirs in `phrases.ts`. */
export interface ProcedureWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly effects: Readonly<Record<EffectName, string>>;
  readonly steps: Readonly<Record<DerivationStep['step'], string>>;
  readonly notes: Readonly<Record<DerivationStep['notes'][number], string>>;
}

export const procedureWords: Readonly<Record<Language, ProcedureWords>> = {
  en: {
    verdicts: { met: 'met', not_met: 'not met', undetermined: 'undetermined' },
    effects: {
      settle: 'settles',
      base: 'calls for',
      aggravate: 'aggravates',
      mitigate: 'mitigates',
      floor: 'no milder than',
      ceiling: 'no severer than',
      exempt: 'exempts',
      track: 'beside it',
      deadline: 'deadline',
    },
    steps: {
      settle: 'Settled',
      base: 'What happened calls for',
      aggravate: 'Aggravating reasons',
      mitigate: 'Mitigating reasons',
      floor: 'No milder than',
      ceiling: 'No severer than',
      exempt: 'Exemption, to be confirmed',
      bounded: 'Bounded by what is possible',
      track: 'What is done beside it',
      deadline: 'Deadline',
    },
    notes: {
      limit: 'cut to the limit of the rules',
      clamped: 'the ladder ends here',
      collision: 'a ceiling stands above a floor',
      no_change: 'nothing moved',
      not_reached: 'met, but not reached',
    },
  },
  zh: {
    verdicts: { met: '满足', not_met: '不满足', undetermined: '待定' },
    effects: {
      settle: '了结',
      base: '基准处置',
      aggravate: '从重',
      mitigate: '从轻',
      floor: '处置下限',
      ceiling: '处置上限',
      exempt: '免予处置',
      track: '并行措施',
      deadline: '期限',
    },
    steps: {
      settle: '了结',
      base: '基准处置',
      aggravate: '从重理由',
      mitigate: '从轻理由',
      floor: '处置下限',
      ceiling: '处置上限',
      exempt: '免予处置（待确认）',
      bounded: '不超出可能范围',
      track: '并行措施',
      deadline: '期限',
    },
    notes: {
      limit: '受规则档数限制',
      clamped: '已到阶梯尽头',
      collision: '上限优先于下限',
      no_change: '结果未变',
      not_reached: '已满足，但未起作用',
    },
  },
};
