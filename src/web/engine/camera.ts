import type { DayFilm } from "../../planning/dayFilm.ts";
import type { FilmMessage, RunAnswer } from "./messages.ts";
import EngineWorker from "./worker.ts?worker&inline";

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Films a day in a thread of its own, so that it need not wait for the replications; one film after the other.
 *
 * @param message which day of which replication
 * @throws Error when the run fails
 */
export function filmInThread(message: FilmMessage): Promise<DayFilm> {
  worker ??= new EngineWorker();
  const camera = worker;
  const film = last.then(
    () =>
      new Promise<DayFilm>((resolve, reject) => {
        camera.onmessage = ({ data }: MessageEvent<RunAnswer>) => {
          if ("film" in data) resolve(data.film);
          else reject(new Error("failure" in data ? data.failure : "totals came back for a film"));
        };
        camera.onerror = (event) => reject(new Error(event.message));
        camera.postMessage(message);
      }),
  );
  last = film.catch(() => {});
  return film;
}
