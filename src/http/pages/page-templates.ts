// `<%= %>` escapes; `<%~ %>` stands only before templates that do. Inline ones are one line: white space would show.
const run = `<% for (const one of [it.run].flat()) { if (typeof one === 'string') { %><%= one %><% } else if (one.href) { %><a href="<%= one.href %>"><%= one.text %></a><% } else if (one.verdict) { %><span class="verdict <%= one.verdict %>"><span aria-hidden="true"><%= { met: '✓', not_met: '✗', undetermined: '?' }[one.verdict] %></span> <%= one.text %></span><% } else if (one.as === 'name') { %><bdi><%= one.text %></bdi><% } else if (one.as === 'code') { %><code><%= one.text %></code><% } else if (one.as === 'strong') { %><strong><%= one.text %></strong><% } else { %><span class="<%= one.as %>"><%= one.text %></span><% } } %>`;

const tree = `<%~ include('@run', it.node) %><% if (it.node.children.length > 0) { %><ul class="tree"><% for (const node of it.node.children) { %><li><%~ include('@tree', { node }) %></li><% } %></ul><% } %>`;

const cell = `<% if (it.cell.tree) { %><%~ include('@tree', { node: it.cell.tree }) %><% } else if (it.cell.items) { %><ul><% for (const run of it.cell.items) { %><li><%~ include('@run', { run }) %></li><% } %></ul><% } else { %><%~ include('@run', { run: it.cell }) %><% } %>`;

// Roles are written out: on a narrow screen rows are set as blocks, and some browsers then forget that it is a table.
const table = `<table role="table"<% if (it.small) { %> class="small"<% } %>><caption<% if (it.isCaptionHidden) { %> class="unseen"<% } %>><%= it.caption %></caption>
<thead role="rowgroup"><tr role="row"><% for (const [at, name] of it.head.entries()) { %><th role="columnheader" scope="col"<% if (it.numbers?.includes(at)) { %> class="number"<% } %>><%= name %></th><% } %></tr></thead>
<tbody role="rowgroup"><% for (const row of it.rows) { %><tr role="row"><% for (const [at, cell] of row.entries()) { %><% if (at === 0) { %><th role="rowheader" scope="row"><%~ include('@cell', { cell }) %></th><% } else { %><td role="cell" data-label="<%= it.head[at] %>"<% if (it.numbers?.includes(at)) { %> class="number"<% } %>><div><%~ include('@cell', { cell }) %></div></td><% } %><% } %></tr>
<% } %><% for (const [heading, cell] of it.wide ?? []) { %><tr role="row"><th role="rowheader" scope="row"><%= heading %></th><td role="cell" colspan="<%= it.head.length - 1 %>"><div><%~ include('@cell', { cell }) %></div></td></tr>
<% } %></tbody></table>`;

const part = `<% if (it.kind === 'paragraph') { %><p><%~ include('@run', it) %></p>
<% } else if (it.kind === 'notice') { %><p class="notice" role="note"><%~ include('@run', it) %></p>
<% } else if (it.kind === 'list') { const tag = it.ordered ? 'ol' : 'ul'; %><<%= tag %>><% for (const run of it.items) { %><li><%~ include('@run', { run }) %></li><% } %></<%= tag %>>
<% } else if (it.kind === 'terms') { %><dl><% for (const [term, run] of it.rows) { %><div<% if (run.as === 'code' && run.text.length > 40) { %> class="long"<% } %>><dt><%= term %></dt><dd><%~ include('@run', { run }) %></dd></div><% } %></dl>
<% } else if (it.kind === 'ladder') { %><ol class="ladder" aria-label="<%= it.label %>"><% for (const rung of it.rungs) { %><li<% if (rung.mark) { %> class="here" aria-current="true"<% } %>><span><%= rung.text %></span><% if (rung.mark) { %><strong>▲ <%= rung.mark %></strong><% } %></li><% } %></ol>
<% } else if (it.kind === 'text') { %><pre tabindex="0" role="region" aria-label="<%= it.label %>" dir="ltr"><%= it.text %></pre>
<% } else { %><%~ include('@table', it) %>
<% } %>`;

const section = `<section<% if (it.lang) { %> lang="<%= it.lang %>"<% } %><% if (it.isAnnex) { %> class="annex"<% } %>><h<%= it.level %>><%= it.heading %></h<%= it.level %>>
<% for (const part of it.parts) { %><%~ include('@part', part) %><% } %></section>
`;

const parts = `<h1><%= it.title %></h1>
<% for (const part of it.lead) { %><%~ include('@part', part) %><% } %><% for (const section of it.sections) { %><%~ include('@section', section) %><% } %>`;

const page = `<!doctype html>
<html lang="<%= it.lang %>"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title><%= it.title %></title><style><%~ it.style %></style></head>
<body><header><p><bdi><%= it.office %></bdi></p><% if (it.other) { %><nav aria-label="<%= it.other.label %>"><a href="<%= it.other.href %>" lang="<%= it.other.lang %>" hreflang="<%= it.other.lang %>"><%= it.other.text %></a></nav><% } %></header>
<main><%~ it.main %></main>
<footer><ul><% for (const line of it.foot) { %><li><%= line %></li><% } %></ul></footer></body></html>
`;

export const pageTemplates = { run, tree, cell, table, part, section, parts, page } as const;
