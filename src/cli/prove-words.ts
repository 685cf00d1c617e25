import type { Finding } from '../analysis/exact/findings.js';
import type { NotAnalysed } from '../analysis/exact/build-model.js';
import type { InvariantId } from '../analysis/exact/prove.js';
import type { Texts } from './language.js';

export const invariantTitles: Readonly<Record<InvariantId, Texts>> = {
  unknown_never_harms: {
    en: 'An unknown fact never makes an adverse rule count, nor a response severer than the severest answer allows',
    zh: '事实不明，不利规则不得因此适用，处置不得重于最重的可能结果',
  },
  rights_never_harm: {
    en: 'Using a right never makes a response severer',
    zh: '行使权利，处置不得因此加重',
  },
  met_moves_its_way: {
    en: 'A favourable rule that is met never raises the outcome, an adverse one never lowers it',
    zh: '有利规则满足时结果不得加重，不利规则满足时结果不得减轻',
  },
};

/** What a finding says, without its case. */
export function findingWords(finding: Finding, rung: (id: string | null) => string): Texts {
  const rules = finding.rules.join(', ');
  switch (finding.kind) {
    case 'gap':
      return { en: 'no rule answers these cases', zh: '以下情形没有规则可适用' };
    case 'never_met':
      return { en: `no case meets ${rules}`, zh: `没有任何情形满足 ${rules}` };
    case 'never_matters':
      return {
        en: `${rules} is met but changes no answer: without it every case is answered alike`,
        zh: `${rules} 可以满足，但不改变任何结论：删去后所有情形结论不变`,
      };
    case 'constant_condition': {
      const at = (finding.path ?? []).map((index) => index + 1).join('.');
      return finding.always
        ? {
            en: `part ${at} of ${rules} is true in every case`,
            zh: `${rules} 的第 ${at} 项条件在任何情形下都成立`,
          }
        : {
            en: `part ${at} of ${rules} is false in every case`,
            zh: `${rules} 的第 ${at} 项条件在任何情形下都不成立`,
          };
    }
    case 'unreachable_response':
      return {
        en: `no case leads to ${rung(finding.response)}`,
        zh: `没有任何情形得出${rung(finding.response)}`,
      };
    case 'collision': {
      const [floor, ...ceilings] = finding.rules;
      return {
        en: `${floor} can be capped by ${ceilings.join(', ')}, for example:`,
        zh: `${floor} 可能被 ${ceilings.join('、')} 限制在更轻的级别，例如：`,
      };
    }
    case 'single_way':
      return {
        en: `a single combination leads to ${rung(finding.response)}`,
        zh: `只有一种组合得出${rung(finding.response)}`,
      };
  }
}

/** Why something could not be decided, and how far it got. */
export const whyWords = (why: NotAnalysed): Texts =>
  why.kind === 'too_many_nodes'
    ? {
        en: `it took more than ${why.nodes} nodes to tell the cases apart`,
        zh: `区分各种情形所需的节点超过 ${why.nodes} 个`,
      }
    : {
        en: `too many values to list: ${why.facts.join(', ')}`,
        zh: `可能的取值过多，无法逐一列出：${why.facts.join('、')}`,
      };
