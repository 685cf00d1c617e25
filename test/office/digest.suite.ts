import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { digest } from '../../src/office/digest/digest.js';
import { matrix } from '../../src/office/digest/matrix.js';
import type { Store } from '../../src/office/ports.js';
import { projector } from '../../src/office/projector.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { emptyShelf } from '../../src/office/shelf.js';
import type { Suite } from '../store/over-both.js';
import { tamper } from '../store/tamper.js';
import { digestLines } from '../support/digest-lines.js';
import { by, sha256 } from '../support/office.js';
import { plainLetters } from '../support/plain-letters.js';
import { recountDay } from '../support/recount-day.js';
import { settingsFrom } from '../support/settings.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { smallSettings, threeDays } from '../support/three-days.js';
import { valueIn } from '../support/results.js';

/** No bytes. */
const emptied = { sqlite: "x''", postgres: "''::bytea" } as const;

/** An office on a store with the small rulebook, and what opens its store anew. */
async function officeOver(suite: Suite) {
  let day = '2022-01-01';
  const clock = (): number => Date.parse(`${day}T04:00:00Z`);
  const options = await suite.options({ projector, clock });
  const office = {
    store: await suite.open(options),
    clock,
    random: (length: number) => randomBytes(length),
    sha256,
    recommend,
    shelf: emptyShelf(),
    settings: smallSettings,
    makeLetter: plainLetters,
    setDay: (to: string): void => {
      day = to;
    },
  };
  const file = { text: smallRulebook(), file: 'small.yaml', calendar: () => undefined };
  valueIn(await publishRulebook(office, { ...file, ...by() }));
  let last: Store = office.store;
  const again = async () => {
    await last.close();
    last = await suite.open(options);
    return { ...office, store: last };
  };
  return { office, options, again };
}

/** The office with how often entries were read of its trail. */
function counting(office: OfficeDeps) {
  let reads = 0;
  const counted =
    <Args extends unknown[], T>(read: (...args: Args) => T) =>
    (...args: Args): T => {
      reads += 1;
      return read(...args);
    };
  const store: Store = {
    ...office.store,
    read: (look) =>
      office.store.read((tx) => {
        const { entry, entries, entriesOfCase, entriesOfKind, ...others } = tx.trail;
        const trail = {
          ...others,
          entry: counted(entry),
          entries: counted(entries),
          entriesOfCase: counted(entriesOfCase),
          entriesOfKind: counted(entriesOfKind),
        };
        return look({ ...tx, trail });
      }),
  };
  return { office: { ...office, store }, reads: () => reads };
}

/** The digest of a day as it is answered, and whether entries were read for it. */
async function told(office: OfficeDeps, on: string) {
  const { office: counted, reads } = counting(office);
  const answer = JSON.stringify(valueIn(await digest(counted, { on })));
  return { answer, isMade: reads() > 0 };
}

/** The digest over either database. */
export const digests = (suite: Suite): void => {
  describe('the digest', () => {
    it('is what a recount comes to on each day, and stays so', async () => {
      const { office } = await officeOver(suite);
      const { first, second, third } = threeDays(office);
      const days = [
        ['2022-07-10', first],
        ['2022-07-11', second],
        ['2022-07-12', third],
      ] as const;
      const hashes: (readonly string[])[] = [];
      const hashesOf = async (on: string) => [
        valueIn(await digest(office, { on })).hash,
        valueIn(await matrix(office, { on })).hash,
      ];
      for (const [on, act] of days) {
        await act();
        const entries = valueIn(
          await office.store.read(async ({ trail }) => ok(await trail.entries({ from: 0, limit: 1000 }))),
        );
        const { content } = valueIn(await digest(office, {}));
        expect(digestLines(content)).toEqual(recountDay(entries, on, { stage: 'kind', party: 'harm' }));
        hashes.push(await hashesOf(on));
      }
      for (const [index, [on]] of days.entries()) expect(await hashesOf(on)).toEqual(hashes[index]);
    });

    it('of a day that is over is kept, and made again where what is kept is not right or not of it', async () => {
      const { office, options, again } = await officeOver(suite);
      const { first, second } = threeDays(office);
      await first();
      const on = '2022-07-10';
      const today = await told(office, on);
      expect(await told(office, on)).toEqual({ ...today, isMade: true });
      await second();
      const made = await told(office, on);
      expect(made).toEqual({ ...today, isMade: true });
      let open = await again();
      const kept = { ...made, isMade: false };
      expect(await told(open, on)).toEqual(kept);
      for (const change of [
        "hash = 'none'",
        'size = size - 1',
        'edition = 0',
        `content = ${emptied[suite.kind]}`,
      ]) {
        await tamper(options, `update kept_digest set ${change}`);
        expect(await told(open, on)).toEqual(made);
        open = await again();
        expect(await told(open, on)).toEqual(kept);
      }
      const settings = settingsFrom(
        `{ format: gradus-office/1, name: { en: A, zh: 甲 }, time_zone: Asia/Shanghai }`,
      );
      const other = await told({ ...open, settings }, on);
      expect(other).toMatchObject({ isMade: true });
      expect(other.answer).not.toBe(made.answer);
      open = await again();
      expect(await told({ ...open, settings }, on)).toEqual({ ...other, isMade: false });
      expect(await told(open, on)).toEqual(kept);
      valueIn(await open.store.rebuild());
      expect(await told(open, on)).toEqual(made);
    });
  });
};
