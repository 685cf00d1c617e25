/** Lets signals and whoever waits for this process have their turn. */
export const breathe = (): Promise<void> => new Promise((go) => setImmediate(go));
