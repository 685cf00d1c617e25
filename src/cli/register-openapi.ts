import type { Command } from 'commander';
import type { Registrar } from './run.js';
import { textFile } from './write-files.js';

interface Options {
  readonly write?: string;
}

export function registerOpenapi(program: Command, { add, say }: Registrar): void {
  add<Options>(
    program,
    'openapi',
    { en: 'print the HTTP interface as an OpenAPI document', zh: '输出 HTTP 接口的 OpenAPI 文档' },
    async ({ deps, out }, _words, { write }) => {
      const document = await deps.interfaceDocument();
      if (!document.ok) return out.report(document.error);
      const text = `${JSON.stringify(document.value, null, 2)}\n`;
      if (write === undefined) {
        out.print(text.trimEnd());
        return 0;
      }
      const written = await deps.writeFiles([textFile(write, text)]);
      return written.ok ? 0 : out.report(written.error);
    },
  ).option('--write <file>', say({ en: 'write it to a file', zh: '写入文件' }));
}
