import type { DayFilm } from "../../planning/dayFilm.ts";
import { FILM_STATES, type FilmKind } from "../../rendering/levers/filmText.ts";

const SVG = "http://www.w3.org/2000/svg";
/** [px] of the drawing, which scales with its column. */
const WIDTH = 720;
const SPACING = 22;
const COLUMNS = Math.floor(WIDTH / SPACING);
const GAP = 14;
const MOST_CALLERS = COLUMNS * 6;

/** The picture of one moment: callers in line above, people below, each kind with a shape of its own. */
export interface FilmPicture {
  readonly node: SVGSVGElement;
  draw(film: DayFilm, moment: number): void;
}

/** Creates the picture; it is decoration, the sentence beside it says the same. */
export function filmPicture(): FilmPicture {
  const node = make("svg", { class: "film", "aria-hidden": "true" });
  return {
    node,
    draw(film, moment) {
      const most = (counts: readonly number[]): number =>
        counts.reduce((high, count) => Math.max(high, count), 0);
      const { frames } = film;
      const frame = frames[moment]!;
      const people = frames.map((each) => FILM_STATES.reduce((sum, state) => sum + each[state], 0));
      const lineRows = rowsFor(Math.min(most(frames.map(({ waiting }) => waiting)), MOST_CALLERS));
      const height = (lineRows + rowsFor(most(people))) * SPACING + GAP;
      node.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
      const callers = Math.min(frame.waiting, MOST_CALLERS);
      const shapes = Array.from({ length: callers }, (_, i) => symbol("waiting", i, 0));
      let place = 0;
      for (const state of FILM_STATES) {
        for (let i = 0; i < frame[state]; i++) {
          shapes.push(symbol(state, place, lineRows * SPACING + GAP));
          place += 1;
        }
      }
      node.replaceChildren(...shapes);
    },
  };
}

/** A small picture of a kind, for the legend. */
export function filmSymbol(kind: FilmKind): SVGSVGElement {
  const node = make("svg", {
    class: "film-symbol",
    viewBox: `0 0 ${SPACING} ${SPACING}`,
    "aria-hidden": "true",
  });
  node.append(symbol(kind, 0, 0));
  return node;
}

function rowsFor(count: number): number {
  return Math.max(1, Math.ceil(count / COLUMNS));
}

function symbol(kind: FilmKind, place: number, top: number): SVGElement {
  const x = (place % COLUMNS) * SPACING + SPACING / 2;
  const y = top + Math.floor(place / COLUMNS) * SPACING + SPACING / 2;
  switch (kind) {
    case "waiting":
      return make("path", { class: "film-waiting", d: `M${x - 6} ${y + 6}h12l-6 -12z` });
    case "onCalls":
      return make("circle", { class: "film-calls", cx: x, cy: y, r: 8 });
    case "onMails":
      return make("rect", { class: "film-mails", x: x - 7, y: y - 7, width: 14, height: 14 });
    case "paused":
      return make("path", { class: "film-paused", d: `M${x - 4} ${y - 7}v14M${x + 4} ${y - 7}v14` });
    case "idle":
      return make("circle", { class: "film-free", cx: x, cy: y, r: 7 });
  }
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
