import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Projector, RandomBytes, ReadTx, RebuildReport, Store } from '../office/ports.js';
import type { Frontier } from '../trail/frontier.js';
import type { Backend, Connection } from './backend.js';
import { checkPersonal } from './check-personal.js';
import type { CheckpointSigner } from './checkpoint-key.js';
import { credentialReader, credentialWriter } from './credentials.js';
import { isInTheWay, openingProblems } from './open-backend.js';
import { groupWriter } from './group-writer.js';
import { emptyDigests, keptDigests } from './kept-digests.js';
import { lockHead } from './head.js';
import { keyRemover } from './key-removal.js';
import { markWriter, readMarkFile } from './mark.js';
import { storeOutbox } from './outbox.js';
import { personalReader } from './personal-reader.js';
import { projectionReader } from './projection-reader.js';
import { rebuildProjections } from './rebuild-projections.js';
import { StoredDataError } from './stored-data-error.js';
import { checkpointRow, trailReader } from './trail-reader.js';
import { tryAgain } from './try-again.js';
import { verifyStored } from './verify-stored.js';

export interface CheckedStore {
  readonly backend: Backend;
  readonly projector: Projector;
  readonly random: RandomBytes;
  readonly sign: CheckpointSigner;
  readonly frontier: Frontier;
  readonly markPath: string;
  readonly warnings: readonly Problem[];
}

const closedProblem = problem('store_closed');

export function readTx(db: Connection, { vault }: Backend): ReadTx {
  return {
    trail: trailReader(db),
    projections: projectionReader(db),
    personal: personalReader(db, (ids) => vault.get(db, ids)),
    credentials: credentialReader(db),
  };
}

/** Problems instead of what the database or stored data threw. */
export async function asResult<T>(backend: Backend, run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StoredDataError) return fail(error.problems);
    return fail(openingProblems(error, quoted(backend.where), backend));
  }
}

/** The store after its start checks. */
export async function runningStore(checked: CheckedStore): Promise<Store> {
  const { backend, projector, random, sign, markPath, warnings } = checked;
  const mark = markWriter(markPath);
  const remover = keyRemover(backend);
  let size = checked.frontier.size;
  let closed: Promise<void> | null = null;

  const writer = groupWriter({
    backend,
    projector,
    random,
    sign,
    seen: () => size,
    async written({ checkpoint, erases }) {
      if (checkpoint) {
        size = checkpoint.size;
        mark.update(checkpoint);
      }
      if (erases || remover.waits()) await remover.run();
    },
  });

  const newest = await backend.read((db) => checkpointRow(db));
  if (newest) mark.update(newest);
  await mark.settled();

  async function rebuildIn(db: Connection): Promise<Result<RebuildReport>> {
    await lockHead(db, backend.kind);
    await emptyDigests(db);
    const report = await rebuildProjections(db, backend.kind, projector);
    return ok({ ...report, problems: await checkPersonal(db, backend.vault) });
  }

  async function close(): Promise<void> {
    await Promise.all([writer.stop([closedProblem]), digests.settled()]);
    await mark.close();
    await backend.close();
  }

  const whileOpen = async <T>(run: () => Promise<Result<T>>): Promise<Result<T>> =>
    closed ? fail([closedProblem]) : asResult(backend, run);
  const digests = keptDigests(backend, whileOpen);

  return {
    outbox: storeOutbox(backend, whileOpen),
    digests,
    changeCredentials: (run) =>
      whileOpen(async () => {
        const once = () => backend.write((db) => run(credentialWriter(db)));
        return ok(await tryAgain(once, isInTheWay(backend)));
      }),
    write: (work) => writer.write(work),
    read: (look) => whileOpen(() => backend.read((db) => look(readTx(db, backend)))),
    status() {
      const stopped = writer.stopped();
      const state = closed ? 'closed' : stopped ? 'failed' : 'ready';
      const problems = [...(stopped ?? []), ...mark.problems(), ...remover.problems(), ...warnings];
      return { state, size, problems };
    },
    verify: () =>
      whileOpen(async () => {
        await mark.settled();
        const file = readMarkFile(markPath);
        if (!file.ok) return file;
        return ok(await backend.read((db) => verifyStored(db, file.value?.note ?? null)));
      }),
    rebuild: () =>
      whileOpen<RebuildReport>(() => tryAgain(() => backend.write(rebuildIn), isInTheWay(backend))),
    async close() {
      closed ??= close();
      await closed;
    },
  };
}
