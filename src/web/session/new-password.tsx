import { Form, Input } from 'antd';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  password: { zh: '密码', en: 'Password' },
  help: {
    zh: '12 到 200 个字符；几个不相干的词就很好',
    en: '12 to 200 characters; a few unrelated words are good',
  },
  short: { zh: '至少 12 个字符', en: 'At least 12 characters' },
  repeat: { zh: '再输一遍', en: 'The same again' },
  differs: { zh: '两次输入不一致', en: 'The two differ' },
});

/** The fields of a new password, named `password` and `repeat`. */
export function NewPassword() {
  const say = useWords(words);
  return (
    <>
      <Form.Item
        name="password"
        label={say('password')}
        extra={say('help')}
        rules={[{ required: true, min: 12, message: say('short') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={say('repeat')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value: unknown) => {
              if (value !== getFieldValue('password')) throw new Error(say('differs'));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
