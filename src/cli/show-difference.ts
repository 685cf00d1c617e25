import type { Change } from '../analysis/exact/changes.js';
import type { ChangedAnswer, Difference } from '../analysis/exact/difference.js';
import type { RuleChange } from '../analysis/exact/rule-changes.js';
import type { Speaker } from '../engine/wording/speaker.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import type { Texts } from './language.js';
import { whyWords } from './prove-words.js';
import { regionWords } from './region-words.js';
import { speakerFor } from './show-proofs.js';
import { wrap } from './wrap.js';

const changeNames: Readonly<Record<RuleChange['change'], Texts>> = {
  added: { en: 'added', zh: '新增' },
  removed: { en: 'removed', zh: '删除' },
  condition: { en: 'condition changed', zh: '条件变更' },
  effect: { en: 'effect changed', zh: '效果变更' },
  days: { en: 'days changed', zh: '期限变更' },
};

interface Speakers {
  readonly old: Speaker;
  readonly new: Speaker;
}

function answerWords(change: Change, speakers: Speakers): Texts {
  const settled = (is: boolean): Texts => ({ en: is ? ' (settled)' : '', zh: is ? '（了结）' : '' });
  switch (change.kind) {
    case 'response': {
      const [before, after] = change.outcomes.map((outcome) => settled(outcome === 'settled')) as [
        Texts,
        Texts,
      ];
      const [old, now] = [speakers.old.rung(change.old), speakers.new.rung(change.new)];
      return { en: `${old}${before.en} → ${now}${after.en}`, zh: `${old}${before.zh} → ${now}${after.zh}` };
    }
    case 'track': {
      const name = (change.added ? speakers.new : speakers.old).track(change.track);
      return change.added
        ? { en: `added beside it: ${name}`, zh: `增加并行措施：${name}` }
        : { en: `no longer beside it: ${name}`, zh: `不再有并行措施：${name}` };
    }
    case 'deadline': {
      const said = (within: readonly string[], speaker: Speaker, none: string): string =>
        within.length === 0 ? none : within.map((one) => speaker.within(one)).join(' / ');
      return {
        en: `deadline ${said(change.old, speakers.old, 'none')} → ${said(change.new, speakers.new, 'none')}`,
        zh: `期限：${said(change.old, speakers.old, '无')} → ${said(change.new, speakers.new, '无')}`,
      };
    }
    case 'exemption':
      return change.added
        ? { en: `exemption added: ${change.rule}`, zh: `增加免予处置：${change.rule}` }
        : { en: `exemption gone: ${change.rule}`, zh: `不再免予处置：${change.rule}` };
  }
}

const directions: Readonly<Record<ChangedAnswer['direction'], Texts>> = {
  milder: { en: 'milder', zh: '减轻' },
  severer: { en: 'severer', zh: '加重' },
  other: { en: 'other', zh: '其他' },
};

const toldRegions = 3;
const number = (count: bigint): string => count.toLocaleString('en-US');

function showAnswer(out: Console, answer: ChangedAnswer, speakers: Speakers, rulebook: Rulebook): void {
  const zh = out.language === 'zh';
  const { change, direction, cells, regions, left } = answer;
  const mark = direction === 'severer' ? out.red('▲') : direction === 'milder' ? out.green('▼') : '◆';
  const words = answerWords(change, speakers)[out.language];
  const count = zh ? `${number(cells)} 种情形` : `${number(cells)} cases`;
  out.print(`${mark} ${words}  ${out.dim(`${directions[direction][out.language]}, ${count}`)}`);
  for (const region of regions.slice(0, toldRegions)) {
    const lines = regionWords(region.facts, rulebook, speakers.new, out.language);
    const by = region.causes.join(' ');
    out.print(wrap(lines.join(zh ? '；' : '; ') || (zh ? '所有情形' : 'every case'), out.columns, '    '));
    out.print(out.dim(`      ${number(region.cells)}${by ? ` · ${zh ? '因' : 'by'} ${by}` : ''}`));
  }
  const more = regions.length - toldRegions;
  if (more > 0 || left > 0n) {
    const rest = Math.max(more, 0);
    out.print(
      out.dim(
        zh
          ? `    另有 ${rest} 个区域${left > 0n ? `，及其余 ${number(left)} 种情形` : ''}（--json 列出）`
          : `    and ${rest} more regions${left > 0n ? `, and ${number(left)} cases in others` : ''} (see --json)`,
      ),
    );
  }
}

/** What two versions answer otherwise: the changed rules, the regions of cases, and the sums. */
export function showDifference(
  out: Console,
  [old, now]: readonly [Rulebook, Rulebook],
  difference: Difference,
): void {
  const zh = out.language === 'zh';
  const speakers = { old: speakerFor(out, old), new: speakerFor(out, now) };
  out.print(`${old.id} ${old.version} → ${now.version}`);
  for (const { rule, change } of difference.rules)
    out.print(`  ${rule}  ${changeNames[change][out.language]}`);
  for (const answer of difference.answers) showAnswer(out, answer, speakers, now);
  const { known, all } = difference.changed;
  if (difference.why) {
    out.print(
      `? ${zh ? '未能全部比较：' : 'not all could be compared: '}${whyWords(difference.why)[out.language]}`,
    );
    return;
  }
  if (all === 0n) {
    const cells = number(difference.cells.all);
    out.print(
      zh
        ? `${out.green('✓')} 两个版本对全部 ${cells} 种情形的结论相同（已证明）`
        : `${out.green('✓')} both answer all ${cells} different cases alike (proved)`,
    );
    return;
  }
  const only = difference.regionsOf === 'all';
  out.print(
    zh
      ? `结论不同：事实全部已知的 ${number(difference.cells.known)} 种情形中 ${number(known)} 种；含不明事实的 ${number(difference.cells.all)} 种中 ${number(all)} 种${only ? '（仅在有事实不明时不同）' : ''}`
      : `answered otherwise: ${number(known)} of ${number(difference.cells.known)} cases whose facts are all known; ${number(all)} of ${number(difference.cells.all)} with those where facts are unknown${only ? ' (they differ only there)' : ''}`,
  );
}
