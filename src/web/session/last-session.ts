import type { Session } from './ask-session.js';

const storageKey = 'gradus-last-session';

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** Checked by hand: the page before a session reads it, and loads no schemas. */
function isSession(value: unknown): value is Session {
  const { account, name, login, roles, units, permissions, expires_at: ends } = Object(value);
  return (
    isText(account) &&
    [name, login].every((text) => text === null || isText(text)) &&
    areTexts(roles) &&
    (units === null || areTexts(units)) &&
    areTexts(permissions) &&
    (ends === null || typeof ends === 'number')
  );
}

/** Remembers who was signed in last, so that pages open without a connection; null forgets. */
export function rememberSession(session: Session | null): void {
  try {
    if (session) localStorage.setItem(storageKey, JSON.stringify(session));
    else localStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing shows no page without a connection.
  }
}

/** Who was signed in last and has neither signed out nor been told that the session is over. */
export function lastSession(): Session | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}
