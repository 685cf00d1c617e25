import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { enter } from './enter.js';
import { goBack } from './go-back.js';
import { SignIn } from './sign-in.js';

const page = getRouteApi('/sign-in');

/** Signing in where the pages behind it are there already: after signing out, or once a session is over. */
export function SignInPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { back } = page.useSearch();
  return (
    <SignIn
      onEnter={async (session) => {
        enter(client, session);
        await goBack(navigate, back);
      }}
    />
  );
}
