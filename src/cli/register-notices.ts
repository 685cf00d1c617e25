import { calendarAddress, calendarRenew } from './calendar.js';
import { noticesList, noticesResume, noticesTest } from './notices.js';
import type { Registrar } from './run.js';

/** `gradus notices ...` and `gradus calendar ...`: what is told to other programs. */
export function registerNotices({ add, group }: Registrar): void {
  const notices = group('notices', { en: 'webhooks to other programs', zh: '发往其他程序的通知' });
  add(
    notices,
    'list',
    { en: 'list endpoints and how the sending stands', zh: '列出接收端及发送情况' },
    ({ deps, out, data }) => noticesList(deps, out, data),
  );
  add(
    notices,
    'test <endpoint>',
    { en: 'send a trial notice and say what came back', zh: '试发一条通知并显示应答' },
    ({ deps, out, data }, [id = '']) => noticesTest(deps, out, data, id),
  );
  add(
    notices,
    'resume <endpoint>',
    { en: 'try what waits or was given up at once', zh: '立即重发待发和已放弃的通知' },
    ({ deps, out, data }, [id = '']) => noticesResume(deps, out, data, id),
  );
  const calendar = group('calendar', { en: 'deadlines for calendar programs', zh: '供日历程序订阅的期限' });
  add(
    calendar,
    'address <owner>',
    { en: "the address of an owner's calendar", zh: '责任人日历的订阅地址' },
    ({ deps, out, data }, [owner = '']) => calendarAddress(deps, out, data, owner),
  );
  add(
    calendar,
    'renew',
    { en: 'end every address that was handed out', zh: '使已发出的订阅地址全部失效' },
    ({ deps, out, data }) => calendarRenew(deps, out, data),
  );
}
