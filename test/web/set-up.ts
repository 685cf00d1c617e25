import type { Page } from 'playwright-core';
import { makeSetupLink } from '../../src/office/accounts/first-account.js';
import { linkPath } from '../../src/office/accounts/links.js';
import type { Service } from '../http/service.js';
import { addressOf } from './visit.js';
import { valueIn } from '../support/results.js';

export const password = 'six unrelated words in a row';

/** The address that a service prints when it starts without an administrator. */
export async function setupAddress(service: Service): Promise<string> {
  const made = valueIn(await makeSetupLink(service.office));
  if (!made) throw new Error('there is an administrator already');
  return linkPath(made);
}

/** Makes the first administrator, `chen`, from the browser of the page, which is signed in then. */
export async function setUpFrom(page: Page, service: Service, name = '陈晨'): Promise<void> {
  const [, link = ''] = (await setupAddress(service)).split('#');
  const address = await addressOf(service);
  const body = { link, login: 'chen', name, password };
  const answer = await page.request.post(`${address}/v1/setup`, { data: body, headers: { origin: address } });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** Opens an account as the administrator of this page, and gives its welcome path. */
export async function openFrom(page: Page, service: Service, sent: object): Promise<string> {
  const address = await addressOf(service);
  const headers = {
    origin: address,
    'idempotency-key': JSON.stringify(sent)
      .slice(0, 60)
      .replace(/[^a-z0-9]/gi, '-'),
  };
  const answer = await page.request.post(`${address}/v1/accounts`, { data: sent, headers });
  if (!answer.ok()) throw new Error(await answer.text());
  const { path }: { readonly path: string } = await answer.json();
  return path;
}
