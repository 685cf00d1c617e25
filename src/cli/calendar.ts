import { actorIdSchema } from '../domain/identifiers.js';
import { problem, quoted } from '../domain/problem.js';
import { calendarKeys, calendarPath } from '../notices/calendar-keys.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { serviceOrigin } from './service-origin.js';
import { withOffice } from './with-office.js';

/** `calendar address OWNER`: the address at which a calendar program reads what is due of the owner. */
export const calendarAddress = (
  deps: CliDeps,
  out: Console,
  data: string,
  owner: string,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async () => {
    if (!actorIdSchema.safeParse(owner).success)
      return out.report([problem('calendar_owner_form', { found: quoted(owner) })]);
    const token = calendarKeys(data).tokenFor(owner);
    if (!token.ok) return out.report(token.error);
    const path = calendarPath(owner, token.value, out.language);
    const address = `${serviceOrigin(deps)}${path}`;
    if (out.json) out.printJson({ owner, path, address });
    else out.print(address);
    return 0;
  });

/** `calendar renew`: a new key of calendars, so that every address that was handed out ends. */
export const calendarRenew = (deps: CliDeps, out: Console, data: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async () => {
    const renewed = calendarKeys(data).renew();
    if (!renewed.ok) return out.report(renewed.error);
    if (out.json) out.printJson({ renewed: true });
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 日历密钥已更换，此前发出的日历地址全部失效`
          : `${out.green('✓')} the key of calendars is new; every address that was handed out before has ended`,
      );
    return 0;
  });
