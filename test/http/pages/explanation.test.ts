import { describe, expect, it } from 'vitest';
import type { SubmittedCase } from '../../../src/domain/case.js';
import { headings } from '../../../src/engine/wording/recommendation-words.js';
import { eraseCase } from '../../../src/office/erase-case.js';
import { readExplanation } from '../../../src/office/explanation/read-explanation.js';
import { supplementFacts } from '../../../src/office/supplement-facts.js';
import { submitCase } from '../../../src/office/submit-case.js';
import { explanationWords } from '../../../src/http/pages/explanation/explanation-words.js';
import { incident, letterOffice } from '../../office/letters/letter-office.js';
import { by, smallCase } from '../../support/office.js';
import { refusalOf, type Service, serviceOf, smallService } from '../service.js';
import { pageOf, sectionOf, textOf } from './read-page.js';
import { valueIn } from '../../support/results.js';

interface Course extends Service {
  readonly caseId: string;
  readonly entry: number;
  readonly url: string;
}

async function course(report: SubmittedCase = incident('s1')): Promise<Course> {
  const office = await letterOffice();
  const answer = valueIn(await submitCase(office, { case: report, ...by() }));
  const { caseId, recommendations } = answer;
  const entry = recommendations[0]?.seq ?? -1;
  return { ...(await serviceOf(office, {})), caseId, entry, url: `/p/cases/${caseId}/explanation` };
}

const named = (name: string): SubmittedCase => {
  const report = incident('s1');
  return { ...report, subjects: report.subjects.map((subject) => ({ ...subject, name })) };
};

const languages = [
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const;

describe('the explanation of a recommendation', () => {
  it.each(languages)(
    'says in %s every sentence that was recorded, and where each fact comes from',
    async (lang, tag) => {
      const { office, get, url, caseId, entry } = await course();
      const html = pageOf(await get(`${url}?lang=${lang}`), tag);
      const text = textOf(html);
      const words = explanationWords[lang];
      const { recommendation } = valueIn(await readExplanation(office, { caseId, personal: true }));
      const sections = recommendation.text[lang] ?? [];
      expect(sections.length).toBeGreaterThan(8);
      for (const { section, sentences } of sections)
        if (!['unknown', 'sources'].includes(section))
          for (const sentence of sentences) expect(text).toContain(sentence);
      for (const { cite } of recommendation.basis) expect(text).toContain(cite);
      const facts = textOf(sectionOf(html, words.facts));
      expect(facts).toContain(words.acts.report(entry - 1));
      expect(facts).toContain('clerk-1 2022-07-10 12:00');
      expect(text).toContain(`SHA-256`);
      expect(text).toContain('XX镇');
      expect(sectionOf(html, words.ladder)).toContain('aria-current="true"');
      const order = [
        words.facts,
        words.ladder,
        headings[lang].why,
        headings[lang].unknown,
        words.derivation,
        words.rights,
      ];
      const places = order.map((heading) => html.indexOf(`>${heading}</h2>`));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    },
  );

  it.each(languages)('has each fact that its %s sentences name in the table of facts', async (lang, tag) => {
    const { office, get, url, caseId } = await course();
    const { recommendation, rulebook } = valueIn(await readExplanation(office, { caseId, personal: true }));
    const facts = textOf(
      sectionOf(pageOf(await get(`${url}?lang=${lang}`), tag), explanationWords[lang].facts),
    );
    const said = (recommendation.text[lang] ?? [])
      .filter(({ section }) => !['sources', 'rules_used'].includes(section))
      .flatMap(({ sentences }) => sentences)
      .join('\n');
    const spoken = rulebook.facts
      .map(({ label }) => label[lang] ?? '')
      .filter((label) => said.includes(label));
    expect(spoken.length).toBeGreaterThan(20);
    expect(spoken.filter((label) => !facts.includes(label))).toEqual([]);
  });

  it('shows all rules with the verdict of every condition in words', async () => {
    const { office, get, url, caseId } = await course();
    const { recommendation } = valueIn(await readExplanation(office, { caseId, personal: true }));
    const annex = sectionOf(pageOf(await get(url), 'en'), explanationWords.en.annex);
    for (const { id } of recommendation.rules) expect(annex).toContain(`<strong>${id}</strong>`);
    expect(textOf(annex)).toContain('✓ met Actual harm: is at least Moderate (found: Moderate)');
    expect(textOf(annex)).toMatch(/\? undetermined [^✓✗?]*\(found: not known\)/);
    expect(annex.match(/class="verdict/g)?.length).toBe(annex.match(/aria-hidden="true">[✓✗?]</g)?.length);
    const sources = textOf(sectionOf(await get(url).then(({ body }) => body), 'Sources'));
    expect(sources).toContain('⚠ unverified');
  });

  it('follows Accept-Language, and says how to get the other language', async () => {
    const { get, url } = await course();
    const html = pageOf(await get(url, { 'accept-language': 'zh-CN,zh;q=0.9' }), 'zh-CN');
    expect(html).toContain(`href="${url}?lang=en"`);
    expect(textOf(html)).toContain(`${url}`);
    expect(textOf(html)).toContain('Gradus 0.0.0-test');
    expect(textOf(html)).toContain('epidemic-supervision 1.0.0');
  });

  it('keeps an earlier recommendation as it was made, and says of each fact who supplied it since', async () => {
    const { office, get, url, caseId, entry } = await course();
    office.setDay('2022-07-11');
    const supplement = {
      kind: 'correction' as const,
      facts: { harm_actual: 'minor' },
      source: '电话询问<b>镇长</b>',
      subjects: [{ id: 'town', facts: { cooperation: 'full' } }],
    };
    const answer = valueIn(await supplementFacts(office, { caseId, supplement, ...by() }));
    const later = answer.recommendations[0]?.seq ?? -1;
    const now = pageOf(await get(`${url}?lang=zh`), 'zh-CN');
    const facts = textOf(sectionOf(now, explanationWords.zh.facts));
    const corrected = `事实更正，条目 ${later - 1}：电话询问<b>镇长</b>clerk-1 2022-07-11 12:00`;
    expect(facts.split(corrected)).toHaveLength(3);
    expect(textOf(now)).not.toContain('另有更新的建议');
    const then = pageOf(await get(`${url}?lang=zh&entry=${entry}`), 'zh-CN');
    expect(textOf(then)).toContain(explanationWords.zh.superseded(later));
    expect(textOf(sectionOf(then, explanationWords.zh.facts))).not.toMatch(/电话询问|事实更正/);
    expect(pageOf(await get(`${url}?lang=zh&subject=town`), 'zh-CN')).toContain(`/p/trail/${later}`);
  });

  it.each([
    ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
    [`"' onmouseover='x`, '&quot;&#39; onmouseover=&#39;x'],
    ['\u202eمكتب\u202d 镇', '\u202eمكتب\u202d 镇'],
    ['长'.repeat(200), '长'.repeat(200)],
  ])('shows the name %s as a name and as nothing else', async (name, shown) => {
    const { get, url } = await course(named(name));
    expect(pageOf(await get(`${url}?lang=zh`), 'zh-CN')).toContain(`<bdi>${shown}</bdi>`);
  });

  it('says that a name was erased, and shows it no more', async () => {
    const { office, get, url, caseId } = await course(named('消失镇'));
    expect((await get(url)).body).toContain('消失镇');
    valueIn(await eraseCase(office, { caseId, reason: '法定的保存期限已经届满，依规删除', ...by() }));
    const html = pageOf(await get(`${url}?lang=zh`), 'zh-CN');
    expect(html).not.toContain('消失镇');
    expect(textOf(html)).toContain('已删除 town');
    expect(textOf(pageOf(await get(`${url}?lang=en`), 'en'))).toContain('erased town');
  });

  it('hides names from a reader who may not see them', async () => {
    const { office, caseId } = await course();
    const { subject } = valueIn(await readExplanation(office, { caseId, personal: false }));
    expect(subject.name).toEqual({ hidden: 'withheld' });
  });

  it('is refused for what is not there', async () => {
    const { app, get, url, entry } = await course();
    expect(refusalOf(await get('/p/cases/c-0/explanation'))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get(`${url}?subject=village`))).toEqual([
      400,
      'office_subject_unknown',
      '/subject',
    ]);
    expect(refusalOf(await get(`${url}?entry=${entry - 1}`))).toEqual([
      404,
      'office_recommendation_unknown',
      '/entry',
    ]);
    expect(refusalOf(await get(`${url}?lang=fr`))[0]).toBe(400);
    expect(refusalOf(await get(`${url}?day=1`))[0]).toBe(400);
    expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401);
  });

  it('explains each subject of a case, and leads to the others', async () => {
    const { post, get } = await smallService();
    const known = { theirs: true, knowing: false };
    const subjects = [
      { id: 'town', facts: known },
      { id: 'bureau', facts: { ...known, theirs: false } },
    ];
    const caseId = (await post('/v1/cases', smallCase({ subjects }))).json().case;
    const html = pageOf(await get(`/p/cases/${caseId}/explanation?subject=town`), 'en');
    expect(html).toContain(`href="/p/cases/${caseId}/explanation?subject=bureau"`);
  });
});

describe('a refusal', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

  it('is a page for a browser, in the language that was asked for', async () => {
    const { get } = await smallService();
    const html = pageOf(await get('/p/cases/c-0/explanation?lang=zh', browser), 'zh-CN', 404);
    expect(textOf(html)).toContain('office_case_unknown');
    expect(textOf(html)).toContain('404 未找到');
    pageOf(await get('/p/cases/c-0/explanation', browser), 'en', 404);
    const unknown = pageOf(await get('/nowhere/%3Cscript%3E', browser), 'en', 404);
    expect(textOf(unknown)).toContain('http_route_unknown');
  });

  it('asks a browser without a token for one, and stays a problem document for programs', async () => {
    const { app, get, post } = await smallService();
    const answer = await app.inject({ method: 'GET', url: '/p/trail/0', headers: browser });
    const html = pageOf(answer, 'en', 401);
    expect(html).toContain('<a href="/">Sign in</a>');
    expect(refusalOf(await get('/p/trail/99', { accept: '*/*' }))).toEqual([404, 'http_entry_unknown', '/n']);
    expect(refusalOf(await get('/v1/cases/c-0', browser))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await post('/v1/cases', {}, browser))[0]).toBe(400);
  });
});
