/**
 * The numbers of GB/T 9704-2012 (党政机关公文格式), each with its clause. Lengths in millimetres, sizes of type in
 * points, tolerances left out. The edition of 1999 had others, which many pages on the web still show.
 */

/** 5.1 幅面尺寸: A4. */
export const page = { width: 210, height: 297 } as const;

/** 5.2.1 页边与版心: 天头 37, 订口 28, 版心 156 x 225; the other two margins follow. */
export const typeArea = { width: 156, height: 225, top: 37, left: 28, right: 26, bottom: 35 } as const;

/** 5.2.3 行数和字数: 22 lines to a page, 28 characters to a line, filling the type area. */
export const grid = { lines: 22, characters: 28 } as const;

/** Sizes of type by their Chinese numbers: 2号 is 22 points, 3号 16, 4号 14. */
export const size = { title: 22, body: 16, small: 14 } as const;

/** 5.2.2 字体和字号; 7.2 to 7.4. */
export const colour = { text: '000000', red: 'FF0000' } as const;

/** 7.2.4 发文机关标志: its top edge lies 35 below the top of the type area. */
export const markBelowTypeArea = 35;
/** 7.2.4: 小标宋, at a size that looks well and is conspicuous: as large as one line takes, within these. */
export const markSize = { most: 48, least: 22 } as const;

/** 7.2.5 发文字号: two lines empty below the mark; upward it stands one character from the left. */
export const linesAboveNumber = 2;
export const numberFromSide = 1;
/** 7.2.7 版头中的分隔线: red, 4 below the number, as wide as the type area. */
export const ruleBelowNumber = 4;
/** 7.3.1 标题: two lines empty below the red rule. */
export const linesAboveTitle = 2;
/** 7.3.2 主送机关: one line empty below the title. */
export const linesAboveAddressee = 1;
/** 7.3.3 正文: each paragraph begins two characters from the left. */
export const firstLine = 2;
/** 7.3.4 附件说明: one line empty below the text, two characters from the left. */
export const linesAboveAttachments = 1;

/** 7.3.5.1: with a seal the date ends four characters from the right, and the organ is centred above it. */
export const sealedDateFromRight = 4;
/** 7.3.5.2: without one the organ ends two characters from the right, and the date begins two after the organ. */
export const unsealedFromRight = 2;
export const unsealedDateAfterOrgan = 2;
/**
 * 7.3.5.1: the top of the seal is within one line of the text. A seal of 42 across, with organ and date slightly below its
 * centre, needs two empty lines above the organ; without a seal the same place is kept for none.
 */
export const linesAboveOrgan = { sealed: 2, unsealed: 1 } as const;
/** 7.3.7 附注: two characters from the left, in brackets, on the line below the date. */
export const noteFromLeft = 2;

/** 7.4 版记: first and last rule 0.35 thick, those between 0.25; one character from both sides. */
export const imprint = { outerRule: 0.35, innerRule: 0.25, fromSides: 1 } as const;

/** 7.5 页码: 4号, the dashes 7 below the type area; odd pages one character from the right, even from the left. */
export const pageNumber = { belowTypeArea: 7, fromSide: 1 } as const;

/** 10.1 信函格式. */
export const letterForm = {
  /** The mark's top edge from the top of the page. */
  markFromPageTop: 30,
  /** Upper double rule (thick over thin), below the mark. */
  ruleBelowMark: 4,
  /** Lower double rule (thin over thick), from the bottom of the page. */
  ruleFromPageBottom: 20,
  /** Both, centred on the page. */
  ruleWidth: 170,
  /** The number's distance from the rule, in heights of a character of 3号. */
  numberBelowRule: 7 / 8,
  /** Title below the number. */
  linesAboveTitle: 2,
} as const;
