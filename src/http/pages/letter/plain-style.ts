import { fonts } from '../../../letters/fonts.js';

const { name, alternatives } = fonts.plain;
const family = [name, ...alternatives].map((each) => `"${each}"`).join(', ');

/** What an English letter looks like. */
export const plainStyle = `
.sheet { max-width: 210mm; margin: 1rem auto; padding: 25mm; border: 1px solid #767676; color: #000; font: 11pt/1.45 ${family}, serif; }
.sheet p { margin: 0 0 8pt; }
.mark { font-size: 14pt; font-weight: bold; }
.sheet dl { display: block; margin: 0 0 12pt; } .sheet dl div { grid-template-columns: 6rem 1fr; } .sheet dt { color: inherit; }
.sheet h1 { font-size: 14pt; margin: 12pt 0 8pt; }
.sheet h2 { font-size: 11pt; margin: 8pt 0; border: 0; }
.signature { margin-top: 36pt; break-inside: avoid; break-before: avoid; }
.reference { font-size: 9pt; }
@media screen and (max-width: 48rem) { .sheet { padding: 1rem; font-size: 1rem; } }
@page { size: A4; margin: 25mm; @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt ${family}, serif; } }
@media print {
  body { font-size: inherit; } header { display: none; } .sheet { margin: 0; padding: 0; border: 0; max-width: none; }
  .sheet h1 { font-size: 14pt; } .sheet h2 { font-size: 11pt; } footer { font-size: 7pt; }
}
`;
