import { openDays } from "../../models/calendar/openDays.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { DayFilm } from "../../planning/dayFilm.ts";
import { sentence } from "../../rendering/context.ts";
import { dateText, timeText } from "../../rendering/dates.ts";
import { FILM_STATES, filmHalfHours, filmLabel, momentText } from "../../rendering/levers/filmText.ts";
import { numberText } from "../../rendering/numbers.ts";
import { filmInThread } from "../engine/camera.ts";
import type { Actions, Model, View } from "../model.ts";
import { WORDS } from "../words.ts";
import { element } from "./element.ts";
import { filmPicture, filmSymbol } from "./filmPicture.ts";
import { filmPlayer } from "./filmPlayer.ts";
import { table } from "./table.ts";

const KINDS = ["waiting", ...FILM_STATES] as const;

/** A day of a replication as it goes by: the line, and what everybody does. */
export function filmView(model: Model, _actions: Actions): View {
  const { language } = model.state;
  const plain = "loaded" in model.file ? model.file.loaded.scenario : undefined;
  const days = plain ? openDays(plain.opening, plain.horizon) : [];
  const date = element("input", {
    type: "date",
    id: "film-date",
    min: days[0],
    max: days.at(-1),
    value: days[0],
  });
  const replication = element("input", {
    type: "number",
    id: "film-replication",
    min: 1,
    max: 200,
    value: 1,
  });
  const message = element("p", { class: "hint", role: "status" });
  const picture = filmPicture();
  const caption = element("p", { class: "film-caption", id: "film-caption" });
  const title = element("p", { class: "kicker" });
  const half = table(WORDS.filmTable[language], [
    { header: WORDS.filmTime[language] },
    { header: WORDS.filmLongest[language], isNumber: true },
    ...KINDS.map((kind) => ({ header: plain ? filmLabel(kind, plain, language) : "", isNumber: true })),
  ]);
  let latest = model;
  let shown: { readonly film: DayFilm; readonly scenario: Scenario } | undefined;
  let settings = "";
  const player = filmPlayer(language, (moment) => {
    if (!shown) return "";
    picture.draw(shown.film, moment);
    const text = momentText(shown.film, moment, shown.scenario, language);
    caption.textContent = text;
    return text;
  });
  const screen = element(
    "div",
    { hidden: true },
    title,
    caption,
    picture.node as unknown as HTMLElement,
    element(
      "ul",
      { class: "film-legend" },
      ...KINDS.map((kind) =>
        element("li", {}, filmSymbol(kind), plain ? filmLabel(kind, plain, language) : ""),
      ),
    ),
    player.node,
    element("details", {}, element("summary", {}, WORDS.filmTable[language]), half.node),
  );

  function make(): void {
    const { current, state } = latest;
    if (!current) return;
    const { scenario } = current.loaded;
    const number = Math.min(Math.max(1, Math.floor(Number(replication.value)) || 1), 200);
    message.textContent = WORDS.computing[language];
    settings = JSON.stringify([state.variant, state.seed]);
    filmInThread({
      film: nearestOf(days, date.value),
      scenario,
      seed: state.seed,
      replication: number - 1,
    }).then(
      (film) => show(film, scenario, number),
      (error: Error) => {
        message.textContent = `${WORDS.failed[language]} (${error.message})`;
      },
    );
  }

  function show(film: DayFilm, scenario: Scenario, number: number): void {
    if (film.frames.length === 0) {
      message.textContent = WORDS.filmNobody[language];
      return;
    }
    shown = { film, scenario };
    message.textContent = "";
    screen.hidden = false;
    date.value = film.date;
    title.textContent = `${dateText(film.date, language)} · ${WORDS.filmReplication[language]} ${number} · ${
      language === "fr" ? "graine" : "seed"
    } ${latest.state.seed}`;
    half.fill(
      filmHalfHours(film).map((each) => [
        timeText(each.fromSeconds, language),
        numberText(each.longestLine, 0, language),
        ...KINDS.map((kind) => numberText(each[kind], 1, language)),
      ]),
    );
    player.start(film.frames.length, film.everySeconds);
  }

  const field = (id: string, label: string, control: HTMLElement): HTMLElement =>
    element("div", { class: "field" }, element("label", { for: id }, label), control);
  const node = element(
    "section",
    { class: "card", "aria-labelledby": "film-title" },
    element("h2", { id: "film-title" }, WORDS.film[language]),
    element("p", { class: "hint" }, sentence(WORDS.filmAbout[language], language)),
    element(
      "div",
      { class: "controls" },
      field("film-date", WORDS.filmDate[language], date),
      field("film-replication", WORDS.filmReplication[language], replication),
      element("button", { type: "button", id: "film-make", onclick: make }, WORDS.filmMake[language]),
    ),
    message,
    screen,
  );
  return {
    node,
    update(next) {
      latest = next;
      node.hidden = next.current === undefined || days.length === 0;
      const isOther =
        shown !== undefined && settings !== JSON.stringify([next.state.variant, next.state.seed]);
      if (isOther) message.textContent = sentence(WORDS.filmOther[language], language);
      screen.classList.toggle("stale", isOther);
    },
  };
}

/** The open day asked for, or the next one after it, or the last. */
function nearestOf(days: readonly string[], date: string): string {
  return days.find((day) => day >= date) ?? days.at(-1)!;
}
