import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './pages/accounts/routes.js';
import { actRoutes } from './pages/acts/routes.js';
import { caseRoutes } from './pages/cases/routes.js';
import { firstRunRoutes } from './pages/first-run/routes.js';
import { followupRoutes } from './pages/followup/routes.js';
import { matrixRoutes } from './pages/matrix/routes.js';
import { meRoutes } from './pages/me/routes.js';
import { proposalRoutes } from './pages/proposals/routes.js';
import { reportRoutes } from './pages/report/routes.js';
import { rulesRoutes } from './pages/rules/routes.js';
import { serviceRoutes } from './pages/service/routes.js';
import { statisticsRoutes } from './pages/statistics/routes.js';
import { todayRoutes } from './pages/today/routes.js';
import { trailRoutes } from './pages/trail/routes.js';
import { sessionRoutes } from './session/routes.js';
import { Broken } from './shell/broken.js';
import { frameRoute } from './shell/frame-route.js';
import { rootRoute } from './shell/root-route.js';
import { Waiting } from './shell/waiting.js';

/** Every address; each part of the office's day has its own list. */
const routeTree = rootRoute.addChildren([
  ...sessionRoutes,
  frameRoute.addChildren([
    ...todayRoutes,
    ...reportRoutes,
    ...caseRoutes,
    ...actRoutes,
    ...followupRoutes,
    ...matrixRoutes,
    ...proposalRoutes,
    ...statisticsRoutes,
    ...trailRoutes,
    ...rulesRoutes,
    ...accountRoutes,
    ...meRoutes,
    ...serviceRoutes,
    ...firstRunRoutes,
  ]),
]);

/** Begins where the window is. */
export const makeRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: false,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Broken,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
