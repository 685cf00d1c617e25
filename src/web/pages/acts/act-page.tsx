import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import { isStepName, stepOperations } from '../../case/step-operations.js';
import { useMay } from '../../session/session.js';
import { NotFound } from '../../shell/not-found.js';
import { Page } from '../../ui/page.js';
import { Problems } from '../../ui/problems.js';
import { Together } from '../../ui/together.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import './acts.css';
import { ChooseSubject } from './choose-subject.js';
import { useSaid } from './said.js';
import { stepAt } from './steps.js';
import { useGround } from './use-ground.js';

const words = defineWords({
  may_not: {
    zh: '您的账户没有办理此事的职责。',
    en: 'Your account does not have the role for this.',
  },
});

function ActPage() {
  const { id, step: name } = useParams({ from: '/frame/cases/$id/act/$step' });
  const search = useSearch({ from: '/frame/cases/$id/act/$step' });
  const say = useWords(words);
  const said = useSaid();
  const may = useMay();
  const { ground, error } = useGround(id, search);
  const step = stepAt(name);
  if (!step || !isStepName(name)) return <NotFound />;
  return (
    // Another act is another page, and its heading takes the focus.
    <Page key={name} title={said(step.title)}>
      {may(stepOperations[name]) ? (
        <Together>
          {error ? <Problems error={error} /> : null}
          {!ground && !error ? <Skeleton active title={false} paragraph={{ rows: 12 }} /> : null}
          {ground && step.ofSubject && !ground.subject ? (
            <ChooseSubject ground={ground} step={name} />
          ) : ground ? (
            // Another subject or entry is another form.
            <div key={`${name} ${ground.subject?.id} ${search.entry}`}>{step.render(ground)}</div>
          ) : null}
        </Together>
      ) : (
        <Alert type="warning" showIcon title={say('may_not')} />
      )}
    </Page>
  );
}

export const route = createLazyRoute('/frame/cases/$id/act/$step')({ component: ActPage });
