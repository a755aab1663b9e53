/**
 * Runs tasks, a few at once, and takes their results in the order of the tasks.
 * @param atOnce - tasks under way at the same time, at least 1
 */
export async function inOrder<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  run: (task: Task) => Promise<Result>,
  take: (result: Result, task: Task) => void,
): Promise<void> {
  const running: Promise<Result>[] = [];
  let started = 0;
  const start = () => {
    const task = tasks[started];
    if (task === undefined) return;
    started += 1;
    const promise = run(task);
    // A failure is reported when its turn comes; until then it must not count as unhandled.
    promise.catch(() => {});
    running.push(promise);
  };
  for (let i = 0; i < atOnce; i++) start();
  for (const task of tasks) {
    const result = await running.shift()!;
    start();
    take(result, task);
  }
}
