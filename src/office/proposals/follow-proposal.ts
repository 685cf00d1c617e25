import { type Problem, problem, quoted } from '../../domain/problem.js';
import type { ProposalStep, SentProposalStep, SuperiorProposalState } from '../../domain/proposal.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { appendToOffice } from '../append-to-office.js';
import { type BeyondCalendar, countedDeadline } from '../counted-deadline.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { hasSubstance } from '../substance.js';
import { sealWords } from './draft-proposal.js';
import { type FollowedBody, followedBodySchema } from './proposal-body.js';
import { stateAfter, stepsFrom } from './proposal-steps.js';

export interface FollowProposalInput extends Asked {
  /** The entry of the draft. */
  readonly proposal: number;
  readonly step: SentProposalStep;
}

export interface FollowProposalAnswer extends Answered {
  readonly proposal: number;
  readonly entry: number;
  readonly state: SuperiorProposalState;
  /** Of a step that issued it. */
  readonly replyDueOn: string | null;
  readonly warnings: readonly Problem[];
}

/** The steps that a member of the request belongs to. */
const stepsOf = {
  to: ['issued', 'forwarded'],
  title: ['issued'],
  text: ['issued'],
  reply_due_on: ['issued'],
} as const satisfies Readonly<Record<string, readonly ProposalStep[]>>;

/**
 * What must be written down of a step. That a body declined may be recorded without a reason, which is then noted:
 * declining without a proper reason is a matter of its own (政务处分法 第六十一条), for a person to judge.
 */
const notes: Readonly<Partial<Record<ProposalStep, { readonly zh: string; readonly en: string }>>> = {
  replied: { zh: '答复内容', en: 'what was replied' },
  effective: { zh: '所见实效', en: 'what effect was seen' },
  withdrawn: { zh: '撤回理由', en: 'why it is withdrawn' },
};

function checkMembers({ what, on, note, reply_due_on: due, ...step }: SentProposalStep): readonly Problem[] {
  const problems: Problem[] = [];
  const given = { ...step, reply_due_on: due };
  for (const member of ['to', 'title', 'text', 'reply_due_on'] as const) {
    const steps: readonly ProposalStep[] = stepsOf[member];
    if (given[member] === undefined || steps.includes(what)) continue;
    const params = { member, expected: steps.map(quoted).join(', '), found: quoted(what) };
    problems.push(problem('proposal_step_member', params, { path: `/${member}` }));
  }
  if (what === 'forwarded' && !step.to)
    problems.push(problem('proposal_forwarded_to_nobody', {}, { path: '/to' }));
  if (due !== undefined && due < on)
    problems.push(problem('proposal_due_first', { expected: on, found: due }, { path: '/reply_due_on' }));
  const wanted = notes[what];
  if (wanted && !hasSubstance(note ?? '')) {
    const params = { expected_en: wanted.en, expected_zh: wanted.zh, found: shownText(note ?? '') };
    problems.push(problem('proposal_note_missing', params, { path: '/note' }));
  }
  return problems;
}

function checkDay(row: ProjectionRow<'proposal'>, on: string, today: string): readonly Problem[] {
  const place = { path: '/on' };
  if (on > today) return [problem('office_day_to_come', { expected: today, found: on }, place)];
  if (on >= row.latest_on) return [];
  return [problem('proposal_step_first', { expected: row.latest_on, found: on }, place)];
}

interface ReplyDue {
  readonly on: string;
  readonly within: string | null;
  readonly beyond: BeyondCalendar;
}

/** The day that was named, or the office's period by the calendar of the first case's rulebook. */
async function replyDue(
  deps: OfficeDeps,
  tx: ReadTx,
  { cases }: ProjectionRow<'proposal'>,
  { on, reply_due_on: named }: SentProposalStep,
): Promise<Result<ReplyDue>> {
  if (named !== undefined) return ok({ on: named, within: null, beyond: null });
  const [first = ''] = cases;
  const file = await tx.projections.get('case_file', { case_id: first });
  const loaded = await loadRulebook(deps, tx, file?.rulebook ?? '');
  if (!loaded.ok) return loaded;
  const latest = loaded.value.reduce((a, b) => (a.row.effective_from < b.row.effective_from ? b : a));
  const within = deps.settings.proposals.reply_within;
  const counted = countedDeadline(latest.rulebook, on, within);
  return counted.ok ? ok({ on: counted.value.dueOn, within, beyond: counted.value.beyondCalendar }) : counted;
}

function dueWarnings(due: string | null, beyond: BeyondCalendar): readonly Problem[] {
  if (due === null || beyond === null) return [];
  const params = { calendar: quoted(beyond.calendar), expected: beyond.covers_to, found: due };
  return [problem('proposal_due_beyond_calendar', params, undefined, 'warning')];
}

const answerSchema = followedBodySchema.pick({ state: true, reply_due_on: true, beyond_calendar: true });

/**
 * Records what happened to a proposal: issued, forwarded, reminded, replied, adopted or declined, effective, withdrawn.
 * Problems: `proposal_unknown` (not_found); `proposal_step_refused` (conflict) for what cannot follow where it stands;
 * what the step lacks, and days before the step before or to come (bad_input).
 */
export async function followProposal(
  deps: OfficeDeps,
  input: FollowProposalInput,
): Promise<Result<FollowProposalAnswer>> {
  const { proposal, step } = input;
  const appended = await appendToOffice(deps, input, {
    kind: 'proposal_followed',
    body: async ({ tx, seal, time }) => {
      const row = await tx.projections.get('proposal', { proposal_seq: proposal });
      if (!row) return fail([problem('proposal_unknown', { found: proposal })]);
      const state = stateAfter(row.state, step.what);
      if (state === undefined) {
        const expected = stepsFrom(row.state).map(quoted).join(', ') || '-';
        const params = { state: quoted(row.state), expected, found: quoted(step.what) };
        return fail([problem('proposal_step_refused', params, { path: '/what' })]);
      }
      const today = dayInZone(deps.settings.time_zone, time);
      const problems = [...checkMembers(step), ...checkDay(row, step.on, today)];
      if (problems.length > 0) return fail(problems);
      const isIssue = step.what === 'issued';
      const due = isIssue ? await replyDue(deps, tx, row, step) : null;
      if (due && !due.ok) return due;
      const body: FollowedBody = {
        proposal,
        what: step.what,
        on: step.on,
        by: step.by ?? null,
        to: isIssue ? (step.to ?? row.sent_to) : (step.to ?? []),
        note: await seal('note', step.note),
        state,
        title: step.title ? await sealWords(seal, 'title', step.title) : null,
        text: step.text ? await sealWords(seal, 'text', step.text) : null,
        reply_due_on: due?.value.on ?? null,
        reply_within: due?.value.within ?? null,
        beyond_calendar: due?.value.beyond ?? null,
      };
      return ok(body);
    },
  });
  if (!appended.ok) return appended;
  const { entry, repeated } = appended.value;
  // From the entry, so that a repeated request is told what it was told.
  return deps.store.read(async ({ trail }) => {
    const stored = await trail.entry(entry);
    const {
      state,
      reply_due_on: replyDueOn,
      beyond_calendar: beyond,
    } = answerSchema.parse(stored?.entry.body);
    const warnings = dueWarnings(replyDueOn, beyond);
    return ok({ repeated, proposal, entry, state, replyDueOn, warnings });
  });
}
