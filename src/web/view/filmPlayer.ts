import type { Language } from "../../models/scenario/bilingual.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";

/** Minutes of the day that go by in a second. */
const SPEEDS = [1, 5, 15, 30] as const;
const USUAL_SPEED = 5;

/** Play and pause, speed, and the time of the day. */
export interface FilmPlayer {
  readonly node: HTMLElement;
  /** Begins a film. @param moments how many there are @param everySeconds from one to the next [s] */
  start(moments: number, everySeconds: number): void;
}

/**
 * Creates the controls of a film. Where the system asks for less motion nothing moves by itself.
 *
 * @param language of the reader
 * @param show draws a moment and says it in words
 */
export function filmPlayer(language: Language, show: (moment: number) => string): FilmPlayer {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let moments = 1;
  let everySeconds = 60;
  let position = 0;
  let before: number | undefined;
  const time = element("input", {
    type: "range",
    id: "film-time",
    min: 0,
    max: 0,
    step: 1,
    value: 0,
    oninput: () => {
      pause();
      position = Number(time.value);
      draw();
    },
  });
  const speed = element(
    "select",
    { id: "film-speed" },
    ...SPEEDS.map((each) =>
      element(
        "option",
        { value: each, selected: each === USUAL_SPEED },
        `${each} ${WORDS.filmPerSecond[language]}`,
      ),
    ),
  );
  const play = element(
    "button",
    { type: "button", id: "film-play", onclick: () => (before === undefined ? run() : pause()) },
    WORDS.filmPlay[language],
  );

  function draw(): void {
    const moment = Math.min(moments - 1, Math.floor(position));
    time.value = String(moment);
    time.setAttribute("aria-valuetext", show(moment));
  }

  function run(): void {
    if (position >= moments - 1) position = 0;
    play.textContent = WORDS.filmPause[language];
    before = performance.now();
    requestAnimationFrame(step);
  }

  function pause(): void {
    before = undefined;
    play.textContent = WORDS.filmPlay[language];
  }

  function step(now: number): void {
    if (before === undefined || !node.isConnected) return;
    // The first picture may be dated before the press of the button.
    const minutes = (Math.max(0, now - before) / 1000) * Number(speed.value);
    before = now;
    position += (minutes * 60) / everySeconds;
    draw();
    if (position >= moments - 1) pause();
    else requestAnimationFrame(step);
  }

  const node = element(
    "div",
    { class: "controls" },
    isStill ? element("p", { class: "hint" }, WORDS.filmStill[language]) : play,
    element(
      "div",
      { class: "field film-time" },
      element("label", { for: "film-time" }, WORDS.filmTime[language]),
      time,
    ),
    isStill
      ? undefined
      : element(
          "div",
          { class: "field" },
          element("label", { for: "film-speed" }, WORDS.filmSpeed[language]),
          speed,
        ),
  );
  return {
    node,
    start(count, every) {
      pause();
      moments = count;
      everySeconds = every;
      position = 0;
      time.max = String(count - 1);
      draw();
      if (!isStill) run();
    },
  };
}
