import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { Controls } from '../shell/controls.js';
import { Problems } from '../ui/problems.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import type { Session } from './ask-session.js';
import { enter } from './enter.js';
import { Entrance } from './entrance.js';
import { linkOf } from './link-of.js';
import { NewPassword } from './new-password.js';
import { sendJson } from './send-json.js';

const words = defineWords({
  title: { zh: '首次使用：设立管理员', en: 'First use: the administrator' },
  about: {
    zh: '管理员开设账户、分配职责，不看案件，也不作决定。接下来为提交人、决定人等分别开设账户。',
    en: 'The administrator opens accounts and says who does what; they read no cases and decide none. Accounts for those who report and decide come next.',
  },
  no_link: {
    zh: '请用系统启动时在终端里显示的完整地址打开本页；它只能用一次。',
    en: 'Open this page by the whole address that the service printed when it started; it works once.',
  },
  name: { zh: '姓名', en: 'Name' },
  name_needed: { zh: '请填写姓名', en: 'Enter a name' },
  login: { zh: '登录名', en: 'Login' },
  login_needed: { zh: '请填写登录名', en: 'Enter a login' },
  submit: { zh: '设立并登录', en: 'Create and sign in' },
});

interface Given {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

function Setup() {
  const say = useWords(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  const link = linkOf(location.hash);
  const make = useMutation({
    mutationFn: ({ name, login, password }: Given) =>
      sendJson<Session>('POST', '/v1/setup', { link, name, login, password }),
    onSuccess: async (session) => {
      enter(client, session);
      await navigate({ to: '/first-run', replace: true });
    },
  });
  return (
    <Entrance title={say('title')}>
      <p>{say('about')}</p>
      {link === '' ? <Alert type="warning" showIcon title={say('no_link')} /> : null}
      <Problems error={make.error} />
      <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => make.mutate(given)}>
        <Form.Item name="name" label={say('name')} rules={[{ required: true, message: say('name_needed') }]}>
          <Input autoComplete="name" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="login"
          label={say('login')}
          rules={[{ required: true, message: say('login_needed') }]}
        >
          <Input autoComplete="username" maxLength={100} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <NewPassword />
        <Button type="primary" htmlType="submit" block disabled={link === ''} loading={make.isPending}>
          {say('submit')}
        </Button>
      </Form>
    </Entrance>
  );
}

export const route = createLazyRoute('/setup')({
  component: () => (
    <Controls>
      <Setup />
    </Controls>
  ),
});
