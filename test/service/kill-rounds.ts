/** How often processes are killed; set GRADUS_KILL_ROUNDS for a long run. */
export const killRounds = Number(process.env.GRADUS_KILL_ROUNDS ?? 4);

/** What a test of that many rounds may take, on a machine that is busy with other things. */
export const killTestMs = 120_000 + killRounds * 60_000;
