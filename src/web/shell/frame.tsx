import { LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { WaitingNotice } from '../drafts/waiting-notice.js';
import { rememberSession } from '../session/last-session.js';
import { sessionQuery, useMay, useSession } from '../session/session.js';
import { SessionWatch } from '../session/session-watch.js';
import { signOut } from '../session/sign-out.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import { Controls } from './controls.js';
import { type Destination, destinations, navigationWords } from './navigation.js';
import { PreferenceControls } from './preference-controls.js';
import { Waiting } from './waiting.js';

const words = defineWords({
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  navigation: { zh: '主导航', en: 'Main' },
  menu: { zh: '菜单', en: 'Menu' },
  me: { zh: '我的账户：{name}', en: 'My account: {name}' },
  sign_out: { zh: '退出登录', en: 'Sign out' },
});

function Destinations({ to }: { readonly to: readonly Destination[] }) {
  const say = useWords(words);
  const name = useWords(navigationWords);
  return (
    <nav aria-label={say('navigation')}>
      <ul>
        {to.map((each) => (
          <li key={each.to}>
            <Link to={each.to} activeOptions={{ exact: each.to === '/' }}>
              {name(each.words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Me() {
  const say = useWords(words);
  const { name, account } = useSession();
  const shown = name ?? account;
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/sign-in' });
    client.clear();
  };
  return (
    <>
      <Link
        to="/me"
        className="frame-me"
        aria-label={say('me', { name: shown })}
        title={say('me', { name: shown })}
      >
        <UserOutlined />
        <span>{shown}</span>
      </Link>
      <Button
        type="text"
        icon={<LogoutOutlined />}
        aria-label={say('sign_out')}
        title={say('sign_out')}
        onClick={leave}
      />
    </>
  );
}

function Framed() {
  const say = useWords(words);
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // Whoever chose a page from the menu wants to see it.
  useEffect(() => setIsOpen(path === ''), [path]);
  const to = destinations.filter(({ operation }) => may(operation));
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="frame-head">
        <Button
          className="frame-menu"
          type="text"
          icon={<MenuOutlined />}
          aria-label={say('menu')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        />
        <span className="frame-name">Gradus</span>
        <PreferenceControls />
        <Me />
      </header>
      <WaitingNotice />
      <div className="frame-body">
        <div className="frame-side">
          <Destinations to={to} />
        </div>
        <Drawer
          open={isOpen}
          onClose={() => setIsOpen(false)}
          placement="left"
          title={say('menu')}
          size={280}
        >
          <div className="frame-drawer">
            <Destinations to={to} />
          </div>
        </Drawer>
        <main id="content" className="frame-main" tabIndex={-1}>
          <SessionWatch />
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** What stands around every page of a signed-in person. Whose session ends meanwhile signs in and comes back. */
export function Frame() {
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const isOver = session === null;
  useEffect(() => {
    if (session) rememberSession(session);
  }, [session]);
  useEffect(() => {
    if (!isOver) return;
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { back: `${pathname}${search}` } });
  }, [isOver, navigate]);
  return <Controls>{session ? <Framed /> : <Waiting />}</Controls>;
}
