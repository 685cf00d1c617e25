import type { ConditionTrace, RuleTrace } from '../../../domain/recommendation.js';
import type { Verdict } from '../../../domain/fact.js';
import { comparisonText } from '../../../engine/wording/condition-words.js';
import { procedureWords } from '../../../engine/wording/procedure-words.js';
import type { EffectName } from '../../../rulebook/model.js';
import type { Inline, PageSection, TableCell, TreeNode } from '../page-part.js';
import { langOf, type Telling } from './telling.js';

const verdictOf = (verdict: Verdict, { language }: Telling): Inline => ({
  text: procedureWords[language].verdicts[verdict],
  verdict,
});

function treeOf(trace: ConditionTrace, telling: Telling): TreeNode {
  const { words, language, short, speaker } = telling;
  const mark = verdictOf(trace.verdict, telling);
  const group = (text: string, of: readonly ConditionTrace[]): TreeNode => ({
    run: [mark, ` ${of.length === 0 ? words.always : text}`],
    children: of.map((child) => treeOf(child, telling)),
  });
  if ('all' in trace) return group(words.all, trace.all);
  if ('any' in trace) return group(words.any, trace.any);
  if ('not' in trace) return group(words.not, [trace.not]);
  if ('of' in trace) return group(words.named(trace.condition), [trace.of]);
  const value = trace.actual === null ? words.notKnown : speaker.value(trace.fact, trace.actual);
  return {
    run: [mark, ` ${short.with(comparisonText(trace, speaker, language), words.found(value))}`],
    children: [],
  };
}

const order: Readonly<Record<Verdict, number>> = { met: 0, undetermined: 1, not_met: 2 };

/** Every rule that was read, with its condition tree and what each condition found. */
export function ruleAnnex(telling: Telling): PageSection[] {
  const { explanation, words, language, speaker } = telling;
  const { effects } = procedureWords[language];
  const isEffect = (name: string): name is EffectName => Object.hasOwn(effects, name);
  const rules = [...explanation.recommendation.rules].sort((a, b) => order[a.verdict] - order[b.verdict]);
  const row = ({ id, effect, verdict, when }: RuleTrace): readonly TableCell[] => [
    [
      { text: id, as: 'strong' },
      ` ${speaker.title(id)} `,
      { text: isEffect(effect) ? effects[effect] : effect, as: 'weak' },
    ],
    verdictOf(verdict, telling),
    { tree: treeOf(when, telling) },
  ];
  if (rules.length === 0) return [];
  const { annex: heading, annexColumns: head } = words;
  return [
    {
      level: 2,
      heading,
      lang: langOf(telling),
      isAnnex: true,
      parts: [
        { kind: 'paragraph', run: words.annexNote(rules.length) },
        { kind: 'table', caption: heading, isCaptionHidden: true, head, rows: rules.map(row), small: true },
      ],
    },
  ];
}
