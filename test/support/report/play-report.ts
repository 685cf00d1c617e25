import { z } from 'zod';
import { type Acts, actsOf, incident, type Taken } from './acts.js';
import type { Client } from './client.js';

/** What the report's course left behind, for a test to look at. */
export interface Played {
  readonly cases: Readonly<Record<string, Taken>>;
  /** Entries of letters, in the order in which they were issued. */
  readonly letters: readonly number[];
  /** The weak link that was found, and the proposal that was made of it. */
  readonly weakLink: unknown;
  readonly proposal: number;
}

/** Sets the service's clock (a moment in Shanghai) and is told when a day is over. */
export interface Days {
  readonly at: (moment: string) => void;
  readonly over: (day: string) => Promise<void>;
}

const linksSchema = z.looseObject({
  weak_links: z.array(
    z.looseObject({ id: z.string(), values: z.array(z.looseObject({ value: z.unknown() })) }),
  ),
});

const units = [
  { ref: 'u-0001', name: '全域核酸检测组织者' },
  { ref: 'u-0002', name: '县疫情指挥部' },
  { ref: 'u-0017', name: 'XX镇', stages: ['testing', 'checkpoint', 'community_screening'] },
  { ref: 'u-0018', name: 'XX镇党委' },
  { ref: 'u-0022', name: 'XX街道' },
  { ref: 'u-0031', name: '责任部门', stages: ['disinfection'] },
  { ref: 'u-0044', name: '医疗单位' },
  { ref: 'u-0052', name: 'XX村（居）' },
  { ref: 'u-0061', name: '城东镇' },
  { ref: 'u-0062', name: '河西镇' },
] as const;

const orderWording = {
  consequence: '逾期不改或整改不到位的，将依规提请有权机关处理。',
  reply: { to: 'XX县纪委监委' },
};

/** The first incident's facts in another town: what makes it a weak link. */
function alsoLate(ref: string, name: string, foundOn: string) {
  const first = incident('s1');
  const [subject] = first.subjects;
  return {
    ...first,
    reference: `2022-${ref}`,
    found_on: foundOn,
    conduct: { from: foundOn, until: foundOn },
    summary: '核酸检测点未按时启动。',
    subjects: [{ ...subject, ref, name }],
  };
}

/**
 * The incidents of the county's report, S1 to S10, from submission to closing, day by day in July 2022, by an office
 * that urges, orders, checks, hears, escalates, proposes, commends and closes.
 */
export async function playReport(client: Client, { at, over }: Days): Promise<Played> {
  const acts: Acts = actsOf(client);
  const { entry, submit, decide, close, letter } = acts;
  const letters: number[] = [];
  const cases: Record<string, Taken> = {};
  const take = async (name: string, more: object = {}): Promise<Taken> => {
    const found = await submit({ ...incident(name), ...more });
    cases[name] = found;
    return found;
  };
  const followUp = ({ id }: Taken, subject: string, dueOn: string, what: string): Promise<number> =>
    entry('decider-1', `/v1/cases/${id}/follow-ups`, { subject, due_on: dueOn, what, owner: 'inspector-1' });
  const check = (
    { id }: Taken,
    planned: number,
    on: string,
    result: string,
    until?: string,
  ): Promise<number> =>
    entry('inspector-1', `/v1/cases/${id}/checks`, {
      follow_up: planned,
      checked_on: on,
      result,
      findings: '到现场看了三处，与报告一致。',
      ...(until === undefined ? {} : { continue_until: until }),
    });
  const order = (one: Taken, subject: string, decision: number, demands: string[], more: object) =>
    entry('decider-1', `/v1/cases/${one.id}/orders`, {
      subject,
      decision,
      demands,
      owner: `owner-${subject}`,
      verify_by: '次日不打招呼到现场复查。',
      ...more,
    });
  const reported = ({ id }: Taken, ordered: number, on: string, done: string): Promise<number> =>
    entry('owner-town', `/v1/cases/${id}/rectifications`, { order: ordered, done, done_on: on });
  const verified = ({ id }: Taken, ordered: number, on: string, result: string, reasons: string) =>
    entry('inspector-1', `/v1/cases/${id}/verifications`, {
      order: ordered,
      verified_on: on,
      result,
      reasons,
    });

  at('2022-07-05T09:00');
  for (const unit of units) await client.post('clerk-1', '/v1/subjects', { kind: 'organisation', ...unit });
  for (const [ref, name] of [
    ['p-0105', '张某'],
    ['p-0210', '李某'],
  ])
    await client.post('clerk-1', '/v1/subjects', { ref, kind: 'person', name, unit: 'u-0017' });
  const s5 = await take('s5');
  at('2022-07-05T11:00');
  await decide(s5, '排队拥挤由指挥调度造成，不是哪一个单位的失职，应当提出建议。');
  const queue = await entry('clerk-1', '/v1/proposals', {
    cases: [s5.id],
    title: { zh: '关于改进全域核酸检测组织的建议' },
    text: {
      zh: '首轮全域核酸检测中群众排长队、等待时间长。建议分时段通知到楼栋，增设检测点，并安排专人疏导。',
    },
    owner: 'decider-1',
  });
  const step = (proposal: number, what: string, on: string, note: string | null = null, more: object = {}) =>
    client.post('decider-1', `/v1/proposals/${proposal}/steps`, { what, on, note, ...more });
  await step(queue, 'issued', '2022-07-05');
  letters.push(await entry('clerk-1', `/v1/proposals/${queue}/letters`, { language: 'zh' }));
  await over('2022-07-05');

  at('2022-07-06T09:00');
  await client.post('head-1', '/v1/campaigns', {
    id: 'sweep-2022-07',
    title: '扫楼行动',
    kind: 'sweep',
    from: '2022-07-06',
  });
  const s4 = await take('s4', { campaign: 'sweep-2022-07' });
  await client.post('head-1', `/v1/cases/${s4.id}/assignments`, {
    round: 'round-1',
    team: { lead: 'inspector-1', members: ['clerk-1', 'inspector-2'], offices: ['u-0018'] },
    from: '2022-07-06',
  });
  at('2022-07-06T15:00');
  const watched: [number, string][] = [];
  for (const subject of ['town_committee', 'clinic']) {
    const decision = await decide(s4, '名单上的老人和残疾人无人联系上门接种，回访属实。', subject);
    letters.push(
      await letter(s4, 'reminder', subject, {
        decision,
        wording: { points: ['逐人联系名单上的老人和残疾人，上门接种。'] },
      }),
    );
    watched.push([await followUp(s4, subject, '2022-07-13', '名单上的人是否都已接种。'), subject]);
  }
  await over('2022-07-06');

  at('2022-07-07T10:00');
  const s7 = await take('s7');
  const s7Decision = await decide(s7, '台账与实际不符，本人承认只填表未入户，情节轻微。');
  letters.push(
    await letter(s7, 'reminder', 'cadre', {
      decision: s7Decision,
      wording: { points: ['入户核实后再填报台账。'] },
    }),
  );
  await step(queue, 'replied', '2022-07-07', '县委要求指挥部当日落实。');
  await step(queue, 'adopted', '2022-07-07');
  await close(s5, '建议已被采纳，现场已按时段组织，排队明显缩短。');
  await over('2022-07-07');

  at('2022-07-08T09:00');
  const s1 = await take('s1');
  await entry('head-1', `/v1/cases/${s1.id}/urgings`, {
    subject: 'town',
    urged_on: '2022-07-08',
    said: '请镇党委书记当场落实人员和物资。',
  });
  at('2022-07-08T10:00');
  const s1Decision = await decide(s1, '两个检测点到上午十点仍未启动，群众等候，照片和记录一致。');
  at('2022-07-08T15:00');
  const s1Order = await order(s1, 'town', s1Decision, ['立即启动全部检测点', '当日补足人员和物资'], {});
  letters.push(await letter(s1, 'written_order', 'town', { order: s1Order, wording: orderWording }));
  const s9 = await take('s9');
  await decide(s9, '连续值守、主动带动邻里，是先进事迹，不存在失职。');
  await client.post('clerk-1', '/v1/commendations', {
    ref: 'p-0210',
    on: '2022-07-08',
    what: '在“廉洁XX”微信公众号推介其先进事迹。',
    case: s9.id,
  });
  await close(s9, '先进事迹已经推介，没有其他待办事项。');
  const s10 = await take('s10');
  await decide(s10, '出现疫情本身不是街道的失职，由专班全程监督。');
  const s10Watch = await followUp(s10, 'street', '2022-07-12', '流调、封控、转运每日情况。');
  await over('2022-07-08');

  at('2022-07-09T09:00');
  await reported(s1, s1Order, '2022-07-08', '检测点已于当日十六时全部启动，人员到位。');
  await verified(s1, s1Order, '2022-07-09', 'corrected', '清晨到两处检测点查看，均已按时启动，人员在岗。');
  await close(s1, '检测点次日按时启动，复查属实。');
  const s6 = await take('s6');
  await decide(s6, '问题跨多个环节和单位，不归于某一单位，应当向县委建议。');
  const s8 = await take('s8');
  const s8Decision = await decide(s8, '检测现场没有一米线和引导，风险最大的村居，驻点监督更有用。');
  letters.push(
    await letter(s8, 'reminder', 'village', {
      decision: s8Decision,
      wording: { points: ['设置一米线，安排专人引导。'] },
    }),
  );
  const s8Watch = await followUp(s8, 'village', '2022-07-13', '驻点期间现场秩序是否规范。');
  const east = await submit(alsoLate('u-0061', '城东镇', '2022-07-09'));
  cases['east'] = east;
  await over('2022-07-09');

  at('2022-07-10T14:00');
  const s2 = await take('s2');
  const s2Decision = await decide(s2, '封控区垃圾积压两日，医疗废弃物与生活垃圾混放，现场核实。');
  at('2022-07-10T15:00');
  const s2Order = await order(s2, 'department', s2Decision, ['医疗废弃物立即密闭转运', '无害化处理'], {});
  letters.push(await letter(s2, 'written_order', 'department', { order: s2Order, wording: orderWording }));
  const s3 = await take('s3');
  await decide(s3, '果蔬滞销是封控造成的，没有失职，应当建议县委县政府帮助。');
  const west = await submit(alsoLate('u-0062', '河西镇', '2022-07-10'));
  cases['west'] = west;
  const westDecision = await decide(west, '检测点晚开两小时，群众等候，照片和记录一致。');
  const westOrder = await order(west, 'town', westDecision, ['立即启动全部检测点'], { owner: 'owner-west' });
  const { weak_links: weakLinks } = linksSchema.parse(await client.get('/v1/weak-links?on=2022-07-10'));
  const found = weakLinks.find(({ values }) => values.some(({ value }) => value === 'late'));
  if (!found) throw new Error('three towns that opened late are no weak link');
  const proposal = await entry('clerk-1', '/v1/proposals', { weak_links: [found.id], owner: 'decider-1' });
  at('2022-07-10T21:00');
  await verified(
    west,
    westOrder,
    '2022-07-10',
    'not_corrected',
    '晚九时回访，检测点仍未启动，未见工作人员。',
  );
  await over('2022-07-10');

  at('2022-07-11T09:00');
  await reported(s2, s2Order, '2022-07-11', '积存垃圾已清运完毕，转运车每日两班，记录附后。');
  await verified(s2, s2Order, '2022-07-11', 'corrected', '现场已清空，查看转运交接单和处置记录，相符。');
  const again = await acts.evaluate(west, '前一日的责令到晚九时仍未落实，据此重新评估。');
  await acts.hear(west, 'town', '2022-07-11');
  const severer = await decide(again, '责令后六小时回访毫无变化，已听取负责人意见，应当移交有权机关。');
  for (const kind of ['escalation_report', 'decision', 'review_rights'])
    letters.push(await letter(west, kind, 'town', { decision: severer, second: '王二' }));
  await step(proposal, 'issued', '2022-07-11');
  letters.push(await entry('clerk-1', `/v1/proposals/${proposal}/letters`, { language: 'zh' }));
  await step(proposal, 'forwarded', '2022-07-11', '全文转发各成员单位。', {
    to: ['county-headquarters'],
  });
  const eastDecision = await decide(east, '检测点晚开一小时以上，群众等候，照片和记录一致。');
  await over('2022-07-11');

  at('2022-07-12T10:00');
  await reported(west, westOrder, '2022-07-12', '检测点已全部按时启动，负责人驻点。');
  await verified(west, westOrder, '2022-07-12', 'corrected', '七时到现场，检测点均已启动，人员在岗。');
  await check(s10, s10Watch, '2022-07-12', 'continue', '2022-07-20');
  const eastOrder = await order(east, 'town', eastDecision, ['按时启动全部检测点'], {
    owner: 'owner-east',
    within: '3 working_days',
  });
  await over('2022-07-12');

  at('2022-07-13T10:00');
  for (const [planned] of watched) await check(s4, planned, '2022-07-13', 'held');
  await check(s8, s8Watch, '2022-07-13', 'held');
  await reported(east, eastOrder, '2022-07-13', '检测点已按时启动。');
  await verified(east, eastOrder, '2022-07-13', 'corrected', '七时到现场，检测点均已启动。');
  for (const one of [east, west]) await close(one, '整改已经到位，次日复查属实。');
  await close(s4, '名单上的人均已上门接种，回访属实。');
  await close(s8, '驻点期间现场秩序规范，复查属实。');
  await close(s7, '已经提醒，本人已补做全部入户排查。');
  await over('2022-07-13');

  at('2022-07-20T10:00');
  await step(proposal, 'replied', '2022-07-20', '各镇已建立每日六时启动前报告制度。');
  await step(proposal, 'adopted', '2022-07-20');
  await step(proposal, 'effective', '2022-07-20', '一周内未再发生检测点晚开。');
  await step(queue, 'effective', '2022-07-20', '第二轮检测平均等候不到十分钟。');
  await check(s10, s10Watch, '2022-07-20', 'held');
  await close(s10, '疫情已平息，全程监督结束。');
  await close(s2, '垃圾日产日清，复查属实，未再发生混放。');
  await close(s3, '县里已组织收购，农户果蔬售出。');
  await close(s6, '建议已全文转发，各单位已整改。');
  await client.post('head-1', '/v1/campaigns/sweep-2022-07/closing', { on: '2022-07-20' });
  await over('2022-07-20');
  return { cases, letters, weakLink: found, proposal };
}
