import { resolve } from 'node:path';
import { childProgram } from '../../../src/http/jobs/child-program.js';
import { type Service, serviceOf } from '../../http/service.js';
import { smallOffice, submitted } from '../../support/office.js';
import { smallCases } from '../../support/publishing.js';

const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^GRADUS_|^NODE_OPTIONS|^VITEST/.test(name)),
);

/** The service with its pages over an office with the small rulebook and one recorded case; its jobs are real ones. */
export async function rulesService(): Promise<Service> {
  const office = await smallOffice();
  const known = { theirs: true, knowing: false, pressed: false, helped: false };
  await submitted(office, { subjects: [{ id: 'town', facts: known }] });
  const program = childProgram({
    bin: resolve('src/gradus.mjs'),
    data: office.folder,
    calendars: resolve('rules/calendars'),
    env,
  });
  return serviceOf(office, {}, program, {
    pages: resolve('dist/web'),
    cases: async (id) => (id === 'small' ? [{ file: 'all.yaml', text: smallCases }] : []),
  });
}
