import { describe, expect, it } from 'vitest';
import type {
  CredentialWriter,
  LinkRow,
  SessionRow,
  TokenRow,
} from '../../src/office/accounts/credentials.js';
import { fail, ok } from '../../src/domain/result.js';
import { problem } from '../../src/domain/problem.js';
import type { Store } from '../../src/office/ports.js';
import type { Suite } from './over-both.js';
import { actor } from './stores.js';
import { codesOf, valueIn } from '../support/results.js';

const secret = (at: number): string => String(at).padStart(64, '0');

const session = (at: number, more: Partial<SessionRow> = {}): SessionRow => ({
  secret: secret(at),
  id: `s-${at}`,
  account: 'w-1',
  created: 1_660_000_000_000,
  seen: 1_660_000_000_000,
  ends: 1_660_000_060_000,
  ...more,
});

const token: TokenRow = {
  secret: secret(7),
  id: 't-7',
  account: 'w-1',
  label: '导入',
  created: 1_660_000_000_000,
  expires_on: null,
  used_on: null,
};

const link: LinkRow = { secret: secret(8), purpose: 'setup', account: null, expires: 1_660_000_060_000 };

const change = async <T>(store: Store, run: (credentials: CredentialWriter) => Promise<T>): Promise<T> =>
  valueIn(await store.changeCredentials(run));

export const credentials = (suite: Suite): void => {
  describe('credentials', () => {
    it('give back what was put in, and nothing else that is asked for', async () => {
      const store = await suite.open();
      await change(store, async (tx) => {
        expect(await tx.insert('credential', { login: 'li.na', account: 'w-1', password: null })).toBe(true);
        for (const row of [session(2), session(1)]) expect(await tx.insert('session', row)).toBe(true);
        expect(await tx.insert('api_token', token)).toBe(true);
        expect(await tx.insert('one_time_link', link)).toBe(true);
      });
      const read = valueIn(
        await store.read(async ({ credentials: tx }) =>
          ok({
            credential: await tx.find('credential', { account: 'w-1' }),
            none: await tx.find('credential', { account: 'w-2' }),
            withoutPassword: await tx.find('credential', { password: null }),
            sessions: await tx.find('session', { account: 'w-1' }),
            one: await tx.find('session', { account: 'w-1', id: 's-2' }),
            tokens: await tx.find('api_token', { secret: secret(7) }),
            links: await tx.find('one_time_link', { account: null }),
          }),
        ),
      );
      const credential = { login: 'li.na', account: 'w-1', password: null };
      expect(read).toEqual({
        credential: [credential],
        none: [],
        withoutPassword: [credential],
        sessions: [session(1), session(2)],
        one: [session(2)],
        tokens: [token],
        links: [link],
      });
    });

    it('stand once: neither a login nor an account twice', async () => {
      const store = await suite.open();
      await change(store, async (tx) => {
        const insert = (login: string, account: string) =>
          tx.insert('credential', { login, account, password: null });
        expect(await insert('a', 'w-1')).toBe(true);
        expect(await insert('a', 'w-2')).toBe(false);
        expect(await insert('b', 'w-1')).toBe(false);
        expect(await insert('b', 'w-2')).toBe(true);
      });
    });

    it('are changed only as they were read', async () => {
      const store = await suite.open();
      const attempt = { login: 'x', failures: 1, locked_until: 0, last_at: 5 };
      await change(store, (tx) => tx.insert('sign_in_attempt', attempt));
      const count = (from: number) =>
        change(store, (tx) =>
          tx.update('sign_in_attempt', { login: 'x', failures: from }, { failures: from + 1 }),
        );
      const counted = await Promise.all([count(1), count(1), count(1)]);
      expect(counted.sort()).toEqual([0, 0, 1]);
    });

    it('are used up once by two processes', async () => {
      const options = await suite.options();
      const one = await suite.open(options);
      const other = await suite.open(suite.beside(options));
      await change(one, (tx) => tx.insert('one_time_link', link));
      const used = await Promise.all(
        [one, other].map((store) => change(store, (tx) => tx.remove('one_time_link', { secret: secret(8) }))),
      );
      expect(used.sort()).toEqual([0, 1]);
    });

    it('are changed with the entries of a write, or not at all', async () => {
      const store = await suite.open();
      const write = (login: string, isRefused: boolean) =>
        store.write<null>({
          idempotency: null,
          async run(tx) {
            await tx.credentials.insert('credential', { login, account: login, password: null });
            const body = { account: login };
            const appended = await tx.append({ kind: 'account_closed', time: 1, actor, case: null, body });
            if (!appended.ok) return appended;
            return isRefused
              ? fail([problem('account_own', { found: login })])
              : ok({ answer: null, value: null });
          },
        });
      const written = await Promise.all([write('a', false), write('b', true), write('c', false)]);
      expect(written.map((each) => each.ok)).toEqual([true, false, true]);
      const found = valueIn(await store.read(async (tx) => ok(await tx.credentials.find('credential', {}))));
      expect(found.map(({ login }) => login)).toEqual(['a', 'c']);
    });

    it('that are over are forgotten', async () => {
      const store = await suite.open();
      const now = 1_660_000_060_000;
      await change(store, async (tx) => {
        await tx.insert('session', session(1, { ends: now }));
        await tx.insert('session', session(2, { ends: now + 1 }));
        await tx.insert('one_time_link', { ...link, expires: now });
        await tx.insert('one_time_link', { ...link, secret: secret(9), expires: now + 1 });
        await tx.insert('api_token', token);
        const day = 24 * 60 * 60_000;
        for (const [login, last] of [
          ['old', now - day],
          ['new', now - day + 1],
        ] as const)
          await tx.insert('sign_in_attempt', { login, failures: 1, locked_until: 0, last_at: last });
        for (const [at, seen] of [now - 180 * day, now - 180 * day + 1].entries())
          await tx.insert('known_device', { secret: secret(20 + at), account: 'w-1', seen });
        await tx.prune(now);
        expect((await tx.find('known_device', {})).map((row) => row.secret)).toEqual([secret(21)]);
        expect((await tx.find('session', {})).map(({ id }) => id)).toEqual(['s-2']);
        expect((await tx.find('one_time_link', {})).map((row) => row.secret)).toEqual([secret(9)]);
        expect((await tx.find('sign_in_attempt', {})).map(({ login }) => login)).toEqual(['new']);
        expect(await tx.find('api_token', {})).toHaveLength(1);
      });
    });

    it('outlive a rebuild, and are closed with their store', async () => {
      const store = await suite.open();
      await change(store, (tx) => tx.insert('session', session(1)));
      valueIn(await store.rebuild());
      expect(await change(store, (tx) => tx.find('session', {}))).toEqual([session(1)]);
      await store.close();
      expect(codesOf(await store.changeCredentials((tx) => tx.prune(0)))).toEqual(['store_closed']);
    });
  });
};
