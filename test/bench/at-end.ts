const tasks: (() => void)[] = [];

/** Something to undo when the process ends, however it does; the newest first. */
export function atEnd(task: () => void): void {
  tasks.push(task);
}

process.once('exit', () => {
  for (const task of tasks.splice(0).reverse()) task();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
