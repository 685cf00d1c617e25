import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { openAccount } from '#client';
import { useWrite } from '../../api/use-write.js';
import { roleSentences, roleWords } from '../../session/role-words.js';
import type { Role } from '../../../domain/account.js';
import { useSession } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '两分钟看到第一条建议', en: 'A first recommendation in two minutes' },
  about: {
    zh: '管理员不看案件。为自己另开一个办案账户，设置密码后直接进入一个填好的示例案件，提交即得建议。',
    en: 'An administrator reads no cases. Open a second account for yourself: choose its password, and a sample case stands filled in before you. Submit it and read what is recommended.',
  },
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '办案账户的登录名', en: 'Login of the second account' },
  needed: { zh: '请填写', en: 'Enter one' },
  spaces: { zh: '登录名不能含空格', en: 'A login has no spaces' },
  roles: { zh: '角色', en: 'Roles' },
  submit: { zh: '开设并进入示例案件', en: 'Open it and go to the sample case' },
  after: {
    zh: '之后以办案账户登录；要再开设账户，请用 {login} 重新登录。',
    en: 'You are then signed in as that account. To open further ones, sign in as {login} again.',
  },
});

const triedRoles: readonly Role[] = ['submitter', 'decider'];
const sample = '/report?sample=s1';

interface Given {
  readonly name: string;
  readonly login: string;
}

/** The short way to a first recommendation: one button opens the account, its link leads to the sample. */
export function TryIt() {
  const say = useWords(words);
  const roleName = useWords(roleWords);
  const sentence = useWords(roleSentences);
  const { name, login } = useSession();
  const navigate = useNavigate();
  const open = useWrite(async (given: Given, key) => {
    const { link } = await openAccount(key, { ...given, roles: [...triedRoles] });
    // A password was chosen by this link already, in another tab: what is left is signing in.
    if (link === null) await navigate({ to: '/sign-in', search: { back: sample } });
    else await navigate({ to: '/welcome', search: { back: sample }, hash: link });
  });
  return (
    <section aria-labelledby="try-title" className="first-try">
      <h2 id="try-title">{say('title')}</h2>
      <p>{say('about')}</p>
      <Problems error={open.error} />
      <Form<Given>
        name="try"
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, login: `${login ?? ''}.case` }}
        onFinish={(given) => open.mutate(given)}
      >
        <div className="first-fields">
          <Form.Item
            name="name"
            label={say('name')}
            rules={[{ required: true, whitespace: true, message: say('needed') }]}
          >
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="login"
            label={say('login')}
            rules={[
              { required: true, message: say('needed') },
              { pattern: /^\S*$/, message: say('spaces') },
            ]}
          >
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} />
          </Form.Item>
        </div>
        <dl className="first-roles">
          {triedRoles.map((role) => [
            <dt key={role}>{roleName(role)}</dt>,
            <dd key={`${role} does`}>{sentence(role)}</dd>,
          ])}
        </dl>
        <Button type="primary" size="large" htmlType="submit" loading={open.isPending}>
          {say('submit')}
        </Button>
        <p className="quiet">{say('after', { login: login ?? '' })}</p>
      </Form>
    </section>
  );
}
