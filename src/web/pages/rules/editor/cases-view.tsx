import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { NamedText } from '../draft/draft-store.js';
import type { GoToCase } from './workspace.js';
import { YamlEditor } from './yaml-editor.js';

const words = defineWords({
  files: { zh: '用例文件', en: 'Files of cases' },
  none: {
    zh: '还没有用例。提交前至少需要一个文件，每条规则都要有用例满足。',
    en: 'There are no cases yet. A proposal needs at least one file, and a case that meets each rule.',
  },
  add: { zh: '新建文件', en: 'New file' },
  open: { zh: '打开文件', en: 'Open a file' },
  remove: { zh: '移除 {file}', en: 'Remove {file}' },
  text: { zh: '{file} 的文本', en: 'Text of {file}' },
  new_name: { zh: 'cases-{n}.yaml', en: 'cases-{n}.yaml' },
});

export interface CasesViewProps {
  readonly cases: readonly NamedText[];
  /** The case to lead to. */
  readonly goTo: GoToCase | null;
  readonly onChange: (cases: readonly NamedText[]) => void;
}

/** The cases that test the rules, a file at a time. */
export function CasesView({ cases, goTo, onChange }: CasesViewProps) {
  const say = useWords(words);
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(goTo?.file);
  useEffect(() => {
    if (goTo) setChosen(goTo.file);
  }, [goTo]);
  const current = cases.find(({ file }) => file === chosen) ?? cases[0];
  const put = (file: string, text: string): void => {
    onChange([...cases.filter((each) => each.file !== file), { file, text }]);
    setChosen(file);
  };
  const open = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) put(file.name, await file.text());
  };
  return (
    <div className="rules-case-files">
      <div className="rules-row">
        <Radio.Group
          aria-label={say('files')}
          value={current?.file}
          onChange={({ target }) => setChosen(String(target.value))}
          options={cases.map(({ file }) => ({ value: file, label: file }))}
        />
        <Button onClick={() => put(say('new_name', { n: cases.length + 1 }), '')}>{say('add')}</Button>
        <Button onClick={() => picker.current?.click()}>{say('open')}</Button>
        <input
          ref={picker}
          type="file"
          accept=".yaml,.yml"
          multiple
          hidden
          aria-label={say('open')}
          onChange={({ target }) => open(target.files)}
        />
        {current ? (
          <Button danger onClick={() => onChange(cases.filter((each) => each !== current))}>
            {say('remove', { file: current.file })}
          </Button>
        ) : null}
      </div>
      {current ? (
        <YamlEditor
          key={current.file}
          label={say('text', { file: current.file })}
          text={current.text}
          goTo={goTo?.file === current.file ? goTo : null}
          onChange={(text) =>
            onChange(cases.map((each) => (each.file === current.file ? { ...each, text } : each)))
          }
        />
      ) : (
        <p>{say('none')}</p>
      )}
    </div>
  );
}
