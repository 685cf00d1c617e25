import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { ok } from '../../src/domain/result.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { digest } from '../../src/office/digest/digest.js';
import { digestEdition } from '../../src/office/digest/kept-digest.js';
import { startKeeping } from '../../src/office/digest/start-keeping.js';
import { digestSchema } from '../../src/office/digest/digest-structure.js';
import { listWeakLinks } from '../../src/office/proposals/list-weak-links.js';
import { plain } from '../../src/office/plain.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { beforeOf, digestLines } from '../support/digest-lines.js';
import { sha256, smallOffice } from '../support/office.js';
import { recountDay } from '../support/recount-day.js';
import { smallSettings, threeDays } from '../support/three-days.js';
import { codesOf, valueIn } from '../support/results.js';

const entriesOf = async ({ store }: OfficeDeps): Promise<readonly StoredEntry[]> =>
  valueIn(await store.read(async ({ trail }) => ok(await trail.entries({ from: 0, limit: 1000 }))));

const digestOf = async (office: OfficeDeps, on?: string) =>
  valueIn(await digest(office, on === undefined ? {} : { on }));

/** The same ids in every run. */
const sameIds = () => {
  let at = 0;
  return (length: number): Uint8Array => {
    at += 1;
    return createHash('shake256', { outputLength: length }).update(String(at)).digest();
  };
};

/** The days of the course, and those on which its last appeal is due and overdue. */
const days = ['2022-07-10', '2022-07-11', '2022-07-12', '2022-08-08', '2022-08-09'] as const;
const axes = { stage: 'kind', party: 'harm' };

describe('the digest', () => {
  it('of every day of a course is what a recount of the entries comes to, and stays so', async () => {
    const office = await smallOffice({ settings: smallSettings, random: sameIds() });
    const course = threeDays(office);
    const made: Awaited<ReturnType<typeof digestOf>>[] = [];
    const acts = [course.first, course.second, course.third];
    for (const [index, on] of days.entries()) {
      office.setDay(on);
      await acts[index]?.();
      const found = await digestOf(office);
      made.push(found);
      const entries = await entriesOf(office);
      expect(found.content).toMatchObject({ on, as_of: { size: entries.length } });
      expect(digestLines(found.content)).toEqual(recountDay(entries, on, axes));
      expect(digestSchema.parse(found.content)).toEqual(found.content);
    }
    // Other hashes of the same course are another edition: what is kept of days that are over must not be of both.
    expect({ edition: digestEdition, hashes: made.map(({ hash }) => hash.slice(0, 16)) }).toEqual({
      edition: 1,
      hashes: [
        '6e7e720d0d224224',
        'b343734b241ec2a4',
        '707e764aada63d8e',
        '07b20090109ae3f7',
        '29b76a58f06882bb',
      ],
    });
    const seen = made.flatMap(({ content }) => Object.keys(digestLines(content)));
    const sections = made.flatMap(({ content }) => Object.keys(beforeOf(content)));
    expect([...new Set(sections)].filter((section) => !seen.includes(section))).toEqual(['evaluations']);
    office.setDay('2022-08-10');
    for (const [index, day] of days.entries()) {
      const again = await digestOf(office, day);
      expect(canonicalJson(plain(again))).toBe(canonicalJson(plain(made[index])));
      const dayBefore = made[index - 1];
      if (dayBefore && index !== 3)
        expect(beforeOf(again.content)).toEqual(
          Object.fromEntries(
            Object.keys(beforeOf(again.content)).map((section) => [
              section,
              digestLines(dayBefore.content)[section]?.length ?? 0,
            ]),
          ),
        );
    }
    valueIn(await office.store.rebuild());
    expect((await digestOf(office, days[1])).hash).toBe(made[1]?.hash);
    expect(made[1]?.hash).toBe(sha256(canonicalJson(plain(made[1]?.content))));
  });

  it('goes by risk and by ids, never by how many, and says of each person what is theirs', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first, second } = threeDays(office);
    await first();
    await second();
    const { content } = await digestOf(office);
    const { due, overdue } = content;
    const tasks = (what: string, items: readonly { owner: string | null; days_overdue?: number }[]) =>
      items.flatMap(({ owner, days_overdue: days = 0 }) =>
        owner === null ? [] : [`${owner} ${what} ${days}`],
      );
    const expected = [
      ...tasks('decision', due.decisions.items),
      ...tasks('fact', due.facts.items),
      ...tasks('seconding', due.secondings.items),
      ...tasks('order', [...due.orders.items, ...overdue.orders.items]),
      ...tasks('follow_up', [...due.follow_ups.items, ...overdue.follow_ups.items]),
      ...tasks('reply', [...due.replies.items, ...overdue.replies.items]),
    ];
    const found = content.by_owner.flatMap(({ owner, count, items }) => {
      expect(count).toBe(items.length);
      return items.map((item) => `${owner} ${item.what} ${item.days_overdue}`);
    });
    expect(found.sort()).toEqual(expected.sort());
    const owners = content.by_owner.map(({ owner }) => owner);
    expect(owners).toEqual(['clerk-1', 'clerk-2', 'lead-1', 'mayor-1']);
    // What has been waiting longest comes first, and the same day goes by ids.
    const waiting = due.decisions.items.map((item) => `${item.found_on} ${item.case}`);
    expect(waiting.length).toBeGreaterThan(3);
    expect(waiting).toEqual([...waiting].sort());
    const units = due.decisions.by_unit.map(({ value }) => value ?? '');
    expect(units).toEqual([...units].sort());
    office.setDay('2022-08-09');
    const late = (await digestOf(office)).content.overdue.follow_ups.items.map((item) => item.days_overdue);
    expect(late).toEqual([29, 29]);
  });

  it('names the weak links with the cases of each unit, and the proposals about them', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first } = threeDays(office);
    await first();
    const { weak_links: found, repeats } = (await digestOf(office)).content;
    const { links } = valueIn(await listWeakLinks(office, {}));
    expect(found.items.map(({ id, cases }) => [id, cases])).toEqual(
      links.map(({ link }) => [link.id, link.cases]),
    );
    const [link] = found.items;
    expect(link).toMatchObject({ rule: 'WL-KIND', values: { kind: 'late' }, from: '2022-07-01' });
    expect(link?.proposals).toHaveLength(1);
    const cases = link?.units.flatMap((unit) => unit.cases) ?? [];
    expect([cases.length, new Set(cases).size, link?.count]).toEqual([5, 5, 5]);
    expect(repeats.count).toBe(0);
  });

  it('of an earlier day is made once for all who ask, in turns with others, until nobody waits', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first, second } = threeDays(office);
    await first();
    await second();
    const on = '2022-07-10';
    const [leaves, stays] = [new AbortController(), new AbortController()];
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
      leaves.abort();
    }, 0);
    const [left, one, another] = await Promise.all([
      digest(office, { on, stop: leaves.signal }),
      digest(office, { on, stop: stays.signal }),
      digest(office, { on }),
    ]);
    clearInterval(other);
    expect(turns).toBeGreaterThan(1);
    expect(codesOf(left)).toEqual(['store_closed']);
    expect(valueIn(one)).toBe(valueIn(another));
    const gone = new AbortController();
    setImmediate(() => gone.abort());
    office.setDay('2022-07-12');
    expect(codesOf(await digest(office, { on: '2022-07-11', stop: gone.signal }))).toEqual(['store_closed']);
    expect(valueIn(await office.store.digests.find('2022-07-11', smallSettings.sha256))).toBeNull();
  });

  it('is kept of the days before today by the service', async () => {
    const office = await smallOffice({ settings: smallSettings });
    await threeDays(office).first();
    office.setDay('2022-07-12');
    const on = ['2022-07-11', '2022-07-10', '2022-07-05'];
    const kept = async () =>
      Promise.all(
        on.map(async (day) => valueIn(await office.store.digests.find(day, smallSettings.sha256))?.hash),
      );
    const keeping = startKeeping(office, { warn: () => expect.unreachable() });
    await expect.poll(kept, { timeout: 60_000 }).not.toContain(undefined);
    await keeping.stop();
    const made = await Promise.all(on.map(async (day) => (await digestOf(office, day)).hash));
    expect(await kept()).toEqual(made);
  });

  it('of a day to come is refused, and those of days before the first entry and without entries are empty', async () => {
    const office = await smallOffice({ settings: smallSettings });
    expect(codesOf(await digest(office, { on: '2022-07-11' }))).toEqual(['office_day_to_come']);
    const empty = await digestOf(office);
    expect(digestLines(empty.content)).toEqual({});
    const before = await digestOf(office, '2021-12-31');
    expect(before.content).toMatchObject({ as_of: { from: 0, size: 0 }, new: { count: 0, before: 0 } });
    expect((await digestOf(office, '1970-01-02')).content.as_of).toEqual({ from: 0, size: 0 });
  });
});
