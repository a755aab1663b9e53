import type { Language } from "../models/scenario/bilingual.ts";
import { createBench } from "./engine/bench.ts";
import { startThreads } from "./engine/startThreads.ts";
import { readFiles } from "./files/readFiles.ts";
import type { Actions, Model } from "./model.ts";
import { createModelMaker } from "./modelMaker.ts";
import { linkOf, stateOf } from "./state/link.ts";
import { firstState, type PageState } from "./state/pageState.ts";
import { type Layout, layOut } from "./view/layout.ts";
import { WORDS } from "./words.ts";

/**
 * Starts the page: state → model → views, and the bench that runs what the state asks for.
 *
 * @param root empty, filled by the page
 */
export async function startPage(root: HTMLElement): Promise<void> {
  const language: Language = /^fr/i.test(navigator.language) ? "fr" : "en";
  let state = await stateOf(location.hash, firstState(language));
  let layout: Layout | undefined;
  let isDrawing = false;
  let failure: { readonly key: string; readonly message: string } | undefined;
  const bench = createBench(startThreads(navigator.hardwareConcurrency), {
    progressed: draw,
    failed(key, message) {
      failure = { key, message };
      draw();
    },
  });
  const makeModel = createModelMaker(bench);
  const actions: Actions = { change, open };

  function change(next: (state: PageState) => PageState): void {
    state = next(state);
    show();
    writeLink();
  }

  /** Lays the page out anew where its words or its levers are others; else the parts move in place. */
  function show(): void {
    const { model, wanted } = makeModel(state);
    bench.want(wanted);
    const shape = JSON.stringify([state.language, state.variant.file, [...state.dropped.keys()]]);
    if (layout?.shape !== shape || layout.dropped !== state.dropped) {
      const focused = document.activeElement?.id;
      layout = layOut(shape, model, actions);
      document.documentElement.lang = state.language;
      document.title = WORDS.title[state.language];
      root.replaceChildren(layout.node);
      if (focused) document.getElementById(focused)?.focus();
    }
    layout.update(withFailure(model));
  }

  /** Once for each picture of the screen, however many replications came in. */
  function draw(): void {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      layout?.update(withFailure(makeModel(state).model));
    });
  }

  function withFailure(model: Model): Model {
    return failure === undefined || failure.key !== makeModel(state).wanted[0]?.key
      ? model
      : { ...model, failure: failure.message };
  }

  function writeLink(): void {
    const written = state;
    linkOf(written).then(({ hash }) => {
      if (written === state) history.replaceState(null, "", `#${hash}`);
    });
  }

  function open(files: readonly File[]): void {
    readFiles(files, state.language).then(({ texts, refused }) => {
      const first = [...texts.keys()].find((name) => /\.ya?ml$/i.test(name));
      if (refused.length > 0 || first === undefined) {
        layout?.say([...refused, ...(first === undefined ? [WORDS.noScenario[state.language]] : [])]);
      }
      if (texts.size === 0) return;
      const named = [...texts.keys()].find((name) => isMain(name, texts)) ?? first;
      change((before) => ({
        ...before,
        dropped: new Map([...before.dropped, ...texts]),
        ...(named === undefined ? {} : { variant: { file: named, settings: [] }, pinned: undefined }),
      }));
    });
  }

  window.addEventListener("hashchange", () => {
    stateOf(location.hash, state).then((next) => {
      state = next;
      show();
    });
  });
  const stop = (event: DragEvent): void => event.preventDefault();
  window.addEventListener("dragover", stop);
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    open([...(event.dataTransfer?.files ?? [])]);
  });
  show();
}

/** Of files that were dropped together, the one that no other extends. */
function isMain(name: string, texts: ReadonlyMap<string, string>): boolean {
  if (!/\.ya?ml$/i.test(name)) return false;
  return ![...texts].some(
    ([other, text]) => other !== name && new RegExp(`^extends:.*${escaped(name)}`, "m").test(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
