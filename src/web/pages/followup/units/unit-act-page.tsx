import { createLazyRoute, useParams } from '@tanstack/react-router';
import { NotFound } from '../../../shell/not-found.js';
import { mergeAct, renameAct, splitAct } from './register-acts.js';
import { UnitForm } from './unit-form.js';

function UnitActPage() {
  const { ref, step } = useParams({ from: '/frame/units/$ref/act/$step' });
  switch (step) {
    case 'rename':
      return <UnitForm key={ref} act={renameAct} unit={ref} />;
    case 'merge':
      return <UnitForm key={ref} act={mergeAct} unit={ref} />;
    case 'split':
      return <UnitForm key={ref} act={splitAct} unit={ref} />;
    default:
      return <NotFound />;
  }
}

export const route = createLazyRoute('/frame/units/$ref/act/$step')({ component: UnitActPage });
