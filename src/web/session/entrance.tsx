import type { ReactNode } from 'react';
import { PreferenceControls } from '../shell/preference-controls.js';
import { Page } from '../ui/page.js';

/** What stands around the pages before a session. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="frame-name">Gradus</span>
        <PreferenceControls />
      </header>
      <main id="content" className="entrance">
        <Page title={title}>{children}</Page>
      </main>
    </div>
  );
}
