/** What every page looks like: black on white, on a phone, on a desk and on A4. Colour never says anything alone. */
export const pageStyle = `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; background: #fff; color: #111; overflow-wrap: anywhere;
  font: 1rem/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
:root:lang(en) body { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-bottom: 2px solid #111; }
header p { margin: 0 0 .25rem; font-weight: bold; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1rem 0 .5rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .25rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
ul, ol { margin: .25rem 0; padding-inline-start: 1.4rem; }
a { color: #0b3d91; text-underline-offset: .15em; display: inline-block; min-height: 24px; }
a:focus-visible, pre:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
code, pre { font-family: ui-monospace, "Cascadia Mono", "Liberation Mono", "Noto Sans Mono CJK SC", monospace; font-size: .875em; }
pre { white-space: pre-wrap; word-break: break-all; border: 1px solid #767676; padding: .5rem; margin: .25rem 0; }
.weak { color: #505050; }
.notice { border: 2px solid #111; border-inline-start-width: .5rem; padding: .4rem .6rem; margin: .5rem 0; }
dl { margin: .25rem 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 1.5rem; }
dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 .5rem; }
dt { color: #505050; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
caption { text-align: start; font-weight: bold; padding: .25rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid #767676; padding: .2rem .4rem; text-align: start; vertical-align: top; }
thead th { background: #ededed; } tbody th { font-weight: normal; }
th:first-child { width: 30%; }
td > div > ul, th > ul { padding-inline-start: 1rem; margin: 0; }
dl .long { grid-column: 1 / -1; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.small { font-size: .875rem; line-height: 1.4; }
.tree { list-style: none; padding-inline-start: .5rem; margin: 0 0 0 .3rem; border-inline-start: 1px solid #767676; }
.moment { white-space: nowrap; }
.verdict { white-space: nowrap; font-weight: bold; }
.met { color: #0b5d1e; } .not_met { color: #8a1c1c; } .undetermined { color: #5c4400; }
.ladder { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
.ladder li { flex: 1 1 8rem; border: 1px solid #767676; padding: .3rem .5rem; text-align: center; }
.ladder strong { display: block; } .ladder .here { border: 3px solid #111; font-weight: bold; }
footer { margin-top: 2rem; border-top: 1px solid #111; color: #333; font-size: .8125rem; }
footer ul { list-style: none; padding: 0; }
@media screen and (max-width: 34rem) {
  dl div { display: block; } dd { margin-bottom: .4rem; }
  table, tbody, tr, th, td, caption { display: block; border: 0; }
  th:first-child { width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  td[colspan] { display: block; }
  tbody tr { border: 1px solid #767676; margin-bottom: .5rem; }
  tbody th { background: #ededed; font-weight: bold; }
  td { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; border-top: 1px solid #d0d0d0; }
  td::before { content: attr(data-label); color: #505050; } td.number { text-align: start; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; min-height: 0; display: inline; }
  h1 { font-size: 15pt; margin: 2mm 0 1mm; } h2 { font-size: 10pt; margin: 2mm 0 .5mm; } p, ul, ol, dl { margin: .3mm 0; }
  .notice { padding: .8mm 2mm; margin: 1mm 0; } .ladder { margin: 1mm 0; } .ladder li { padding: .3mm 2mm; }
  dl { grid-template-columns: 1fr 1fr; } dl div { grid-template-columns: 24mm 1fr; } dl .long { grid-template-columns: 48mm 1fr; } h3 { font-size: 10pt; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; } tr, .notice, .ladder, dl div, li { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  table { margin: 1mm 0; } th, td { padding: .2mm 1.5mm; } .small { font-size: 8pt; line-height: 1.3; }
  pre { font-size: 7.5pt; } .annex { break-before: page; }
  footer { margin-top: 4mm; font-size: 8pt; break-inside: avoid; }
}
`;

/** Sheets of A4 with a line at the foot, a string of CSS in which all that is not plain stands as a code point. */
export const sheetStyle = (foot: string): string => {
  const escaped = foot.replace(/[^A-Za-z0-9 .,:/?=_-]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `);
  return `
@page { size: A4; margin: 15mm 18mm 18mm;
  @bottom-left { content: "${escaped}"; font: 7pt sans-serif; width: 85%; text-align: left; vertical-align: top; padding-top: 3mm; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; vertical-align: top; padding-top: 3mm; } }
`;
};
