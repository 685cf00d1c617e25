import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { focusOn } from '../../ui/focus-on.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Said } from './said.js';

const words = defineWords({
  remove: { zh: '删除{row}', en: 'Remove {row}' },
  needed: { zh: '请填写，或删除本项', en: 'Fill it in, or remove it' },
});

export interface LinesInputProps {
  readonly name: string;
  readonly label: string;
  /** What one of them is called, with `{n}`. */
  readonly row: Said;
  readonly add: Said;
}

/** Several texts, one under the other, with a button to add one more. */
export function LinesInput({ name, label, row, add }: LinesInputProps) {
  const say = useWords(words);
  const language = useLanguage();
  const place = `${name}-lines`;
  const rowName = (index: number): string => fill(row[language], { n: index + 1 }, language);
  return (
    <fieldset id={place} tabIndex={-1} className="act-lines">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(rows, { add: addRow, remove }) => (
          <>
            {rows.map(({ key, name: index }) => (
              <div key={key} className="act-line">
                <Form.Item
                  name={index}
                  label={rowName(index)}
                  rules={[{ required: true, whitespace: true, message: say('needed') }]}
                >
                  <Input.TextArea rows={1} maxLength={2000} />
                </Form.Item>
                {rows.length > 1 ? (
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={say('remove', { row: rowName(index) })}
                    title={say('remove', { row: rowName(index) })}
                    onClick={() => {
                      focusOn(place);
                      remove(index);
                    }}
                  />
                ) : null}
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => addRow('')}>
              {add[language]}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
