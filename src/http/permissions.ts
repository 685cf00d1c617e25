import { type Role, roles } from '../domain/account.js';

/**
 * `anyone`: without signing in. `address`: who has the address, whose token the route checks. `signed_in`: every
 * account, for what is its own. `whole`: figures and registers over all units, for accounts that are limited to none.
 */
export type Permission =
  | 'anyone'
  | 'address'
  | 'signed_in'
  | { readonly roles: readonly Role[]; readonly whole: boolean };

const may = (...roles: readonly Role[]): Permission => ({ roles, whole: false });
const mayWhole = (...roles: readonly Role[]): Permission => ({ roles, whole: true });

const readsCases = may('submitter', 'decider', 'second_decider', 'auditor');
const submits = may('submitter');
const answers = may('submitter', 'decider');
const decides = may('decider');
const takesPart = may('decider', 'second_decider');
const readsLetters = may('decider', 'second_decider', 'auditor');
const readsOverviews = mayWhole('decider', 'second_decider', 'auditor');
const keepsRegisters = mayWhole('decider');
const maintains = may('maintainer');
const tries = may('maintainer', 'publisher');
const publishes = may('publisher');
const readsProposals = may('maintainer', 'publisher', 'auditor');
const readsTrail = mayWhole('decider', 'auditor');
const administers = may('administrator');

/** Who may do what: a row for every operation of the interface. A route without one stops the start. */
export const permissions = {
  // The service itself, and what anyone may know of what is measured by.
  health: 'anyone',
  readiness: 'anyone',
  metrics: 'anyone',
  openapi: 'anyone',
  docs: 'anyone',
  pages: 'anyone',
  listRulebooks: 'anyone',
  readRulebook: 'anyone',
  readRulebookVersion: 'anyone',
  readCheckpoint: 'anyone',
  // Signing in, and what is one's own.
  readSetup: 'anyone',
  setUp: 'anyone',
  signIn: 'anyone',
  welcome: 'anyone',
  readOffice: 'signed_in',
  readSession: 'signed_in',
  signOut: 'signed_in',
  changePassword: 'signed_in',
  listSessions: 'signed_in',
  endSession: 'signed_in',
  listTokens: 'signed_in',
  makeToken: 'signed_in',
  endToken: 'signed_in',
  // Accounts.
  listAccounts: may('administrator', 'auditor'),
  readAccount: may('administrator', 'auditor'),
  openAccount: administers,
  changeAccountRoles: administers,
  closeAccount: administers,
  makeAccountLink: administers,
  endAccountSessions: administers,
  readNotices: may('administrator', 'auditor'),
  // Who the ids are that everybody meets, whom work can be given to, and which units there are: names and no more.
  listAccountNames: may(...roles),
  listUnitNames: readsCases,
  listAccountChoices: decides,
  listUnitChoices: may('administrator', 'submitter', 'decider', 'second_decider', 'auditor'),
  // Cases.
  submitCase: submits,
  importCases: mayWhole('submitter'),
  whatIf: may('submitter', 'decider'),
  listCases: readsCases,
  readCase: readsCases,
  caseRecommendations: readsCases,
  supplementFacts: answers,
  addEvidence: answers,
  listEvidence: readsCases,
  readEvidence: readsCases,
  requestEvaluation: decides,
  recordHearing: decides,
  declareRecusal: takesPart,
  requestRecusal: decides,
  decideRecusalRequest: decides,
  liftRecusal: decides,
  decide: decides,
  second: may('second_decider'),
  // Each sees of it what their roles may see: cases, or rulebooks.
  listSecondings: may('decider', 'second_decider', 'auditor', 'maintainer', 'publisher'),
  // Decisions of other units may be among them.
  likeCases: readsOverviews,
  issueOrder: decides,
  readOrders: readsCases,
  listOrders: readsCases,
  reportRectification: decides,
  verifyRectification: decides,
  planFollowUp: decides,
  readFollowUps: readsCases,
  listFollowUps: readsCases,
  checkFollowUp: decides,
  recordUrging: decides,
  closeCase: decides,
  assignCase: decides,
  listAssignments: readsCases,
  lodgeAppeal: decides,
  decideAppeal: decides,
  readAppeals: readsCases,
  correctDecision: decides,
  readCorrections: readsCases,
  recordTold: decides,
  // Letters.
  draftLetter: decides,
  issueLetter: decides,
  voidLetter: decides,
  listLetters: mayWhole('decider', 'second_decider', 'auditor'),
  readLetter: readsLetters,
  readLetterDocument: readsLetters,
  // Pages to print: who may read it may print it.
  printExplanation: readsCases,
  printLetter: readsLetters,
  printDigest: readsOverviews,
  printReceipt: readsTrail,
  // Registers, proposals to the superior body, overviews.
  listSubjects: readsCases,
  readSubject: readsCases,
  registerSubject: keepsRegisters,
  renameSubject: keepsRegisters,
  mergeSubjects: keepsRegisters,
  splitSubject: keepsRegisters,
  listWeakLinks: readsOverviews,
  draftProposal: keepsRegisters,
  listProposals: readsOverviews,
  readProposal: readsOverviews,
  followProposal: keepsRegisters,
  draftProposalLetter: keepsRegisters,
  issueProposalLetter: keepsRegisters,
  commend: keepsRegisters,
  listCommendations: readsOverviews,
  openCampaign: keepsRegisters,
  closeCampaign: keepsRegisters,
  listCampaigns: readsOverviews,
  readWords: readsCases,
  readDigest: readsOverviews,
  readMatrix: readsOverviews,
  readStatistics: readsOverviews,
  listStatisticsCases: readsOverviews,
  readCalendar: 'address',
  makeCalendarAddress: keepsRegisters,
  // Rulebooks.
  beginRulebook: maintains,
  checkRulebook: maintains,
  exportTable: maintains,
  importTable: maintains,
  testRulebook: maintains,
  proveRulebook: maintains,
  compareRulebooks: maintains,
  // The second person is to see each recorded case whose answer changes.
  backtestRulebook: mayWhole('maintainer', 'publisher'),
  readJob: tries,
  followJob: tries,
  cancelJob: tries,
  proposeRulebook: maintains,
  takeBackRulebookProposal: tries,
  approveRulebook: publishes,
  withdrawRulebook: publishes,
  secondWithdrawal: publishes,
  listRulebookProposals: readsProposals,
  readRulebookProposal: readsProposals,
  readRulebookCases: readsProposals,
  // The trail.
  listEntries: readsTrail,
  readEntry: readsTrail,
  // Recorded, as a refusal is, by the service itself.
  readTrailExport: readsTrail,
  replayEntry: readsTrail,
  proveInclusion: readsTrail,
  proveConsistency: readsTrail,
} as const satisfies Readonly<Record<string, Permission>>;

export type Operation = keyof typeof permissions;

export const isOperation = (id: string): id is Operation => Object.hasOwn(permissions, id);

export const operations: readonly Operation[] = Object.keys(permissions).filter(isOperation);

/** What of an account decides what it may do. */
export interface Permitted {
  readonly roles: readonly Role[];
  readonly units: readonly string[] | null;
}

/** Whether an account may do this; `null`: nobody who is signed in. */
export function can(account: Permitted | null, operation: Operation): boolean {
  const permission: Permission = permissions[operation];
  if (permission === 'anyone' || permission === 'address') return true;
  if (account === null) return false;
  if (permission === 'signed_in') return true;
  if (permission.whole && account.units !== null) return false;
  return permission.roles.some((role) => account.roles.includes(role));
}

/** All that an account may do, in the order of the table. */
export const permittedTo = (account: Permitted): readonly Operation[] =>
  operations.filter((operation) => can(account, operation));

/** Who may know who reported a case; the reporter's safety can depend on how few these are. */
export const seesReporter = ({ roles }: Permitted): boolean =>
  roles.includes('submitter') || roles.includes('decider');
