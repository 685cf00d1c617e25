import type { IFontAttributesProperties } from 'docx';

/** A font by the name that a document gives it, and what may stand in its place where it is not installed. */
export interface Font {
  readonly name: string;
  /** Names of the same or a near font, best first; the last ones are free fonts. */
  readonly alternatives: readonly string[];
}

/**
 * The fonts that GB/T 9704-2012, 5.2.2 and 7 ask for (仿宋, and not the older 仿宋_GB2312, which lacks characters of
 * names). None is shipped: their licences do not allow it. A word processor without them takes an alternative.
 */
export const fonts = {
  body: { name: '仿宋', alternatives: ['FangSong', 'STFangsong', '仿宋_GB2312', 'Noto Serif CJK SC'] },
  title: {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '华文中宋', 'SimSun', 'Noto Serif CJK SC'],
  },
  heading: { name: '黑体', alternatives: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'] },
  name: { name: '楷体', alternatives: ['KaiTi', 'STKaiti', 'LXGW WenKai', 'AR PL UKai CN'] },
  page: { name: '宋体', alternatives: ['SimSun', 'STSong', 'Noto Serif CJK SC'] },
  plain: { name: 'Times New Roman', alternatives: ['Liberation Serif', 'Tinos', 'Noto Serif'] },
} as const satisfies Record<string, Font>;

/** A font for every script, so that digits and Latin letters are of the same one. */
export const everywhere = ({ name }: Font): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
});

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/fontTable.xml`, which names the alternatives (ECMA-376 part 1, 17.8.3.1: `altName`). */
export const fontTableXml = (): string => {
  const table = Object.values<Font>(fonts).map(
    ({ name, alternatives }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:family w:val="auto"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${table.join('')}</w:fonts>`;
};
