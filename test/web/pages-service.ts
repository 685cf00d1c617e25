import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HttpDeps } from '../../src/http/deps.js';
import { epidemicService, type Service, serviceOf } from '../http/service.js';
import type { TestOffice } from '../support/office.js';

function builtPages(): string {
  const pages = resolve('dist/web');
  if (!existsSync(pages)) throw new Error('the pages are not built: npm run pages');
  return pages;
}

/** The service with its pages, over an office with the rulebook of epidemic control, on a day of July 2022. */
export const pagesService = async (day = '2022-07-10', more: Partial<HttpDeps> = {}): Promise<Service> =>
  epidemicService(day, { pages: builtPages(), ...more });

/** The service with its pages, over an office that was made elsewhere. */
export const pagesOf = (office: TestOffice): Promise<Service> =>
  serviceOf(office, {}, undefined, { pages: builtPages() });
