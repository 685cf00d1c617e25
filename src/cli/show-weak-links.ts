import type { WeakLinkList } from '../office/proposals/list-weak-links.js';
import type { Console } from './console.js';
import { proposalStateWords } from './proposal-words.js';
import { counted, wrap } from './wrap.js';

type Listed = WeakLinkList['links'][number];

function aboutIt({ link }: Listed, out: Console): string {
  const zh = out.language === 'zh';
  const about = link.proposals.map(({ proposal, state }) => {
    const words = proposalStateWords[state][out.language];
    return zh ? `${proposal}（${words}）` : `${proposal} (${words})`;
  });
  if (about.length === 0) return zh ? '尚无建议' : 'nothing proposed yet';
  const open = link.uncovered.length;
  return zh
    ? `已有建议 ${about.join('、')}；未纳入 ${open} 件`
    : `proposals ${about.join(', ')}; ${counted(open, 'case')} in none of them`;
}

function showLink(out: Console, listed: Listed): void {
  const { link, words } = listed;
  const zh = out.language === 'zh';
  const values = Object.entries(link.values).map(
    ([fact, value]) =>
      `${words.fact(fact)[out.language]}${zh ? '：' : ': '}${words.value(fact, value)[out.language]}`,
  );
  const title = link.rule.title[out.language] ?? link.rule.id;
  out.print(
    `${out.bold(link.id)}  ${title}${zh ? '（' : ' ('}${values.join(zh ? '；' : '; ')}${zh ? '）' : ')'}`,
  );
  const units = link.units.map(({ unit, cases }) => `${unit} ${cases}`).join(zh ? '、' : ', ');
  const counts = zh
    ? `${link.cases.length} 件，${link.units.length} 个单位：${units}；发现于 ${link.firstOn} 至 ${link.lastOn}`
    : `${counted(link.cases.length, 'case')} in ${counted(link.units.length, 'unit')}: ${units}; found ${link.firstOn} to ${link.lastOn}`;
  out.print(wrap(counts, out.columns));
  out.print(wrap(aboutIt(listed, out), out.columns));
}

/** Weak links for a person: what is alike, where, and what was proposed about it. */
export function showWeakLinks(out: Console, { on, rules, links }: WeakLinkList): void {
  const zh = out.language === 'zh';
  for (const { rule, neverKnown } of rules)
    if (neverKnown.length > 0) {
      const facts = neverKnown.join(', ');
      const told = zh
        ? `规则 ${rule.id} 所用事实 ${facts} 未在任何已发布的规则集中声明，不会发现薄弱环节`
        : `rule ${rule.id} finds nothing: no published rulebook declares ${facts}`;
      out.print(out.dim(told));
    }
  if (links.length === 0) {
    const none =
      rules.length === 0 ? { zh: '机关设置中没有规则', en: 'the settings of the office have no rule' } : null;
    const reason = none ? (zh ? `（${none.zh}）` : ` (${none.en})`) : '';
    out.print(zh ? `截至 ${on} 未发现薄弱环节${reason}` : `no weak links by ${on}${reason}`);
    return;
  }
  out.print(
    zh ? `截至 ${on} 的薄弱环节：${links.length} 个` : `${counted(links.length, 'weak link')} by ${on}`,
  );
  for (const listed of links) showLink(out, listed);
}
