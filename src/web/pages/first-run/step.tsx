import { CheckCircleFilled, InfoCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  done: { zh: '已完成', en: 'Done' },
  open: { zh: '待办', en: 'To do' },
  others: { zh: '由他人办理', en: 'For somebody else' },
});

export type StepState = keyof typeof words;

const icons = { done: CheckCircleFilled, open: MinusCircleOutlined, others: InfoCircleOutlined };

export interface StepProps {
  readonly title: string;
  readonly state: StepState;
  readonly children: ReactNode;
}

/** A step of the first run, ticked once it is done. */
export function Step({ title, state, children }: StepProps) {
  const say = useWords(words);
  const Icon = icons[state];
  return (
    <li className={`step step-${state}`}>
      <div className="step-head">
        <h3>{title}</h3>
        <span className="step-state">
          <Icon aria-hidden /> {say(state)}
        </span>
      </div>
      {children}
    </li>
  );
}
