export const reportSteps = ['what', 'facts', 'evidence', 'check'] as const;
export type ReportStep = (typeof reportSteps)[number];
