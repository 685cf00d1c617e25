import { Button, Form, Input } from 'antd';
import type { Role } from '../../../domain/account.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { RolesField } from './roles-field.js';
import { UnitsField } from './units-field.js';

const words = defineWords({
  name: { zh: '姓名', en: 'Name' },
  name_needed: { zh: '请填写姓名', en: 'Enter a name' },
  login: { zh: '登录名', en: 'Login' },
  login_help: { zh: '不分大小写，不含空格', en: 'Case does not matter; no spaces' },
  login_needed: { zh: '请填写登录名', en: 'Enter a login' },
  login_spaces: { zh: '登录名不能含空格', en: 'A login has no spaces' },
  account: { zh: '编号（可不填）', en: 'Id (optional)' },
  account_help: {
    zh: '例如工号。编号永久保存在台账中，姓名和登录名不在台账中；不填则自动生成。',
    en: 'Such as a staff number. It stands in the trail for ever, name and login do not. Left empty, one is made.',
  },
  roles: { zh: '角色', en: 'Roles' },
  roles_needed: { zh: '请至少选择一个角色', en: 'Choose at least one role' },
  units: { zh: '可办理哪些单位的案件', en: 'Cases of which units' },
  units_needed: { zh: '请填写单位编号，或选择全部单位', en: 'Enter ids of units, or choose all units' },
  submit: { zh: '开设并生成链接', en: 'Open and make a link' },
});

export interface Given {
  readonly account?: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[] | null;
}

export interface NewAccountFormProps {
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSend: (given: Given) => void;
}

/** Fields by the place that a refusal names. */
const fieldOf = (at: string): string | undefined => /^\/(name|login|account)\b/.exec(at)?.[1];

export function NewAccountForm({ error, isBusy, onSend }: NewAccountFormProps) {
  const say = useWords(words);
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      initialValues={{ roles: [], units: null }}
      onFinish={onSend}
      scrollToFirstError={{ focus: true }}
    >
      <Problems error={error} fieldOf={fieldOf} />
      <Form.Item
        name="name"
        label={say('name')}
        rules={[{ required: true, whitespace: true, message: say('name_needed') }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="login"
        label={say('login')}
        extra={say('login_help')}
        rules={[
          { required: true, message: say('login_needed') },
          { pattern: /^\S*$/, message: say('login_spaces') },
        ]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} />
      </Form.Item>
      <Form.Item name="account" label={say('account')} extra={say('account_help')}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={128} />
      </Form.Item>
      <h2 id="roles-label">{say('roles')}</h2>
      <Form.Item name="roles" rules={[{ type: 'array', min: 1, message: say('roles_needed') }]}>
        <RolesField labelledBy="roles-label" />
      </Form.Item>
      <h2 id="units-label">{say('units')}</h2>
      <Form.Item
        name="units"
        rules={[
          {
            validator: async (_, units: Given['units']) => {
              if (units !== null && units.length === 0) throw new Error(say('units_needed'));
            },
          },
        ]}
      >
        <UnitsField labelledBy="units-label" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {say('submit')}
      </Button>
    </Form>
  );
}
