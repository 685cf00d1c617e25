import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { makeToken } from '#client';
import { Copied } from '../../ui/copied.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  label: { zh: '用途', en: 'What it is for' },
  label_needed: { zh: '请填写用途', en: 'Say what it is for' },
  last: { zh: '截止日期（可不填）', en: 'Last day (optional)' },
  make: { zh: '生成令牌', en: 'Make a token' },
  made: { zh: '令牌“{label}”已生成', en: 'The token is made: {label}' },
  once: {
    zh: '只显示这一次：请立即复制到程序的设置中。',
    en: 'It is shown this once: copy it into the settings of the program now.',
  },
  token: { zh: '令牌', en: 'Token' },
});

interface Given {
  readonly label: string;
  readonly last?: string;
}

export function MakeToken() {
  const say = useWords(words);
  const client = useQueryClient();
  const [form] = Form.useForm<Given>();
  const make = useMutation({
    mutationFn: ({ label, last }: Given) => makeToken({ label, expires_on: last || null }),
    onSuccess: async () => {
      form.resetFields();
      await client.invalidateQueries({ queryKey: ['listTokens'] });
    },
  });
  return (
    <>
      <Problems error={make.error} />
      {make.data ? (
        <Alert
          type="success"
          role="status"
          className="me-made"
          title={say('made', { label: make.data.label })}
          description={
            <>
              <p>{say('once')}</p>
              <Copied label={say('token')} text={make.data.token} />
            </>
          }
        />
      ) : null}
      <Form<Given>
        form={form}
        name="token"
        layout="vertical"
        requiredMark={false}
        className="me-form"
        onFinish={(given) => make.mutate(given)}
      >
        <Form.Item
          name="label"
          label={say('label')}
          rules={[{ required: true, whitespace: true, message: say('label_needed') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="last" label={say('last')}>
          <Input type="date" />
        </Form.Item>
        <Button htmlType="submit" loading={make.isPending}>
          {say('make')}
        </Button>
      </Form>
    </>
  );
}
