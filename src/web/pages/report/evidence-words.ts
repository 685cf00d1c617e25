import { defineWords } from '../../words/define-words.js';

export const evidenceWords = defineWords({
  intro: {
    zh: '照片在本机缩小（长边不超过 1600 像素）并重新编码，拍摄地点等附带信息随之去除。PDF 和文本文件原样提交，其中的信息不会去除。',
    en: 'Photographs are made smaller on this device (1600 pixels at most) and drawn anew, which removes where and when they were taken. PDF and text files go as they are, with all that is in them.',
  },
  later: {
    zh: '文件在案件提交之后上传，与案件一同删除；没有网络时留在本机，联网后继续。',
    en: 'Files follow once the case was taken in, and are erased with it. Without a connection they wait on this device.',
  },
  add_photo: { zh: '拍照', en: 'Take a photograph' },
  add_files: { zh: '选择照片或文件', en: 'Choose photographs or files' },
  add_named: { zh: '登记另存的证据（不上传）', en: 'Name evidence that is kept elsewhere' },
  types: { zh: 'JPEG、PNG、PDF 或文本，每个不超过 5 MB', en: 'JPEG, PNG, PDF or text, at most 5 MB each' },
  name: { zh: '证据 {n} 的名称', en: 'Name of evidence {n}' },
  kind: { zh: '证据 {n} 的种类', en: 'Kind of evidence {n}' },
  photo: { zh: '照片', en: 'Photograph' },
  record: { zh: '记录', en: 'Record' },
  document: { zh: '文件', en: 'Document' },
  statement: { zh: '陈述', en: 'Statement' },
  other: { zh: '其他', en: 'Other' },
  size: { zh: '{size} KB', en: '{size} kB' },
  elsewhere: { zh: '另存，不上传', en: 'kept elsewhere, not sent' },
  remove: { zh: '移除证据 {n}', en: 'Remove evidence {n}' },
  remove_short: { zh: '移除', en: 'Remove' },
  picture: { zh: '{name}（预览）', en: '{name} (preview)' },
  none: { zh: '还没有证据', en: 'No evidence yet' },
  type: {
    zh: '“{name}”不是可提交的类型：JPEG、PNG、PDF 或文本',
    en: '"{name}" is of no type that is taken: JPEG, PNG, PDF or text',
  },
  unreadable: {
    zh: '“{name}”无法作为图片打开，请另存为 JPEG',
    en: '"{name}" cannot be opened as a picture; save it as JPEG',
  },
  too_large: { zh: '“{name}”为空或超过 5 MB', en: '"{name}" is empty or larger than 5 MB' },
  no_room: { zh: '本机存不下“{name}”', en: 'there is no room on this device for "{name}"' },
  too_many: { zh: '每案最多 {most} 个文件', en: 'a case takes {most} files at most' },
});

export const evidenceKinds = ['photo', 'record', 'document', 'statement', 'other'] as const;
