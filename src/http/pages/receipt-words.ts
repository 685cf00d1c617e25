import type { Language } from '../../domain/problem.js';

export interface ReceiptWords {
  readonly title: (seq: number) => string;
  readonly what: string;
  readonly number: string;
  readonly kind: string;
  readonly time: string;
  readonly actor: string;
  readonly actorText: (id: string, authenticated: boolean) => string;
  readonly case: string;
  readonly caseText: (id: string, caseSeq: number) => string;
  readonly leaf: string;
  readonly bytes: string;
  readonly bytesNote: (length: number) => string;
  readonly checkpoint: string;
  readonly checkpointNote: (size: number) => string;
  readonly proof: string;
  readonly proofNote: (size: number) => string;
  readonly proofColumns: readonly [string, string, string];
  readonly sides: Readonly<Record<'left' | 'right', string>>;
  readonly alone: string;
  readonly verify: string;
  readonly steps: (seq: number) => readonly (readonly [string, string])[];
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  en: {
    title: (seq) => `Receipt of entry ${seq}`,
    what: 'What the trail holds under this number, and what shows that it does. Names and free texts of cases stand in no entry; commitments stand in their place.',
    number: 'Number',
    kind: 'Kind',
    time: 'Time',
    actor: 'Actor',
    actorText: (id, authenticated) => (authenticated ? id : `${id} (as they said)`),
    case: 'Case',
    caseText: (id, caseSeq) => `${id}, its entry ${caseSeq}`,
    leaf: 'Leaf',
    bytes: 'Canonical bytes',
    bytesNote: (length) => `${length} bytes of UTF-8, on one line; lines are broken here for paper alone.`,
    checkpoint: 'Checkpoint',
    checkpointNote: (size) =>
      `The signed head of the trail over its first ${size} entries: origin, size, root in base64, an empty line, the signature.`,
    proof: 'Inclusion proof',
    proofNote: (size) =>
      `From the leaf to the root of the first ${size} entries (RFC 6962, section 2.1.1). Beginning with the leaf, each line is joined at its side: SHA-256(0x01, left, right). The last result is the root of the checkpoint.`,
    proofColumns: ['Line', 'Stands at the', 'Hash'],
    sides: { left: 'left', right: 'right' },
    alone: 'The trail had this one entry: the leaf is the root.',
    verify: 'How to verify it',
    steps: (seq) => [
      ['Have the trail exported, or take a copy that you keep:', 'gradus trail export trail.jsonl'],
      ['Save the checkpoint of this page, with its last line end, as', 'receipt.checkpoint'],
      [
        'Recompute everything with plain Node; it must agree with the checkpoint of this page:',
        'node docs/auditor/verify-trail.mjs trail.jsonl --earlier receipt.checkpoint',
      ],
      ['Compare the entry and its leaf with this page:', `sed -n ${seq + 1}p trail.jsonl`],
      [
        'The leaf alone: the canonical bytes, without a line end, in a file:',
        "{ printf '\\0'; cat entry.json; } | sha256sum",
      ],
    ],
  },
  zh: {
    title: (seq) => `台账条目 ${seq} 回执`,
    what: '台账在此编号下所载的内容，以及证明其在台账中的材料。案件中的姓名和自由文本不载入条目，其位置上是承诺值。',
    number: '编号',
    kind: '种类',
    time: '时间',
    actor: '操作人',
    actorText: (id, authenticated) => (authenticated ? id : `${id}（自报）`),
    case: '案件',
    caseText: (id, caseSeq) => `${id}，本案第 ${caseSeq} 个条目`,
    leaf: '叶值',
    bytes: '规范字节',
    bytesNote: (length) => `UTF-8 共 ${length} 字节，原文为一行；此处仅为排版而折行。`,
    checkpoint: '检查点',
    checkpointNote: (size) => `台账前 ${size} 条的签名头：来源、条数、根值（base64）、空行、签名。`,
    proof: '包含证明',
    proofNote: (size) =>
      `由叶值至台账前 ${size} 条的根值（RFC 6962 第 2.1.1 节）。从叶值开始，依次将各行置于所示一侧计算：SHA-256(0x01, 左, 右)。最后所得即检查点中的根值。`,
    proofColumns: ['行', '位于', '哈希'],
    sides: { left: '左侧', right: '右侧' },
    alone: '当时台账仅此一条：叶值即根值。',
    verify: '如何验证',
    steps: (seq) => [
      ['取得台账导出件，或使用自行保存的副本：', 'gradus trail export trail.jsonl'],
      ['将本页的检查点（含末尾换行）另存为', 'receipt.checkpoint'],
      [
        '仅用 Node 重新计算全部内容，结果须与本页检查点一致：',
        'node docs/auditor/verify-trail.mjs trail.jsonl --earlier receipt.checkpoint',
      ],
      ['将条目及其叶值与本页核对：', `sed -n ${seq + 1}p trail.jsonl`],
      ['仅核对叶值：将规范字节（不含换行）存为文件后：', "{ printf '\\0'; cat entry.json; } | sha256sum"],
    ],
  },
};
