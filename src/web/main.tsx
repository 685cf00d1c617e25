import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { begin } from './session/begin.js';
import { AppearanceProvider } from './shell/appearance.js';
import { PreferencesProvider } from './shell/preferences.js';
import { keepShell } from './sw/keep-shell.js';

const place = document.getElementById('root');
if (!place) throw new Error('no place for the pages in this document');
keepShell();
const root = createRoot(place);
void begin((shown: ReactNode) =>
  root.render(
    <StrictMode>
      <PreferencesProvider>
        <AppearanceProvider>{shown}</AppearanceProvider>
      </PreferencesProvider>
    </StrictMode>,
  ),
);
