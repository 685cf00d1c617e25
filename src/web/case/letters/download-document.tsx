import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Problems } from '../../ui/problems.js';
import { documentBytes } from './document-bytes.js';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DownloadDocumentProps {
  /** Where the service has it. */
  readonly path: string;
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly label: string;
}

/** Saves a document; that it cannot be had, as once it was erased, is told here and not in the file. */
export function DownloadDocument({ path, name, label }: DownloadDocumentProps) {
  const save = useMutation({
    mutationFn: async () => {
      const address = URL.createObjectURL(new Blob([await documentBytes(path)], { type }));
      const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.docx` });
      link.click();
      URL.revokeObjectURL(address);
    },
  });
  return (
    <>
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {label}
      </Button>
      <Problems error={save.error} />
    </>
  );
}
