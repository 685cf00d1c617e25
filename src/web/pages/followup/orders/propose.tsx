import { Link } from '@tanstack/react-router';
import { useMay } from '../../../session/session.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { OrderRow } from './countdown.js';

const words = defineWords({
  rectify: { zh: '登记整改', en: 'Report what was done' },
  verify: { zh: '复查', en: 'Check it' },
  urge: { zh: '记录督促', en: 'Record an urging' },
});

/** What may be done next about an order. It is proposed, and a person does it. */
export function Propose({ row }: { readonly row: OrderRow }) {
  const say = useWords(words);
  const may = useMay();
  const { state, days_overdue: overdue, case: id, subject, order } = row;
  if (state === 'closed' || state === 'fallen') return null;
  const steps = [
    ...(state === 'reported' ? [] : [{ step: 'rectify', operation: 'reportRectification' } as const]),
    ...(state === 'reported' || overdue !== null
      ? [{ step: 'verify', operation: 'verifyRectification' } as const]
      : []),
    ...(overdue !== null && state !== 'reported'
      ? [{ step: 'urge', operation: 'recordUrging' } as const]
      : []),
  ];
  return steps
    .filter(({ operation }) => may(operation))
    .map(({ step }) => (
      <Link
        key={step}
        className="follow-act"
        to="/cases/$id/act/$step"
        params={{ id, step }}
        search={step === 'urge' ? { subject } : { subject, entry: order }}
      >
        {say(step)}
      </Link>
    ));
}
