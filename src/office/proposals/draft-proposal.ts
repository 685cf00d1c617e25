import { byCodeUnit } from '../../domain/identifiers.js';
import { type Problem, problem } from '../../domain/problem.js';
import { mostProposalCases, type ProposalWords, type SentProposal } from '../../domain/proposal.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { Seal } from '../personal.js';
import type { ColumnReader, ProjectionReader, ReadTx } from '../ports.js';
import { type DraftWords, draftWords, type WordedLink } from './draft-words.js';
import { factWords } from './fact-words.js';
import type { ProposalBody } from './proposal-body.js';
import { readNames } from '../register/read-names.js';
import { type FoundWeakLink, weakLinksOn } from './read-weak-links.js';

export interface DraftProposalInput extends Asked {
  readonly proposal: SentProposal;
}

/** What cannot be of a proposal, whatever is recorded. */
function checkSent({ settings }: OfficeDeps, sent: SentProposal): readonly Problem[] {
  const problems: Problem[] = [];
  if (!sent.weak_links && !sent.cases) problems.push(problem('proposal_rests_on_nothing'));
  if (!sent.weak_links && sent.on !== undefined)
    problems.push(problem('proposal_day_alone', {}, { path: '/on' }));
  for (const member of ['title', 'text'] as const)
    if (!sent.weak_links && !sent[member])
      problems.push(problem('proposal_words_missing', { expected: `\`${member}\`` }, { path: `/${member}` }));
  if (!sent.to && settings.proposals.to.length === 0)
    problems.push(problem('proposal_nobody', {}, { path: '/to' }));
  return problems;
}

async function linksOf(
  deps: OfficeDeps,
  projections: ColumnReader,
  { weak_links: ids = [] }: SentProposal,
  on: string,
): Promise<Result<readonly FoundWeakLink[]>> {
  const found = ids.length === 0 ? [] : await weakLinksOn(deps, projections, on);
  const links: FoundWeakLink[] = [];
  const problems: Problem[] = [];
  for (const [index, id] of ids.entries()) {
    const link = found.find((one) => one.id === id);
    const params = { day: on, found: shownText(id) };
    if (link && ids.indexOf(id) === index) links.push(link);
    else if (!link) problems.push(problem('weak_link_unknown', params, { path: `/weak_links/${index}` }));
  }
  return problems.length > 0 ? fail(problems) : ok(links);
}

async function checkCases(
  projections: ProjectionReader,
  cases: readonly string[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [index, caseId] of cases.entries())
    if (!(await projections.get('case_file', { case_id: caseId })))
      problems.push(
        problem('proposal_case_unknown', { found: shownText(caseId) }, { path: `/cases/${index}` }),
      );
  return problems;
}

async function drafted(
  deps: OfficeDeps,
  tx: ReadTx,
  links: readonly FoundWeakLink[],
): Promise<Result<DraftWords | null>> {
  const worded: WordedLink[] = [];
  for (const link of links) {
    const loaded = await loadRulebook(deps, tx, link.rulebook);
    if (!loaded.ok) return loaded;
    worded.push({ link, words: factWords(loaded.value) });
  }
  const { axes, proposals } = deps.settings;
  if (worded.length === 0) return ok(null);
  const units = new Set(links.flatMap((link) => link.units.map(({ unit }) => unit)));
  const names = await readNames(tx, units, ({ kind }) => kind === 'organisation');
  return ok(draftWords(worded, { stage: axes.stage, within: proposals.reply_within, names }));
}

/** Words as they stand in an entry. */
export const sealWords = async (seal: Seal, pointer: string, words: ProposalWords | undefined) => ({
  zh: await seal(`${pointer}/zh`, words?.zh),
  en: await seal(`${pointer}/en`, words?.en),
});

const linkBody = ({ id, rule, rulebook, values, from, until, units, cases }: FoundWeakLink) => ({
  id,
  rule: rule.id,
  rulebook,
  values: Object.fromEntries(
    Object.entries(values).map(([fact, value]) => [fact, typeof value === 'object' ? [...value] : value]),
  ),
  from,
  until,
  units: units.length,
  cases: cases.length,
});

/**
 * Records a draft of a proposal to the superior body: from weak links, whose words are drafted where none are given, or
 * from cases with words of its own. It goes to nobody before somebody issues it.
 * Problems: what the draft lacks (bad_input); `weak_link_unknown`, `proposal_case_unknown` (unprocessable).
 */
export const draftProposal = (
  deps: OfficeDeps,
  input: DraftProposalInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, input, {
    kind: 'proposal',
    body: async ({ tx, seal, time }) => {
      const { proposal: sent } = input;
      const today = dayInZone(deps.settings.time_zone, time);
      const on = sent.on ?? today;
      const problems = [...checkSent(deps, sent)];
      if (on > today)
        problems.push(problem('office_day_to_come', { expected: today, found: on }, { path: '/on' }));
      problems.push(...(await checkCases(tx.projections, sent.cases ?? [])));
      if (problems.length > 0) return fail(problems);
      const links = await linksOf(deps, tx.projections, sent, on);
      if (!links.ok) return links;
      const cases = [...new Set([...(sent.cases ?? []), ...links.value.flatMap((link) => link.cases)])];
      if (cases.length > mostProposalCases)
        return fail([problem('proposal_too_many_cases', { most: mostProposalCases, found: cases.length })]);
      const words = await drafted(deps, tx, links.value);
      if (!words.ok) return words;
      const body: ProposalBody = {
        state: 'drafted',
        drafted_on: today,
        weak_links: links.value.map(linkBody),
        cases: cases.sort(byCodeUnit),
        to: sent.to ?? deps.settings.proposals.to.map(({ id }) => id),
        owner: sent.owner,
        title: await sealWords(seal, 'title', sent.title ?? words.value?.title),
        text: await sealWords(seal, 'text', sent.text ?? words.value?.text),
      };
      return ok(body);
    },
  });
