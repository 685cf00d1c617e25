import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { Controls } from '../shell/controls.js';
import { Problems } from '../ui/problems.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import type { Session } from './ask-session.js';
import { enter } from './enter.js';
import { Entrance } from './entrance.js';
import { goBack } from './go-back.js';
import { linkOf } from './link-of.js';
import { NewPassword } from './new-password.js';
import { sendJson } from './send-json.js';

const words = defineWords({
  title: { zh: '设置密码', en: 'Set your password' },
  no_link: {
    zh: '请用管理员给您的完整地址打开本页；它只能用一次。',
    en: 'Open this page by the whole address that an administrator gave you; it works once.',
  },
  submit: { zh: '设置并登录', en: 'Set it and sign in' },
});

function Welcome() {
  const say = useWords(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { back } = route.useSearch();
  const link = linkOf(location.hash);
  const send = useMutation({
    mutationFn: ({ password }: { readonly password: string }) =>
      sendJson<Session>('POST', '/v1/welcome', { link, password }),
    onSuccess: async (session) => {
      enter(client, session);
      await goBack(navigate, back);
    },
  });
  return (
    <Entrance title={say('title')}>
      {link === '' ? <Alert type="warning" showIcon title={say('no_link')} /> : null}
      <Problems error={send.error} />
      <Form<{ readonly password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => send.mutate(given)}
      >
        <NewPassword />
        <Button type="primary" htmlType="submit" block disabled={link === ''} loading={send.isPending}>
          {say('submit')}
        </Button>
      </Form>
    </Entrance>
  );
}

export const route = createLazyRoute('/welcome')({
  component: () => (
    <Controls>
      <Welcome />
    </Controls>
  ),
});
