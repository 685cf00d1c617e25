import type { z } from 'zod';
import { accountProjections } from './projections/accounts.js';
import { appealProjections } from './projections/appeals.js';
import { campaignProjections } from './projections/campaigns.js';
import { caseProjections } from './projections/cases.js';
import { decidedProjections } from './projections/decided.js';
import { followUpProjections } from './projections/follow-up.js';
import { letterProjections } from './projections/letters.js';
import { noticeProjections } from './projections/notices.js';
import { proposalProjections } from './projections/proposals.js';
import { proposedProjections } from './projections/proposed.js';
import { registerProjections } from './projections/register.js';
import { rulebookProjections } from './projections/rulebooks.js';
import { timeProjections } from './projections/times.js';
import { workProjections } from './projections/work.js';

/**
 * The projections: what the office looks up by other things than an entry's number. They are made from the entries
 * alone, by the projector, and can be made anew at any time; they hold no personal data. A store creates its tables
 * from these declarations, and makes them anew from the trail when a declaration or the projector's version differs
 * from the one they were made with, so that a change here needs no migration.
 */
export const projections = {
  ...caseProjections,
  ...followUpProjections,
  ...workProjections,
  ...proposedProjections,
  ...decidedProjections,
  ...rulebookProjections,
  ...registerProjections,
  ...timeProjections,
  ...proposalProjections,
  ...letterProjections,
  ...appealProjections,
  ...campaignProjections,
  ...noticeProjections,
  ...accountProjections,
} as const;

export type ProjectionName = keyof typeof projections;
export type ProjectionRow<Name extends ProjectionName> = Readonly<z.infer<(typeof projections)[Name]['row']>>;
export type ProjectionColumn<Name extends ProjectionName> = keyof ProjectionRow<Name> & string;
export type ProjectionKey<Name extends ProjectionName> = Pick<
  ProjectionRow<Name>,
  (typeof projections)[Name]['key'][number] & ProjectionColumn<Name>
>;

const isProjection = (name: string): name is ProjectionName => Object.hasOwn(projections, name);

/** In the order of their declarations, in which they are cleared and compared. */
export const projectionNames: readonly ProjectionName[] = Object.keys(projections).filter(isProjection);
