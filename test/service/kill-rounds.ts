/** How often processes are killed; set GRADUS_KILL_ROUNDS for a long run. */
export const killRounds = Number(process.env.GRADUS_KILL_ROUNDS ?? 4);
