import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { Copied } from '../../ui/copied.js';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '一次性链接', en: 'One-time link' },
  how: {
    zh: '请把下面的完整地址交给{name}本人。对方打开后自己设置密码并登录。地址只显示这一次，离开本页后不再显示；丢失时可以重新生成。',
    en: 'Give the whole address to {name} in person. They open it, choose a password and are signed in. It is shown this once and not again after you leave this page; a new one can be made at any time.',
  },
  until: { zh: '{at} 前有效，只能使用一次。', en: 'It works once, until {at}.' },
  label: { zh: '一次性链接的地址', en: 'Address of the one-time link' },
});

export interface WelcomeLinkProps {
  readonly name: string;
  readonly path: string;
  readonly expiresAt: number;
}

/** The address by which somebody chooses a password. It stands on this page alone, in no address and no store. */
export function WelcomeLink({ name, path, expiresAt }: WelcomeLinkProps) {
  const say = useWords(words);
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={say('title')} className="account-link">
      <Alert
        type="success"
        title={say('title')}
        description={
          <>
            <p>{say('how', { name })}</p>
            <Copied label={say('label')} text={`${location.origin}${path}`} />
            <p>{say('until', { at: instantText(expiresAt, language) })}</p>
          </>
        }
      />
    </section>
  );
}
