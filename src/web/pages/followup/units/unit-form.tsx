import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../../api/use-write.js';
import { draftsOf } from '../../../drafts/form-draft.js';
import { useMay, useSession } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { formName, idAt } from '../../acts/field-at.js';
import { FieldInput } from '../../acts/field-input.js';
import { useSaid } from '../../acts/said.js';
import { useRefusals } from '../../acts/use-refusals.js';
import '../../acts/acts.css';
import type { UnitAct } from './unit-act.js';

const words = defineWords({
  back: { zh: '返回', en: 'Back' },
  may_not: { zh: '您的账户没有办理此事的职责。', en: 'Your account does not have the role for this.' },
});

export interface UnitFormProps<Values extends object> {
  readonly act: UnitAct<Values>;
  /** Empty where it is registered only now. */
  readonly unit: string;
}

/** The form of an act of the register. */
export function UnitForm<Values extends object>({ act, unit }: UnitFormProps<Values>) {
  const say = useWords(words);
  const said = useSaid();
  const may = useMay();
  const navigate = useNavigate();
  const [form] = Form.useForm();
  const { account } = useSession();
  const [drafts] = useState(() => draftsOf(account, `${act.operation}.${unit}`));
  const [start] = useState(() => ({ ...act.start, ...drafts.read() }));
  const [values, setValues] = useState<Partial<Values>>(start);
  const write = useWrite((given: Values, key) => act.send(unit, given, key));
  useRefusals(form, write.error, act.places);
  return (
    <Page title={said(act.title)} isNarrow>
      <p className="act-about">{said(act.about)}</p>
      {may(act.operation) ? (
        <Form
          form={form}
          name={formName}
          layout="vertical"
          requiredMark={false}
          scrollToFirstError={{ focus: true }}
          initialValues={start}
          onValuesChange={(_, all: Values) => {
            setValues(all);
            drafts.keep(all);
          }}
          onFinish={(given: Values) =>
            write.mutate(given, {
              onSuccess: (ref) => {
                drafts.drop();
                return navigate({ to: '/units/$ref', params: { ref } });
              },
            })
          }
        >
          {act.fields
            .filter(({ when }) => when?.(values) ?? true)
            .map((field) => (
              <FieldInput<Values> key={field.name} field={field} />
            ))}
          <Problems error={write.error} fieldOf={(at) => idAt(at, act.places)} />
          <div className="act-buttons">
            <Button type="primary" htmlType="submit" loading={write.isPending}>
              {said(act.button)}
            </Button>
            {unit === '' ? (
              <LinkButton to="/units">{say('back')}</LinkButton>
            ) : (
              <LinkButton to="/units/$ref" params={{ ref: unit }}>
                {say('back')}
              </LinkButton>
            )}
          </div>
        </Form>
      ) : (
        <Alert type="warning" showIcon title={say('may_not')} />
      )}
    </Page>
  );
}
