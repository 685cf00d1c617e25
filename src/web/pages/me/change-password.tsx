import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { changePassword } from '#client';
import { NewPassword } from '../../session/new-password.js';
import { useSession } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '当前密码', en: 'Password of now' },
  current_needed: { zh: '请填写当前密码', en: 'Enter the password of now' },
  submit: { zh: '修改密码', en: 'Change the password' },
  done: {
    zh: '密码已修改；您在其他设备上的登录已结束，本次登录继续有效。',
    en: 'The password is changed. Your sessions on other devices have ended; this one goes on.',
  },
});

interface Given {
  readonly current: string;
  readonly password: string;
}

export function ChangePassword() {
  const say = useWords(words);
  const { login } = useSession();
  const client = useQueryClient();
  const [form] = Form.useForm<Given>();
  const change = useMutation({
    mutationFn: ({ current, password }: Given) => changePassword({ current, next: password }),
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey: ['listSessions'] });
    },
  });
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{say('title')}</h2>
      {change.isSuccess ? (
        <Alert type="success" showIcon role="status" className="me-made" title={say('done')} />
      ) : null}
      <Problems error={change.error} />
      <Form<Given>
        form={form}
        name="own"
        layout="vertical"
        requiredMark={false}
        className="me-form"
        onFinish={(given) => change.mutate(given)}
        scrollToFirstError={{ focus: true }}
      >
        {/* Programs that keep passwords want to know whose it is. */}
        <input type="text" autoComplete="username" value={login ?? ''} readOnly hidden />
        <Form.Item
          name="current"
          label={say('current')}
          rules={[{ required: true, message: say('current_needed') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <NewPassword />
        <Button htmlType="submit" loading={change.isPending}>
          {say('submit')}
        </Button>
      </Form>
    </section>
  );
}
