import { type FormEvent, useId, useRef, useState } from 'react';
import { PlainButton } from '../ui/button.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import '../ui/input.css';
import './credentials.css';

const words = defineWords({
  login: { zh: '登录名', en: 'Login' },
  login_needed: { zh: '请填写登录名', en: 'Enter your login' },
  password: { zh: '密码', en: 'Password' },
  password_needed: { zh: '请填写密码', en: 'Enter your password' },
  show: { zh: '显示密码', en: 'Show the password' },
  submit: { zh: '登录', en: 'Sign in' },
});

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export interface CredentialsFormProps {
  /** Filled in already; the password alone is left to type. */
  readonly login?: string;
  readonly isBusy: boolean;
  readonly onSend: (given: Credentials) => void;
}

const fields = ['login', 'password'] as const;

/** Login and password, as sign-in pages have them, so that password managers know what to fill in. */
export function CredentialsForm({ login = '', isBusy, onSend }: CredentialsFormProps) {
  const say = useWords(words);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<readonly (typeof fields)[number][]>([]);
  const [isShown, setIsShown] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What a password manager fills in may tell no change: what stands there is what counts.
    const given = new FormData(event.currentTarget);
    const of = (field: (typeof fields)[number]): string => String(given.get(field) ?? '');
    const found = fields.filter((field) => (field === 'login' ? of(field).trim() : of(field)) === '');
    setMissing(found);
    if (found[0]) form.current?.querySelector<HTMLInputElement>(`[name="${found[0]}"]`)?.focus();
    else if (!isBusy) onSend({ login: of('login'), password: of('password') });
  };
  const wrong = (field: (typeof fields)[number]) =>
    missing.includes(field)
      ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-${field}-wrong` } as const)
      : {};
  return (
    <form ref={form} className="credentials" noValidate onSubmit={send}>
      <label htmlFor={`${id}-login`}>{say('login')}</label>
      <input
        id={`${id}-login`}
        name="login"
        className="input"
        defaultValue={login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the page has nothing else to begin with.
        autoFocus={login === ''}
        {...wrong('login')}
      />
      {missing.includes('login') ? (
        <p id={`${id}-login-wrong`} role="alert" className="credentials-wrong">
          {say('login_needed')}
        </p>
      ) : null}
      <label htmlFor={`${id}-password`}>{say('password')}</label>
      <input
        id={`${id}-password`}
        name="password"
        className="input"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the login is known already.
        autoFocus={login !== ''}
        {...wrong('password')}
      />
      {missing.includes('password') ? (
        <p id={`${id}-password-wrong`} role="alert" className="credentials-wrong">
          {say('password_needed')}
        </p>
      ) : null}
      <label className="credentials-show">
        <input type="checkbox" checked={isShown} onChange={({ target }) => setIsShown(target.checked)} />
        {say('show')}
      </label>
      <PlainButton type="submit" look="primary" isBlock aria-busy={isBusy}>
        {say('submit')}
      </PlainButton>
    </form>
  );
}
