/** The form of an act has this name, so that its fields have ids that begin with it. */
export const formName = 'act';

/** The field of each place of a request that has another name on the page. */
export type Places = Readonly<Record<string, string | undefined>>;

const pathOf = (at: string): readonly string[] =>
  at
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The path with its beginning as the page calls it; an empty name leaves the part out. */
function placed(path: readonly string[], places: Places): readonly string[] {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const name = places[first] ?? first;
  return name === '' ? placed(rest, places) : [name, ...rest];
}

/**
 * The name of the field on the page that a place of the request (a JSON Pointer) is filled in by: the nearest one that
 * is there. `places` names the field of places that are filled in by another.
 */
export function fieldAt(
  at: string | undefined,
  places: Places = {},
): readonly (string | number)[] | undefined {
  if (at === undefined) return undefined;
  const path = placed(pathOf(at), places);
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length);
    if (document.getElementById([formName, ...name].join('_')))
      return name.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  }
  return undefined;
}

export const idAt = (at: string, places?: Places): string | undefined => {
  const name = fieldAt(at, places);
  return name === undefined ? undefined : [formName, ...name].join('_');
};
