import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ProgramEnd, ProgramProgress, ProgramTask, RunningProgram, StartProgram } from './program.js';

/** What a command that a service runs needs to be the same program on the same data. Paths are whole ones. */
export interface ChildProgramOptions {
  /** The file that Node runs. */
  readonly bin: string;
  readonly data: string;
  /** The folder of calendars that rules files may name. */
  readonly calendars: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const complaintBytes = 8_192;

/** All of a stream as text; null and `tooMuch` called as soon as it is more than `most` bytes. */
async function collected(stream: Readable, most: number, tooMuch: () => void): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size <= most) parts.push(part);
    else tooMuch();
  }
  return size > most ? null : Buffer.concat(parts, size).toString('utf8');
}

function progressIn(line: string): ProgramProgress | null {
  try {
    const { done, total } = Object(JSON.parse(line));
    const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
    return isCount(done) && (total === null || isCount(total)) ? { done, total } : null;
  } catch {
    return null;
  }
}

/** Lines of progress are told, all others kept, the last of them. */
async function complaints(stream: Readable, onProgress: ProgramTask['onProgress']): Promise<string> {
  let kept = '';
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    const progress = progressIn(line);
    if (progress) onProgress(progress);
    else kept = `${kept}${line}\n`.slice(-complaintBytes);
  }
  return kept;
}

async function layOut(folder: string, { files }: ProgramTask, calendars: string): Promise<void> {
  await cp(calendars, join(folder, 'calendars'), { recursive: true, force: true }).catch(() => undefined);
  for (const { path, text } of files) {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, text, { mode: 0o600 });
  }
}

async function endOf(child: ChildProcess, task: ProgramTask): Promise<ProgramEnd> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no outputs');
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
  const [code, printed, complaint] = await Promise.all([
    closed,
    collected(stdout, task.printedBytes, () => child.kill('SIGKILL')),
    complaints(stderr, task.onProgress),
  ]);
  return { code, printed, complaint };
}

function startIn(folder: string, task: ProgramTask, options: ChildProgramOptions): ChildProcess {
  const argv = [
    `--max-old-space-size=${task.memoryMb}`,
    options.bin,
    ...task.words,
    '--json',
    '--lang',
    task.language,
    '--data',
    options.data,
  ];
  return spawn(process.execPath, argv, {
    cwd: folder,
    env: { ...options.env, GRADUS_PROGRESS: 'json', GRADUS_JOB: folder },
    // A pipe that closes with this process tells the other one that nobody waits for it any more.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs commands of this program as processes of their own, each in a private folder that is removed after it. */
export const childProgram =
  (options: ChildProgramOptions): StartProgram =>
  (task): RunningProgram => {
    let child: ChildProcess | null = null;
    let isKilled = false;
    const run = async (): Promise<ProgramEnd> => {
      let folder: string | null = null;
      try {
        folder = await mkdtemp(join(tmpdir(), 'gradus-job-'));
        await layOut(folder, task, options.calendars);
        if (isKilled) return { code: null, printed: '', complaint: '' };
        child = startIn(folder, task, options);
        return await endOf(child, task);
      } catch (error) {
        return { code: null, printed: '', complaint: String(error) };
      } finally {
        if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
    };
    return {
      ended: run(),
      kill: () => {
        isKilled = true;
        child?.kill('SIGKILL');
      },
    };
  };
