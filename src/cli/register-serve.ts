import type { Command } from 'commander';
import type { Register } from './run.js';

export function registerServe(program: Command, register: Register): void {
  register(program, 'serve', 'run the service on this machine', async ({ deps, out, data }) => {
    const served = await deps.serve(data);
    if (!served.ok) return out.report(served.error);
    for (const line of served.value.lines) out.print(line);
    await served.value.ended;
    return 0;
  });
}
