import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { replay } from '../../src/office/replay.js';
import { decided, expectSound, smallOffice, submitted } from '../support/office.js';
import { valueIn } from '../support/results.js';

const hourMs = 3_600_000;
const open = { cannot_establish: { helped: 'Nobody remembers.', pressed: 'Nobody remembers.' } };

describe('a clock that is set back by an hour', { retry: 0 }, () => {
  it('changes what entries say of their time, and neither their order nor what follows from it', async () => {
    let time = Date.parse('2022-01-01T04:00:00Z');
    const office = await smallOffice({ clock: () => time });
    time = Date.parse('2022-07-10T04:00:00Z');
    const first = await submitted(office);
    time -= hourMs;
    await decided(office, first, open);
    const second = await submitted(office);
    time += 2 * hourMs;
    await decided(office, second, open);

    const entries = valueIn(
      await office.store.read(async ({ trail }) => ok(await trail.entries({ from: 0, limit: 1000 }))),
    );
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at));
    const times = entries.filter(({ entry }) => entry.case === first.caseId).map(({ entry }) => entry.time);
    expect(times.at(-1)).toBe((times[0] ?? 0) - hourMs);
    for (const id of [first.caseId, second.caseId]) {
      const numbers = entries.filter(({ entry }) => entry.case === id).map(({ entry }) => entry.case_seq);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 2, identical: 2 });
    await expectSound(office);
  });
});
