/** Whose answer is waited for: mine, unless it says that of anybody. */
export interface SecondingSearch {
  readonly of?: 'anybody';
}

export const secondingSearchOf = (search: Readonly<Record<string, unknown>>): SecondingSearch =>
  search['of'] === 'anybody' ? { of: 'anybody' } : {};
