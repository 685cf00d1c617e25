import { createLazyRoute } from '@tanstack/react-router';
import { registerAct } from './register-acts.js';
import { UnitForm } from './unit-form.js';

export const route = createLazyRoute('/frame/register-unit')({
  component: () => <UnitForm act={registerAct} unit="" />,
});
