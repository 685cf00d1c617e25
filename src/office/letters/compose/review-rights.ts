import { allOf } from '../../../domain/all-of.js';
import { letterReview } from '../letter-review.js';
import { letteredDecision } from '../lettered-decision.js';
import { type Composing, type Part, responseLabel } from './composing.js';

/** How the decision can be reviewed, and until when. */
export const reviewRights = async ({ deps, tx, matter }: Composing): Promise<Part> =>
  allOf({
    decision: await letteredDecision(tx, matter, responseLabel(matter)),
    review: letterReview(deps.settings.letters, matter.decided, matter.sent.language),
  });
