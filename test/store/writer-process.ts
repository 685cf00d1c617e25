import { writeSync } from 'node:fs';
import { ok } from '../../src/domain/result.js';
import type { Work } from '../../src/office/ports.js';
import { actor, openedStore, optionsFor, requestKey } from './stores.js';
import { codesOf } from '../support/results.js';

/**
 * A process that writes and says so: `node --import tsx writer-process.ts FOLDER URL|- NAME AT_ONCE ROUNDS`. Each line
 * on standard output is a key whose answer was given, `! code` a refusal, or at the end `= state`.
 */
const [folder = '', url = '-', name = '', atOnce = '1', rounds = '1'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const writing = (key: string): Work<null> => ({
  idempotency: requestKey(key),
  async run(tx) {
    const text = await tx.personal.put(name, key, `text of ${key}`);
    const body = { text, filling: 'x'.repeat(500) };
    const appended = await tx.append({ kind: 'case_submitted', time: 1, actor, case: name, body });
    return appended.ok ? ok({ answer: null, value: null }) : appended;
  },
});

const store = await openedStore(optionsFor(folder, url === '-' ? undefined : url));
say('open');
for (let round = 0; round < Number(rounds); round += 1) {
  const keys = Array.from({ length: Number(atOnce) }, (_, at) => `${name}-${round}-${at}`);
  await Promise.all(
    keys.map(async (key) => {
      const written = await store.write(writing(key));
      say(written.ok ? key : `! ${codesOf(written).join()}`);
    }),
  );
  if (store.status().state !== 'ready') break;
}
const { state } = store.status();
await store.close();
say(`= ${state}`);
