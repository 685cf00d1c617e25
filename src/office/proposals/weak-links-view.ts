import type { CheckedRule, WeakLinkList } from './list-weak-links.js';

const ruleView = ({ rule, neverKnown }: CheckedRule) => ({
  id: rule.id,
  title: rule.title,
  same: rule.same,
  where: rule.where ?? {},
  units: rule.units,
  cases: rule.cases ?? rule.units,
  within_days: rule.within_days,
  basis: rule.basis ?? null,
  never_known: neverKnown,
});

/** Weak links as programs are told them. */
export const weakLinksView = ({ on, rules, links }: WeakLinkList) => ({
  on,
  rules: rules.map(ruleView),
  weak_links: links.map(({ link, words }) => ({
    id: link.id,
    rule: link.rule.id,
    title: link.rule.title,
    rulebook: link.rulebook,
    values: Object.entries(link.values).map(([fact, value]) => ({
      fact,
      value,
      label: words.fact(fact),
      said: words.value(fact, value),
    })),
    from: link.from,
    until: link.until,
    first_on: link.firstOn,
    last_on: link.lastOn,
    units: link.units,
    cases: link.cases,
    proposals: link.proposals,
    uncovered: link.uncovered,
  })),
});
