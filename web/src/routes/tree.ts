import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, retainSearchParams } from '@tanstack/react-router';
import { ProblemError } from '../platform/http/problem-error.ts';
import { signInFor } from '../platform/session/addresses.ts';
import { plansQuery } from '../platform/plan/current-plan.ts';
import { sessionQuery } from '../platform/session/session.ts';
import { readKpiAhead } from './kpi-ahead.ts';
import { readRoadmapAhead } from './roadmap-ahead.ts';
import { oneOf, type RawSearch, sharedSearch, text, wholeNumber } from './search.ts';

/**
 * Every screen's address and what it may carry. The screens themselves are loaded when first visited.
 * A route file reads the address and hands it to its feature; features know no routes.
 */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  validateSearch: sharedSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'fiscalYear', 'plan'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      const { permissions } = await context.queryClient.ensureQueryData(sessionQuery);
      // Every screen asks for them, as soon as its code has arrived.
      if (permissions['plans.read'] !== undefined) void context.queryClient.prefetchQuery(plansQuery);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) {
        window.location.replace(signInFor(location.href));
        await new Promise<never>(() => {}); // until the page is gone
      }
      throw error;
    }
  },
}).lazy(() => import('./signed-in.tsx').then((file) => file.Route));

const getParentRoute = () => signedIn;

const home = createRoute({ getParentRoute, path: '/' }).lazy(() => import('./home.tsx').then((file) => file.Route));
const dashboard = createRoute({ getParentRoute, path: '/dashboard' }).lazy(() =>
  import('./dashboard.tsx').then((file) => file.Route),
);
const roadmap = createRoute({
  getParentRoute,
  path: '/roadmap',
  /**
   * `edition` draws that edition's bars beside the present ones; `view` is the Gantt or its table; `zoom` tells time
   * wider than the whole plan.
   */
  validateSearch: (raw: RawSearch): { edition?: number; view?: 'table'; zoom?: 'year' | 'quarter' | 'month' } => ({
    edition: wholeNumber(raw['edition']),
    view: oneOf(raw['view'], ['table']),
    zoom: oneOf(raw['zoom'], ['year', 'quarter', 'month']),
  }),
  loaderDeps: ({ search: { plan, asOf, edition } }) => ({ plan, asOf, edition }),
  // Not waited for: the screen has its own words while it loads.
  loader: ({ context, deps }) => {
    void readRoadmapAhead(context.queryClient, deps);
  },
}).lazy(() => import('./roadmap.tsx').then((file) => file.Route));

/** The roadmap as it goes to paper: A3 or A4, with or without an edition beneath. */
const roadmapPrint = createRoute({
  getParentRoute,
  path: '/print/roadmap',
  validateSearch: (raw: RawSearch): { paper?: 'a3' | 'a4'; fit?: 'plan'; baseline?: number } => ({
    paper: oneOf(raw['paper'], ['a3', 'a4']),
    fit: oneOf(raw['fit'], ['plan']),
    baseline: wholeNumber(raw['baseline']),
  }),
}).lazy(() => import('./roadmap-print.tsx').then((file) => file.Route));

const initiatives = createRoute({
  getParentRoute,
  path: '/initiatives',
  validateSearch: (
    raw: RawSearch,
  ): {
    q?: string;
    policy?: string;
    department?: string;
    status?: string;
    verdict?: string;
    groupBy?: 'policy' | 'department' | 'progress';
  } => ({
    q: text(raw['q']),
    policy: text(raw['policy']),
    department: text(raw['department']),
    status: text(raw['status']),
    verdict: text(raw['verdict']),
    groupBy: oneOf(raw['groupBy'], ['policy', 'department', 'progress']),
  }),
}).lazy(() => import('./initiatives.tsx').then((file) => file.Route));
const initiative = createRoute({ getParentRoute, path: '/initiatives/$initiativeId' }).lazy(() =>
  import('./initiative.tsx').then((file) => file.Route),
);
const initiativeNew = createRoute({ getParentRoute, path: '/initiatives/new' }).lazy(() =>
  import('./initiative-new.tsx').then((file) => file.Route),
);
const initiativeEdit = createRoute({ getParentRoute, path: '/initiatives/$initiativeId/edit' }).lazy(() =>
  import('./initiative-edit.tsx').then((file) => file.Route),
);
const kpiNew = createRoute({ getParentRoute, path: '/initiatives/$initiativeId/kpis/new' }).lazy(() =>
  import('./kpi-new.tsx').then((file) => file.Route),
);
const kpi = createRoute({
  getParentRoute,
  path: '/kpis/$kpiId',
  /** Of the chart: `breakdown` draws a part, `previous` draws 前年度 and 基準値 too, `years=all` every year instead of the last ones. */
  validateSearch: (raw: RawSearch): { breakdown?: string; previous?: true; years?: 'all' } => ({
    breakdown: text(raw['breakdown']),
    previous: raw['previous'] === true ? true : undefined,
    years: oneOf(raw['years'], ['all']),
  }),
  loaderDeps: ({ search: { asOf, fiscalYear, breakdown } }) => ({ asOf, fiscalYear, breakdown }),
  // Not waited for; and not for a link that is only pointed at.
  loader: ({ context, params, deps, preload }) => {
    if (!preload) readKpiAhead(context.queryClient, params.kpiId, deps);
  },
}).lazy(() => import('./kpi.tsx').then((file) => file.Route));
const kpiDefinition = createRoute({ getParentRoute, path: '/kpis/$kpiId/definition' }).lazy(() =>
  import('./kpi-definition.tsx').then((file) => file.Route),
);
const kpiActuals = createRoute({
  getParentRoute,
  path: '/kpis/$kpiId/actuals',
  validateSearch: (raw: RawSearch): { breakdown?: string } => ({ breakdown: text(raw['breakdown']) }),
}).lazy(() => import('./kpi-actuals.tsx').then((file) => file.Route));

const plan = createRoute({ getParentRoute, path: '/plan' }).lazy(() => import('./plan.tsx').then((file) => file.Route));

const reviewMeetings = createRoute({ getParentRoute, path: '/review-meetings' }).lazy(() =>
  import('./review-meetings.tsx').then((file) => file.Route),
);
const reviewMeeting = createRoute({ getParentRoute, path: '/review-meetings/$meetingId' }).lazy(() =>
  import('./review-meeting.tsx').then((file) => file.Route),
);
/** The meeting itself, one initiative a screen: `item` is the position on the agenda, from 1. */
const reviewMeetingRoom = createRoute({
  getParentRoute,
  path: '/review-meetings/$meetingId/room',
  validateSearch: (raw: RawSearch): { item?: number; screen?: 'audience' } => ({
    item: wholeNumber(raw['item']),
    screen: oneOf(raw['screen'], ['audience']),
  }),
}).lazy(() => import('./review-meeting-room.tsx').then((file) => file.Route));
const review = createRoute({ getParentRoute, path: '/reviews/$reviewId' }).lazy(() =>
  import('./review.tsx').then((file) => file.Route),
);
const followUps = createRoute({
  getParentRoute,
  path: '/follow-ups',
  validateSearch: (raw: RawSearch): { department?: string; open?: boolean } => ({
    department: text(raw['department']),
    open: raw['open'] === true ? true : undefined,
  }),
}).lazy(() => import('./follow-ups.tsx').then((file) => file.Route));

const effectCoverage = createRoute({ getParentRoute, path: '/effect-coverage' }).lazy(() =>
  import('./effect-coverage.tsx').then((file) => file.Route),
);

const periodClosures = createRoute({ getParentRoute, path: '/period-closures' }).lazy(() =>
  import('./period-closures.tsx').then((file) => file.Route),
);
const judgementSchemes = createRoute({ getParentRoute, path: '/judgement-schemes' }).lazy(() =>
  import('./judgement-schemes.tsx').then((file) => file.Route),
);
const judgementScheme = createRoute({ getParentRoute, path: '/judgement-schemes/$schemeId' }).lazy(() =>
  import('./judgement-scheme.tsx').then((file) => file.Route),
);
/** A copy of the scheme that `from` names. */
const judgementSchemeNew = createRoute({
  getParentRoute,
  path: '/judgement-schemes/new',
  validateSearch: (raw: RawSearch): { from?: string } => ({ from: text(raw['from']) }),
}).lazy(() => import('./judgement-scheme-new.tsx').then((file) => file.Route));
const judgementSchemeEdit = createRoute({ getParentRoute, path: '/judgement-schemes/$schemeId/edit' }).lazy(() =>
  import('./judgement-scheme-edit.tsx').then((file) => file.Route),
);
const members = createRoute({ getParentRoute, path: '/members' }).lazy(() =>
  import('./members.tsx').then((file) => file.Route),
);
const settings = createRoute({ getParentRoute, path: '/settings' }).lazy(() =>
  import('./settings.tsx').then((file) => file.Route),
);
const auditEntries = createRoute({
  getParentRoute,
  path: '/audit-entries',
  validateSearch: (raw: RawSearch): { objectType?: string; objectId?: string; actorId?: string } => ({
    objectType: text(raw['objectType']),
    objectId: text(raw['objectId']),
    actorId: text(raw['actorId']),
  }),
}).lazy(() => import('./audit-entries.tsx').then((file) => file.Route));
const password = createRoute({ getParentRoute, path: '/password' }).lazy(() =>
  import('./password.tsx').then((file) => file.Route),
);

const notFound = createRoute({ getParentRoute, path: '$' }).lazy(() =>
  import('./not-found.tsx').then((file) => file.Route),
);
/** 表示設定 of this browser; 設定 are the organisation's. */
const display = createRoute({ getParentRoute, path: '/display' }).lazy(() =>
  import('./display.tsx').then((file) => file.Route),
);

export const routeTree = root.addChildren([
  signedIn.addChildren([
    home,
    dashboard,
    roadmap,
    roadmapPrint,
    initiatives,
    initiative,
    initiativeNew,
    initiativeEdit,
    kpi,
    kpiNew,
    kpiDefinition,
    kpiActuals,
    plan,
    reviewMeetings,
    reviewMeeting,
    reviewMeetingRoom,
    review,
    followUps,
    periodClosures,
    judgementSchemes,
    effectCoverage,
    judgementScheme,
    judgementSchemeNew,
    judgementSchemeEdit,
    members,
    settings,
    auditEntries,
    password,
    display,
    notFound,
  ]),
]);
