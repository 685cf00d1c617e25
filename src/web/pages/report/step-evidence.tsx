import { Alert, Button, Input, Select } from 'antd';
import { focusOn } from '../../ui/focus-on.js';
import { useWords } from '../../words/use-words.js';
import { evidenceKinds, evidenceWords } from './evidence-words.js';
import { FilePreview } from './file-preview.js';
import type { StepProps } from './step-props.js';
import { useEvidence } from './use-evidence.js';

interface PickProps {
  readonly label: string;
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file control that the browser makes: every phone and screen reader knows it. */
function Pick({ label, isCamera = false, onFiles }: PickProps) {
  const accept = isCamera ? 'image/*' : 'image/*,application/pdf,text/plain,.txt';
  return (
    <label className="pick">
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        capture={isCamera ? 'environment' : undefined}
        multiple={!isCamera}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}

export interface StepEvidenceProps extends StepProps {
  readonly draft: string;
}

/** What shows it: photographs and files, and what is kept elsewhere. */
export function StepEvidence({ draft, content, edit, errors }: StepEvidenceProps) {
  const say = useWords(evidenceWords);
  const { refused, addFiles, addNamed, change, remove } = useEvidence(draft, { content, edit });
  return (
    <>
      <p className="hint">{say('intro')}</p>
      <p className="hint">{say('later')}</p>
      <div aria-live="polite">
        {refused.length > 0 ? (
          <Alert type="error" showIcon title={refused.map((text) => <div key={text}>{text}</div>)} />
        ) : null}
      </div>
      {content.evidence.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ol id="evidence-list" tabIndex={-1} className="evidence">
        {content.evidence.map((item, index) => {
          const { id, kind, ref, file } = item;
          const n = index + 1;
          return (
            <li key={id}>
              <FilePreview draft={draft} evidence={item} alt={say('picture', { name: ref })} />
              <div className="evidence-about">
                <Input
                  id={`evidence-${id}`}
                  aria-label={say('name', { n })}
                  aria-invalid={errors[`evidence-${id}`] !== undefined}
                  placeholder={say('name', { n })}
                  value={ref}
                  maxLength={300}
                  onChange={({ target }) => change(id, { ref: target.value })}
                />
                <Select
                  aria-label={say('kind', { n })}
                  value={kind}
                  onChange={(next) => change(id, { kind: next })}
                  options={evidenceKinds.map((value) => ({ value, label: say(value) }))}
                />
                <span className="quiet">
                  {file ? say('size', { size: Math.ceil(file.size / 1024) }) : say('elsewhere')}
                </span>
                <Button
                  aria-label={say('remove', { n })}
                  onClick={() => {
                    focusOn('evidence-list');
                    remove(id);
                  }}
                >
                  {say('remove_short')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div className="picks">
        <Pick label={say('add_files')} onFiles={(files) => void addFiles(files)} />
        <div className="only-touch">
          <Pick label={say('add_photo')} isCamera onFiles={(files) => void addFiles(files)} />
        </div>
        <Button onClick={addNamed}>{say('add_named')}</Button>
      </div>
      <p className="quiet">{say('types')}</p>
    </>
  );
}
