// Loaded before the command with --import: says on standard error when it listens for Ctrl-C and when it starts a thread.
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("newListener", (event) => {
    if (event === "SIGINT") process.stderr.write("LISTENING\n");
  });
  process.on("worker", () => process.stderr.write("THREAD\n"));
}
