import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { importTable } from '#client';
import { fetchFile } from '../../../api/save-file.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { type Imported, TableChanges } from './table-changes.js';

const words = defineWords({
  files: { zh: '{table} 的表格文件', en: 'Spreadsheet of {table}' },
  save: { zh: '下载 {format}', en: 'Download {format}' },
  of: { zh: '{table}：{act}', en: '{table}: {act}' },
  load: { zh: '上传改好的表格', en: 'Upload an edited sheet' },
  errors_first: {
    zh: '文件有错误时不能下载或上传表格，请先改正。',
    en: 'While the file has errors no sheet goes out or comes in; put them right first.',
  },
  too_large: {
    zh: '“{name}” 超过 1.5 MB；较大的表格请用命令 gradus rules table import。',
    en: '“{name}” is larger than 1.5 MB; larger sheets are for the command gradus rules table import.',
  },
  taken: { zh: '已采用 {name} 的改动。', en: 'The changes of {name} are in the draft.' },
});

const mostBytes = 1.5 * 1024 * 1024;
const formats = ['xlsx', 'csv'] as const;

interface Sheet {
  readonly name: string;
  readonly base64: string;
}

/** The bytes of a file as they stand in a request; `null` for one that is too large. */
async function readSheet(file: File): Promise<Sheet | null> {
  if (file.size > mostBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return { name: file.name, base64: btoa(parts.join('')) };
}

interface Asked {
  readonly sheet: Sheet;
  /** The text that it is compared with. */
  readonly text: string;
}

export interface TableFilesProps {
  readonly table: string;
  readonly text: string;
  /** Whether the text passes every check; null while that is not known. */
  readonly isSound: boolean | null;
  readonly onChange: (text: string) => void;
}

/** The table as a file of a spreadsheet program: out, and back in after its changes were seen. */
export function TableFiles({ table, text, isSound, onChange }: TableFilesProps) {
  const say = useWords(words);
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const named = (act: string): string => say('of', { table, act });
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (format: (typeof formats)[number]) =>
      fetchFile('/v1/rulebooks:export-table', `${table}.${format}`, { rules: text, table, format }),
  });
  const load = useMutation({
    mutationFn: async ({ sheet, text: rules }: Asked): Promise<Imported> =>
      importTable({ rules, table, name: sheet.name, sheet: sheet.base64 }),
  });
  const { data, variables } = load;
  const isOpen = data !== undefined && variables !== undefined;
  const wasOpen = useRef(false);
  useEffect(() => {
    // Who has decided about the changes goes on where they began.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const choose = async (file: File): Promise<void> => {
    setTaken(null);
    load.reset();
    const sheet = await readSheet(file);
    setTooLarge(sheet ? null : file.name);
    if (sheet) load.mutate({ sheet, text });
  };
  return (
    <section className="rules-table-files" aria-label={say('files', { table })}>
      <div className="rules-row">
        {formats.map((format) => (
          <Button
            key={format}
            aria-label={named(say('save', { format: format.toUpperCase() }))}
            icon={<DownloadOutlined />}
            disabled={isSound !== true}
            loading={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {say('save', { format: format.toUpperCase() })}
          </Button>
        ))}
        <Button
          ref={button}
          aria-label={named(say('load'))}
          icon={<UploadOutlined />}
          disabled={isSound !== true}
          loading={load.isPending}
          onClick={() => picker.current?.click()}
        >
          {say('load')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          aria-label={named(say('load'))}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void choose(file);
            target.value = '';
          }}
        />
        <span role="status">{taken === null ? '' : say('taken', { name: taken })}</span>
      </div>
      {isSound !== false ? null : <p className="hint">{say('errors_first')}</p>}
      {tooLarge === null ? null : <p role="alert">{say('too_large', { name: tooLarge })}</p>}
      <Problems error={save.error ?? load.error} />
      {isOpen ? (
        <TableChanges
          name={variables.sheet.name}
          imported={data}
          isStale={variables.text !== text}
          onAgain={() => load.mutate({ sheet: variables.sheet, text })}
          onTake={() => {
            onChange(data.text);
            setTaken(variables.sheet.name);
            load.reset();
          }}
          onLeave={() => load.reset()}
        />
      ) : null}
    </section>
  );
}
