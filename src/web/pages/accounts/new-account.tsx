import { createLazyRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { openAccount } from '#client';
import { useWrite } from '../../api/use-write.js';
import { LinkButton } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import './accounts.css';
import { type Given, NewAccountForm } from './new-account-form.js';
import { WelcomeLink } from './welcome-link.js';

const words = defineWords({
  title: { zh: '开设账户', en: 'Open an account' },
  opened: { zh: '账户已开设：{name}（{id}）', en: 'Account opened: {name} ({id})' },
  another: { zh: '再开设一个', en: 'Open another one' },
  list: { zh: '回到账户列表', en: 'Back to the accounts' },
});

const sentOf = ({ account, ...given }: Given) => {
  const id = account?.trim();
  return {
    ...given,
    roles: [...given.roles],
    units: given.units && [...given.units],
    ...(id ? { account: id } : {}),
  };
};

function NewAccount() {
  const say = useWords(words);
  const [forms, setForms] = useState(0);
  const write = useWrite((given: Given, key) => openAccount(key, sentOf(given)));
  const { data } = write;
  const again = () => {
    write.reset();
    setForms((count) => count + 1);
  };
  if (!data)
    return (
      <Page title={say('title')} isNarrow>
        <NewAccountForm
          key={forms}
          error={write.error}
          isBusy={write.isPending}
          onSend={(given) => write.mutate(given)}
        />
      </Page>
    );
  const { account, path, expires_at: expiresAt } = data;
  const name = account.name ?? account.account;
  return (
    <Page title={say('title')} isNarrow>
      <p role="status">{say('opened', { name, id: account.account })}</p>
      {path !== null && expiresAt !== null ? (
        <WelcomeLink name={name} path={path} expiresAt={expiresAt} />
      ) : null}
      <div className="account-acts">
        <Button onClick={again}>{say('another')}</Button>
        <LinkButton to="/accounts">{say('list')}</LinkButton>
      </div>
    </Page>
  );
}

export const route = createLazyRoute('/frame/accounts/new')({ component: NewAccount });
