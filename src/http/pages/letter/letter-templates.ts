const paragraphs = `<% for (const text of it.paragraphs) { %><p><bdi><%= text %></bdi></p>
<% } %>`;

const lines = `<% for (const [at, line] of it.lines.entries()) { %><% if (at > 0) { %><br><% } %><bdi><%= line %></bdi><% } %>`;

const letterText = `<%~ include('@paragraphs', { paragraphs: it.opening }) %><% for (const { heading, paragraphs } of it.sections) { %><section><h2><%= heading %></h2>
<%~ include('@paragraphs', { paragraphs }) %></section>
<% } %><%~ include('@paragraphs', { paragraphs: it.closing }) %>`;

const notices = `<% for (const run of it.notices) { %><%~ include('@part', { kind: 'notice', run }) %><% } %>`;

// The double rules of the letter form and the red rule of documents are borders of the style.
const letterZh = `<%~ include('@notices', it) %><article class="sheet <%= it.isLetter ? 'letter' : 'document' %>" lang="zh-CN">
<% if (!it.isLetter) { %><% for (const mark of it.marks) { %><p class="corner"><%= mark %></p><% } %><% } %>
<p class="mark"><bdi><%= it.mark %></bdi></p>
<p class="number"><span><%= it.number %></span><% if (it.signer) { %><span>签发人：<bdi class="signer"><%= it.signer %></bdi></span><% } %></p>
<% if (it.isLetter) { %><% for (const mark of it.marks) { %><p class="corner"><%= mark %></p><% } %><% } %>
<h1><%~ include('@lines', { lines: it.title }) %></h1>
<p class="addressee"><bdi><%= it.addressee %></bdi></p>
<div class="text"><%~ include('@letterText', it) %></div>
<% if (it.attachments.length > 0) { %><div class="attachments"><p>附件：</p><ol<% if (it.attachments.length === 1) { %> class="one"<% } %>><% for (const name of it.attachments) { %><li><bdi><%= name %></bdi></li><% } %></ol></div><% } %>
<div class="signature"><p class="organ"><bdi><%= it.organ %></bdi></p><p class="date"><%= it.date %></p></div>
<% for (const text of it.contact) { %><p class="contact"><bdi><%= text %></bdi></p><% } %>
<div class="imprint"><% for (const text of it.imprint) { %><p><bdi><%= text %></bdi></p><% } %><% if (it.printed) { %><p class="printed"><bdi><%= it.printed.by %></bdi><span><%= it.printed.on %></span></p><% } %></div>
<% if (it.receipt) { %><section class="receipt"><h2><%= it.receipt.title %></h2><table><tbody><% for (const [label, text] of it.receipt.rows) { %><tr><th scope="row"><%= label %></th><td><bdi><%= text %></bdi></td></tr><% } %></tbody></table></section><% } %>
</article>`;

const letterEn = `<%~ include('@notices', it) %><article class="sheet plain" lang="en">
<% if (it.marks.length > 0) { %><p><%= it.marks.join(' · ') %></p><% } %>
<p class="mark"><bdi><%= it.mark %></bdi></p>
<dl><% for (const [term, text] of it.terms) { %><div><dt><%= term %></dt><dd><bdi><%= text %></bdi></dd></div><% } %></dl>
<h1><%~ include('@lines', { lines: it.title }) %></h1>
<div class="text"><%~ include('@letterText', it) %></div>
<div class="signature"><p><bdi><%= it.organ %></bdi></p><% if (it.signer) { %><p>Signed for by <bdi><%= it.signer %></bdi></p><% } %><p><%= it.date %></p></div>
<%~ include('@paragraphs', { paragraphs: it.below }) %><p class="reference"><%= it.reference %></p>
</article>`;

export const letterTemplates = { paragraphs, lines, letterText, notices, letterZh, letterEn } as const;
