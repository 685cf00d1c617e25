import { existsSync, readFileSync } from 'node:fs';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { StoredCheckpoint } from '../office/ports.js';
import { type Mark, readMark } from '../trail/check-mark.js';
import { replaceDurably } from './durable-file.js';
import { codeOf } from './error-code.js';

/**
 * The mark: the newest checkpoint in a file beside the database. Committed rows can vanish (a cut or flipped
 * write-ahead log, an older copy put in place) with the database finding nothing wrong; the mark shows it.
 */
export function readMarkFile(path: string): Result<Mark | null> {
  if (!existsSync(path)) return ok(null);
  try {
    const mark = readMark(readFileSync(path, 'utf8'), true);
    if (mark.ok) return mark;
    return fail([problem('start_mark_unreadable', { where: quoted(path), found: 'no checkpoint' })]);
  } catch (error) {
    return fail([problem('start_mark_unreadable', { where: quoted(path), found: codeOf(error) })]);
  }
}

export interface MarkWriter {
  /** Begins to write at once, or as soon as the writing under way has ended; the newest wins. */
  update(checkpoint: StoredCheckpoint): void;
  /** Why the mark stands behind, if it does. */
  problems(): readonly Problem[];
  /** Resolves when nothing is left to write, or the last attempt failed. */
  settled(): Promise<void>;
  /** As `settled`, and tries no more. */
  close(): Promise<void>;
}

const againMs = 1000;

export function markWriter(path: string): MarkWriter {
  let next: StoredCheckpoint | null = null;
  let writing: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;
  let problems: readonly Problem[] = [];

  /** Another process may have been further: its mark is not put back. */
  function isNews({ size }: StoredCheckpoint): boolean {
    const mark = readMarkFile(path);
    return !mark.ok || mark.value === null || mark.value.checkpoint.size < size;
  }

  async function write(checkpoint: StoredCheckpoint): Promise<void> {
    try {
      if (isNews(checkpoint)) await replaceDurably(path, checkpoint.note, 0o600);
      problems = [];
    } catch (error) {
      // Tried again with the next checkpoint or in a second; until then the store says so in its status.
      problems = [problem('mark_not_written', { where: quoted(path), found: codeOf(error) })];
      again = setTimeout(() => update(next ?? checkpoint), againMs).unref();
    }
  }

  function writeNext(): void {
    const checkpoint = next;
    next = null;
    writing = checkpoint && write(checkpoint).then(writeNext);
  }

  function update(checkpoint: StoredCheckpoint): void {
    clearTimeout(again);
    next = checkpoint;
    if (!writing) writeNext();
  }

  async function settled(): Promise<void> {
    while (writing) await writing;
  }

  return {
    update,
    problems: () => problems,
    settled,
    async close() {
      await settled();
      clearTimeout(again);
    },
  };
}
