/** The style of the page, in the page itself; its hash stands in the page's policy. */
export const docsStyle = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
article { margin: 1.5rem 0; }
h3 { margin-bottom: 0.25rem; }
code { font: 0.9em ui-monospace, monospace; }
.method { font-weight: bold; margin-right: 0.5em; }
.access { font-size: 0.85em; border: 1px solid; border-radius: 0.3em; padding: 0 0.4em; }
table { border-collapse: collapse; margin: 0.5rem 0; }
td, th { text-align: left; vertical-align: top; padding: 0.1rem 1rem 0.1rem 0; }
caption { text-align: left; font-weight: bold; }
`;
