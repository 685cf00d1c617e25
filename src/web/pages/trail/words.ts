import { defineWords } from '../../words/define-words.js';

/** What several pages of the trail say. */
export const trailWords = defineWords({
  title: { zh: '台账审计', en: 'Audit' },
  entry: { zh: '条目 {n}', en: 'Entry {n}' },
  root: { zh: '根值', en: 'Root' },
  key: { zh: '台账密钥', en: 'Key of the trail' },
  leaf: { zh: '叶值', en: 'Leaf' },
  case: { zh: '案件', en: 'Case' },
  actor: { zh: '操作人', en: 'Actor' },
  time: { zh: '时间', en: 'Time' },
  kind: { zh: '种类', en: 'Kind' },
  stop: { zh: '停止', en: 'Stop' },
  verify: { zh: '在本浏览器中核验', en: 'Verify in this browser' },
  fits: { zh: '相符', en: 'Agrees' },
  fits_not: { zh: '不符', en: 'Does not agree' },
  stopped: { zh: '已停止，未得出结论。', en: 'Stopped: nothing was found out.' },
  limits: {
    zh: '浏览器核验的局限：核验程序本身来自本系统；且若无另行保存的检查点或密钥，掌握密钥的人重写并重新签名的台账，看上去也是完好的。需要更强的证明时，请在另一台计算机上用 docs/auditor/verify-trail.mjs 核验导出件。',
    en: 'What a browser cannot show: the program that checks comes from this service, and without a checkpoint or key kept elsewhere a trail that the holder of its key rewrote and signed anew looks sound as well. For stronger evidence verify an export with docs/auditor/verify-trail.mjs on another computer.',
  },
});
