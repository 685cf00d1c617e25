import { CheckCircleFilled } from '@ant-design/icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { casePath } from '../../case/case-path.js';
import { LinkButton } from '../../ui/link.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Ground } from './ground.js';

const words = defineWords({
  recorded: { zh: '已记录：{act}', en: 'Recorded: {act}' },
  back: { zh: '返回案件', en: 'Back to the case' },
});

export interface DoneProps {
  readonly ground: Ground;
  readonly title: string;
  readonly children: ReactNode;
}

/** What an act came to, and the way back. It takes the focus, since the form that had it is gone. */
export function Done({ ground, title, children }: DoneProps) {
  const say = useWords(words);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="act-done" aria-labelledby="act-done">
      <h2 id="act-done">
        <CheckCircleFilled aria-hidden /> {say('recorded', { act: title })}
      </h2>
      {children}
      <LinkButton color="primary" variant="solid" to={casePath(ground.view.case)}>
        {say('back')}
      </LinkButton>
    </section>
  );
}
