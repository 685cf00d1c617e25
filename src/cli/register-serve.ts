import type { Command } from 'commander';
import type { Registrar } from './run.js';
import { showServed } from './show-served.js';

export function registerServe(program: Command, { add }: Registrar): void {
  add(
    program,
    'serve',
    { en: 'run the service on this machine', zh: '在本机运行服务' },
    async ({ deps, out, data }) => {
      const served = await deps.serve(data);
      if (!served.ok) return out.report(served.error);
      const { ended, ...where } = served.value;
      if (out.json) out.printJson({ version: deps.version, ...where });
      else showServed(out, deps.version, served.value);
      await ended;
      return 0;
    },
  );
}
