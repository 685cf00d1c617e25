import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client.js';
import { sessionQuery } from '../../session/session.js';
import { frameRoute } from '../../shell/frame-route.js';
import { type ReportStep, reportSteps } from './steps.js';

const stepOf = (search: Readonly<Record<string, unknown>>): { readonly step?: ReportStep } => {
  const step = reportSteps.find((each) => each === search['step']);
  return step ? { step } : {};
};

/** Whether the report is to begin as the sample, filled in. */
const sampleOf = ({ sample }: Readonly<Record<string, unknown>>): { readonly sample?: 's1' } =>
  sample === 's1' ? { sample } : {};

async function beginSample(draft: string): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) return;
  const [{ sampleDraft }, { changeDraft }] = await Promise.all([
    import('../../drafts/sample-draft.js'),
    import('../../drafts/draft-store.js'),
  ]);
  await changeDraft(draft, () => sampleDraft(draft, session.account, Date.now()));
}

/** A report has an address of its own from the first moment, so that reload and back lose nothing. */
export const reportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/report',
    validateSearch: sampleOf,
    beforeLoad: async ({ search: { sample } }) => {
      const draft = crypto.randomUUID();
      if (sample) await beginSample(draft);
      throw redirect({
        to: '/report/$draft',
        params: { draft },
        search: sample ? { step: 'check' } : {},
        replace: true,
      });
    },
  }),
  createRoute({ getParentRoute: () => frameRoute, path: '/report/drafts' }).lazy(() =>
    import('./drafts.js').then(({ route }) => route),
  ),
  createRoute({ getParentRoute: () => frameRoute, path: '/report/$draft', validateSearch: stepOf }).lazy(() =>
    import('./report.js').then(({ route }) => route),
  ),
] as const;
