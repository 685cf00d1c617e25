import { describe, expect, it } from 'vitest';
import { signaturePlaces } from '../../src/letters/red-head/closing.js';
import { documentOf, made, paragraphWith, partsOf, textIn } from './made-letter.js';

// The numbers are written out here, and not taken from the program: 1 mm is 56.69 twips.
const order = await partsOf(made('written-order'));
const orderXml = order['word/document.xml'] ?? '';
const report = await documentOf(made('escalation-report'));

describe('the page', () => {
  it('is A4 with 37, 26, 35 and 28 mm around a type area of 156 x 225 mm', () => {
    for (const xml of [orderXml, report]) {
      expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
      expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    }
    expect(11906 - 1474 - 1587).toBe(8845);
  });

  it('takes 22 lines of 28 characters', () => {
    expect(orderXml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    const body = paragraphWith(orderXml, '立即补足人员');
    expect(body).toMatch(/<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"\/>/);
    expect(body).toContain('<w:spacing w:val="-5"/>');
    expect(28 * (320 - 5)).toBeLessThanOrEqual(8845);
    expect(29 * (320 - 5)).toBeGreaterThan(8845);
  });
});

describe('type', () => {
  it.each([
    ['立即补足人员', '仿宋', 32],
    ['查明的事实', '黑体', 32],
    ['责令整改通知书', '方正小标宋简体', 44],
    ['抄送：', '仿宋', 28],
  ])('sets %s in %s at %i half points', (text, font, size) => {
    const found = paragraphWith(orderXml, text);
    expect(found).toContain(`w:eastAsia="${font}"`);
    expect(found).toContain(`<w:sz w:val="${size}"/>`);
  });

  it('leaves no line of a page empty to keep two lines of a paragraph together', () => {
    expect(paragraphWith(orderXml, '立即补足人员')).toContain('<w:widowControl w:val="false"/>');
  });

  it('begins a paragraph two characters in', () => {
    expect(paragraphWith(orderXml, '立即补足人员')).toContain('w:firstLine="632" w:firstLineChars="200"');
  });

  it('names what may stand for a font that is not there', () => {
    expect(order['word/fontTable.xml']).toMatch(/w:name="仿宋"><w:altName w:val="FangSong,/);
  });
});

describe('a document with a red head', () => {
  it('has the red mark 35 mm below the type area, one line wide', () => {
    const mark = paragraphWith(report, '检监察组文件');
    expect(mark).toContain('w:before="1984"');
    expect(mark).toContain('<w:color w:val="FF0000"/>');
    expect(mark).toContain('<w:jc w:val="center"/>');
  });

  it('has number, who signs and a red rule as wide as the type area', () => {
    const number = paragraphWith(report, 'X驻纪报〔2022〕1号');
    expect(textIn(number)).toBe('\tX驻纪报〔2022〕1号\t签发人：李××');
    expect(number).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="5"\/>/);
    expect(number).toContain('w:before="1158"');
    expect(number).not.toContain('<w:ind ');
    expect(number).toContain('w:eastAsia="楷体"');
  });

  it('has an imprint with rules of 0.35 and 0.25 mm', () => {
    expect(report).toMatch(/<w:top w:val="single"[^>]*w:sz="8"/);
    expect(report).toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"/);
    expect(textIn(report)).toContain('2022年7月12日印发');
    // At the foot of the type area; 1587 twips are its 28 mm from the side of the page.
    expect(report).toContain(
      '<w:tblpPr w:tblpX="1587" w:horzAnchor="page" w:tblpYSpec="bottom" w:vertAnchor="margin"/>',
    );
    expect(report).toMatch(
      /<w:tblCellMar>(?=.*<w:left w:type="dxa" w:w="0"\/>).*<w:right w:type="dxa" w:w="0"\/>/,
    );
  });
});

describe('what finds the record again', () => {
  it('ends no line within a code, and takes as few lines as it can', async () => {
    const letter = made('escalation-report');
    const record = { case: '2022-S2', decision: '71', rulebook: 'epidemic-supervision 1.0.0' };
    const code = '核验码：6938-C1EB-B05C-F26C';
    const long = await documentOf({ ...letter, record: { ...record, code: code.slice(4) } });
    for (const line of ['案件编号：2022-S2　决定编号：71', '规则版本：epidemic-supervision 1.0.0', code])
      expect(textIn(paragraphWith(long, line))).toBe(line);
    const short = await documentOf({ ...letter, record: { case: '2022-S2', code: code.slice(4) } });
    expect(textIn(paragraphWith(short, code))).toBe(`案件编号：2022-S2　${code}`);
  });
});

describe('the letter form', () => {
  const header =
    Object.entries(order).find(([path, xml]) => /header\d+\.xml$/.test(path) && xml.includes('XX县'))?.[1] ??
    '';
  const footer =
    Object.entries(order).find(
      ([path, xml]) => /footer\d+\.xml$/.test(path) && xml.includes('thinThick'),
    )?.[1] ?? '';

  it('has the red mark 30 mm from the top over a double rule of 170 mm, thick over thin', () => {
    expect(orderXml).toContain('w:header="1701"');
    expect(header).toContain('w:left="-454" w:right="-340"');
    expect(header).toMatch(/<w:bottom w:val="thickThinSmallGap" w:color="FF0000" w:sz="24" w:space="11"\/>/);
  });

  it('has a second double rule 20 mm from the bottom, thin over thick, and no number on page 1', () => {
    expect(footer).toMatch(/<w:framePr w:w="9638"[^>]*w:x="1134" w:y="15704"/);
    expect(footer).toMatch(/<w:top w:val="thinThickSmallGap" w:color="FF0000"/);
    expect(footer).not.toContain('PAGE');
    expect(orderXml).toContain('<w:titlePg/>');
  });

  it('has its number flush right and no rules in the imprint', () => {
    expect(paragraphWith(orderXml, 'X纪责改〔2022〕3号')).toContain('<w:jc w:val="right"/>');
    expect(textIn(orderXml)).not.toContain('印发');
    const foot =
      '<w:framePr w:w="8844" w:hAnchor="margin" w:vAnchor="margin" w:xAlign="left" w:yAlign="bottom"';
    for (const text of ['案件编号', '抄送：']) expect(paragraphWith(orderXml, text)).toContain(foot);
    expect(orderXml).not.toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"/);
  });
});

describe('page numbers', () => {
  it('stand between dashes in 宋体 of 14 points, right on odd pages and left on even ones', () => {
    const numbered = Object.entries(order).filter(
      ([path, xml]) => /footer\d+\.xml$/.test(path) && xml.includes('PAGE'),
    );
    const sides = new Set(numbered.map(([, xml]) => /<w:ind ([^/]*)\/>/.exec(xml)?.[1]));
    expect(sides).toEqual(new Set(['w:right="280"', 'w:left="280"']));
    for (const [, xml] of numbered) {
      expect(textIn(xml)).toBe('—  —');
      expect(xml).toContain('w:eastAsia="宋体"');
      expect(xml).toContain('<w:sz w:val="28"/>');
    }
    expect(order['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });
});

describe('organ and date', () => {
  it('end so that the date is four characters from the right and the organ in its middle', () => {
    const organ = paragraphWith(orderXml.slice(orderXml.indexOf('附件：')), 'XX县纪委监委');
    const date = paragraphWith(orderXml.slice(orderXml.indexOf('附件：')), '2022年7月8日');
    expect(date).toMatch(/<w:ind w:right="1263"\/>.*<w:jc w:val="right"\/>/);
    expect(organ).toContain('w:before="1158"');
    expect(organ).toContain('<w:keepNext/>');
  });

  it('stand in the middle where the name of the organ takes more than a line', async () => {
    const name = '新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县哈拉布拉克乡人民代表大会主席团';
    const xml = await documentOf(made('reminder', { organ: { name, mark: '乡人大' }, sealed: false }));
    expect(paragraphWith(xml, name)).toContain('<w:jc w:val="center"/>');
    // Half of what the date, 6 characters wide, leaves of 28.
    expect(paragraphWith(xml, '2022年7月9日')).toContain('<w:ind w:right="3474"/>');
  });

  it.each([
    ['XX县纪委监委', '2022年7月8日', true, 4 - 0, 4],
    ['县监委', '2022年7月8日', true, 4 + 1.5, 4],
    ['XX县纪委监委驻XX局纪检监察组和联合工作专班', '2022年7月8日', true, 0, 7.5],
    ['县监委', '2022年7月8日', false, 7, 2],
    ['XX县纪委监委驻XX局纪检监察组', '2022年7月8日', false, 2, 8],
  ])('place %s over %s, sealed: %s', (organ, date, sealed, fromRight, dateFromRight) => {
    expect(signaturePlaces(organ, date, sealed)).toEqual({ organ: fromRight, date: dateFromRight });
  });
});
