import type { ProgramEnd, ProgramTask, StartProgram } from '../../src/http/jobs/program.js';

/** A process that ends when the test says so, or when it is killed. */
export interface MadeProgram {
  readonly task: ProgramTask;
  readonly end: (end: Partial<ProgramEnd>) => void;
  readonly isKilled: () => boolean;
}

/** Starts no process: for what the service does with jobs, whatever they do. */
export function madePrograms(): { readonly start: StartProgram; readonly started: readonly MadeProgram[] } {
  const started: MadeProgram[] = [];
  return {
    started,
    start: (task) => {
      let isKilled = false;
      let settle: (end: ProgramEnd) => void = () => undefined;
      const ended = new Promise<ProgramEnd>((resolve) => {
        settle = resolve;
      });
      const end = (more: Partial<ProgramEnd>): void =>
        settle({ code: 0, printed: '{}', complaint: '', ...more });
      started.push({ task, end, isKilled: () => isKilled });
      return {
        ended,
        kill: () => {
          isKilled = true;
          end({ code: null, printed: '' });
        },
      };
    },
  };
}
