type Cleanup = () => Promise<void> | void;

// Kept apart from what registers hooks: files of one worker share their modules, and a hook belongs to one file.
const afterTest: Cleanup[] = [];
const afterFile: Cleanup[] = [];

/** To be done when the test that runs has ended; what was asked for last is done first. */
export const cleanAfterTest = (cleanup: Cleanup): void => {
  afterTest.push(cleanup);
};

/** To be done when the file that runs has ended. */
export const cleanAfterFile = (cleanup: Cleanup): void => {
  afterFile.push(cleanup);
};

/** Runs something whose cleanups wait for the end of the file: what is made once for all its tests. */
export async function madeForFile<Made>(make: () => Promise<Made>): Promise<Made> {
  const before = afterTest.length;
  const made = await make();
  afterFile.push(...afterTest.splice(before));
  return made;
}

async function clean(cleanups: Cleanup[]): Promise<void> {
  for (let next = cleanups.pop(); next; next = cleanups.pop()) await next();
}

export const cleanTest = (): Promise<void> => clean(afterTest);
export const cleanFile = (): Promise<void> => clean(afterFile);
