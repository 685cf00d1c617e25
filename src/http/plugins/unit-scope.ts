import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { caseSchema } from '../../domain/case.js';
import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import { type Concerned, isOfUnits } from '../../office/accounts/unit-scope.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { operationOf } from '../route-table.js';

interface Asked {
  readonly concerned: Concerned;
  /** How it is said that there is no such thing. */
  readonly unknown: () => ProblemsError;
}

const notThere = (
  code: 'office_case_unknown' | 'office_letter_unknown' | 'register_unknown',
  found: string,
) => new ProblemsError([problem(code, { found })], 'path');

/** What of a case that was sent says whose it is. */
const sentUnitsSchema = z.object(caseSchema.pick({ unit: true, subjects: true }).shape);

const paramOf = ({ params }: FastifyRequest, name: string): string => String(Object(params)[name]);

/** What a request is about, by the path of its route; undefined for routes that are about no one case. */
function askedBy(request: FastifyRequest): Asked | undefined {
  const url = request.routeOptions.url ?? '';
  if (/^\/(v1|p)\/cases\/:id(\/|$)/.test(url)) {
    const id = paramOf(request, 'id');
    return { concerned: { case: id }, unknown: () => notThere('office_case_unknown', shownText(id)) };
  }
  if (/^\/(v1|p)\/letters\/:n(\/|$)/.test(url)) {
    const n = Number(paramOf(request, 'n'));
    return { concerned: { letter: n }, unknown: () => notThere('office_letter_unknown', String(n)) };
  }
  if (/^\/v1\/subjects\/:ref(\/|$)/.test(url)) {
    const ref = paramOf(request, 'ref');
    return { concerned: { subject: ref }, unknown: () => notThere('register_unknown', shownText(ref)) };
  }
  const operation = operationOf(request.routeOptions);
  if (operation !== 'submitCase' && operation !== 'whatIf') return undefined;
  const sent = sentUnitsSchema.parse(request.body);
  return { concerned: { sent }, unknown: () => new ProblemsError([problem('access_unit_outside')], 'body') };
}

/**
 * Answers an account that is limited to units as if there were no other cases, letters and subjects: in one place, by
 * what the route's path names, so that no route can forget it. Lists leave out what is not theirs, and what tells of
 * all units is not permitted to them at all (`permissions.ts`).
 */
export function addUnitScope(app: App, { office }: Pick<Context, 'office'>): void {
  app.addHook('preHandler', async (request) => {
    const units = request.identified?.account.units ?? null;
    const asked = units === null || request.is404 ? undefined : askedBy(request);
    if (units === null || !asked) return;
    if (!valueOrRefuse(await isOfUnits(office, units, asked.concerned))) throw asked.unknown();
  });
}
