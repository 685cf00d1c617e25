import { defaults } from '#client';
import { fetchAgain } from '../session/fetch-again.js';
import { type Language, localeOf } from '../words/language.js';

/** Requests go to this origin, with its cookie, and are answered in the language of the reader. */
export function setUpClient(language: Language): void {
  defaults.baseUrl = '';
  defaults.fetch = fetchAgain;
  defaults.credentials = 'same-origin';
  defaults.headers = { 'Accept-Language': localeOf[language] };
}
