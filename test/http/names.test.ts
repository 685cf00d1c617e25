import { expect, it } from 'vitest';
import { closeAccount } from '../../src/office/accounts/close-account.js';
import { listAccountNames, listUnitNames } from '../../src/office/names.js';
import { registerSubject } from '../../src/office/register/register-subject.js';
import { openTestAccount } from '../support/accounts.js';
import { by, smallOffice } from '../support/office.js';
import { valueIn } from '../support/results.js';
import { refusalOf, serviceOf } from './service.js';

it('tells every role the names of accounts, also of those that are closed, and no login', async () => {
  const office = await smallOffice();
  const service = await serviceOf(office, {});
  const token = await openTestAccount(office, 'maintainer-7', { roles: ['maintainer'] });
  await openTestAccount(office, 'gone-1', { roles: ['submitter'] });
  valueIn(await closeAccount(office, { account: 'gone-1', ...by() }));
  const answer = await service.get('/v1/names/accounts', { authorization: `Bearer ${token}` });
  expect(answer.json()).toMatchObject({
    names: { 'gone-1': 'Name of gone-1', 'maintainer-7': 'Name of maintainer-7' },
    complete: true,
  });
  expect(Object.keys(answer.json().names)).toEqual([...Object.keys(answer.json().names)].sort());
  expect(answer.body).not.toContain('gone-1-');
  const ofUnits = await service.get('/v1/names/units', { authorization: `Bearer ${token}` });
  expect(refusalOf(ofUnits)).toEqual([403, 'access_refused']);
});

it('says where there are more than it tells', async () => {
  const office = await smallOffice();
  for (const ref of ['u-2', 'u-1', 'u-3'])
    valueIn(await registerSubject(office, { subject: { ref, kind: 'organisation', name: ref }, ...by() }));
  valueIn(await registerSubject(office, { subject: { ref: 'a', kind: 'person', name: 'A' }, ...by() }));
  for (const account of ['b', 'a']) await openTestAccount(office, account, { roles: ['submitter'] });
  const units = async (most: number) => valueIn(await listUnitNames(office, null, most));
  expect(await units(2)).toEqual({
    names: new Map([
      ['u-1', 'u-1'],
      ['u-2', 'u-2'],
    ]),
    isComplete: false,
  });
  expect((await units(3)).isComplete).toBe(true);
  expect(valueIn(await listAccountNames(office, 1))).toEqual({
    names: new Map([['a', 'Name of a']]),
    administrators: [],
    isComplete: false,
  });
  await openTestAccount(office, 'it', { roles: ['administrator'] });
  expect(valueIn(await listAccountNames(office, 3)).administrators).toEqual(['it']);
  expect(valueIn(await listAccountNames(office, 2)).administrators).toEqual([]);
});
