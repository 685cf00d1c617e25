import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/account.js';
import { stepOperations } from '../../src/web/case/step-operations.js';
import type { PlayedService } from './played-service.js';

/** What can be done in a case, by the last part of its address. */
export const steps: readonly string[] = Object.keys(stepOperations);

/** Until everything that a page was asked for stands there. */
export const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('h1') !== null && !document.querySelector('.ant-skeleton, .waiting'),
  );

type Paths = readonly [role: Role | readonly [Role, ...Role[]], paths: readonly string[]];

/**
 * Every page by who may see it, with the forms of these acts; the addresses that name something name what the report's
 * course left.
 */
export function pathsOf({ played }: PlayedService, acts: readonly string[]): readonly Paths[] {
  const id = played.cases['s2']?.id ?? '';
  return [
    [
      ['decider', 'submitter', 'maintainer', 'publisher'],
      [
        '/',
        '/cases',
        `/cases/${id}`,
        ...acts.map((step) => `/cases/${id}/act/${step}`),
        '/orders',
        '/units',
        '/units/u-0017',
        ...['rename', 'merge', 'split'].map((step) => `/units/u-0017/act/${step}`),
        '/register-unit',
        '/matrix',
        '/proposals',
        '/proposals?view=proposals',
        '/proposals?view=commendations',
        '/proposals?view=campaigns',
        '/proposals/new',
        `/proposals/${played.proposal}`,
        '/report',
        '/report/drafts',
        '/rules',
        '/rules/new',
        '/rules/epidemic-supervision/1.0.0',
        '/statistics',
        '/me',
      ],
    ],
    ['maintainer', ['/rules/epidemic-supervision/edit']],
    ['second_decider', ['/secondings']],
    ['auditor', ['/', '/trail', '/trail/1', '/trail/verify']],
    [
      'administrator',
      [
        '/accounts',
        '/accounts/new',
        '/accounts/permissions',
        '/accounts/of/auditor',
        '/service',
        '/first-run',
      ],
    ],
  ];
}
