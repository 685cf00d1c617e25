import { Link } from '@tanstack/react-router';
import { casePath } from '../case/case-path.js';

/** A case by its id, as a link to it. */
export function CaseLink({ id }: { readonly id: string }) {
  return (
    <Link to={casePath(id)} className="id">
      {id}
    </Link>
  );
}

/** Several of them; many are folded up behind the first few. */
export function CaseLinks({ ids, more }: { readonly ids: readonly string[]; readonly more: string }) {
  const first = ids.slice(0, 4);
  const rest = ids.slice(4);
  return (
    <>
      <ul className="ids">
        {first.map((id) => (
          <li key={id}>
            <CaseLink id={id} />
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{more}</summary>
          <ul className="ids">
            {rest.map((id) => (
              <li key={id}>
                <CaseLink id={id} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
