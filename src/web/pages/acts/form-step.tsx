import type { Act, Step } from './act.js';
import { ActForm } from './act-form.js';

/** An act that its description says whole. */
export const formStep = <Values extends object, Answer>(name: string, act: Act<Values, Answer>): Step => ({
  title: act.title,
  ofSubject: act.ofSubject,
  render: (ground) => <ActForm act={act} ground={ground} step={name} />,
});
