/** Signs that an input method for Chinese gives instead of those of a cell, and what they stand for. */
const signs: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '，': ', ',
  '、': ', ',
  '；': ', ',
  '≥': '>= ',
  '≧': '>= ',
  '≤': '<= ',
  '≦': '<= ',
  '≠': 'not ',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '～': '..',
  '…': '..',
  '‥': '..',
  '。': '.',
  '“': '',
  '”': '',
  '‘': '',
  '’': '',
  非: 'not ',
};

/** Full-width forms of the printable signs of ASCII lie at one distance from them (Unicode, block FF00 to FFEF). */
const isFullWidth = (sign: string): boolean => sign >= '！' && sign <= '～';
const halfOf = (sign: string): string =>
  signs[sign] ?? (isFullWidth(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign);

/** The first sign of a text that was typed for Chinese text, or undefined. */
export const fullWidthSign = (text: string): string | undefined =>
  [...text].find((sign) => halfOf(sign) !== sign);

/** The text as it was probably meant: `≥1` is `>= 1`, `轻微，一般` keeps its words and gets a comma. */
export const halfWidth = (text: string): string =>
  [...text]
    .map(halfOf)
    .join('')
    .replace(/^-{2,}$/, '-')
    .replace(/\.{3,}/g, '..')
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .trim()
    .replace(/,$/, '');
