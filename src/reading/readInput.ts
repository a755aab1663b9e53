import type { Bilingual } from "../models/scenario/bilingual.ts";
import { quoted } from "../models/scenario/bilingual.ts";
import { interpretStudy, isStudy } from "../models/scenario/interpretStudy.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { nearestHint, type Problem, problemAt, ScenarioError } from "../models/scenario/problems.ts";
import type { Study } from "../models/scenario/schema.ts";
import { positionOf, type Written } from "../models/scenario/written.ts";
import { readScenario } from "./readScenario.ts";
import { type Mention, readWritten } from "./readWritten.ts";
import type { SourceFiles } from "./sourceFiles.ts";

/** What the files of a command say. */
export interface Input {
  /** In the order of the files, or of the study. */
  readonly scenarios: readonly LoadedScenario[];
  readonly study?: Study;
}

const ALONE: Bilingual = {
  fr: "une étude seule, ou des fichiers de scénario",
  en: "a study alone, or scenario files",
};
const WITH_OTHERS: Bilingual = { fr: "une étude parmi d'autres fichiers", en: "a study among other files" };
const OWN_NAME: Bilingual = { fr: "un nom propre à ce scénario", en: "a name of its own" };
const NOT_A_STUDY: Bilingual = { fr: "une étude", en: "a study" };
const SCENARIO: Bilingual = { fr: "un fichier de scénario", en: "a scenario file" };

/**
 * Reads the files of a command: scenarios, or one study that names them.
 *
 * @param source of the files
 * @param files as the user named them
 * @param settings of `--set`, applied to every scenario
 * @returns the scenarios, and the study if there is one
 * @throws ScenarioError with every problem of every file
 */
export function readInput(
  source: SourceFiles,
  files: readonly string[],
  settings: readonly string[] = [],
): Input {
  const problems: Problem[] = [];
  const scenarios: Named[] = [];
  let study: Study | undefined;
  for (const file of files) {
    const written = readWritten(source, file, problems);
    if (written === undefined) continue;
    if (!isStudy(written)) scenarios.push(...readNamed(source, written, file, settings, problems));
    else if (files.length > 1) problems.push(problemAt(written.at, ["study"], ALONE, WITH_OTHERS));
    else study = readStudy(source, written, file, settings, problems, scenarios);
  }
  checkNames(scenarios, problems);
  if (problems.length > 0) throw new ScenarioError(problems);
  const loaded = scenarios.map((each) => each.loaded);
  return study === undefined ? { scenarios: loaded } : { scenarios: loaded, study };
}

interface Named {
  readonly loaded: LoadedScenario;
  readonly written: Written;
}

function readNamed(
  source: SourceFiles,
  written: Written,
  file: string,
  settings: readonly string[],
  problems: Problem[],
): readonly Named[] {
  const loaded = readScenario(source, written, file, settings, problems);
  return loaded === undefined ? [] : [{ loaded, written }];
}

function readStudy(
  source: SourceFiles,
  written: Written,
  file: string,
  settings: readonly string[],
  problems: Problem[],
  scenarios: Named[],
): Study | undefined {
  let study: Study;
  try {
    study = interpretStudy(written);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
  for (const [place, name] of study.scenarios.entries()) {
    const path = ["scenarios", place];
    const mention: Mention = { at: positionOf(written, path), path };
    const scenarioFile = source.beside(file, name);
    const scenario = readWritten(source, scenarioFile, problems, mention);
    if (scenario === undefined) continue;
    if (isStudy(scenario)) problems.push(problemAt(mention.at, path, SCENARIO, NOT_A_STUDY));
    else scenarios.push(...readNamed(source, scenario, scenarioFile, settings, problems));
  }
  const { baseline } = study;
  const names = scenarios.map(({ loaded }) => loaded.scenario.name);
  // A scenario that could not be read may be the one meant.
  if (baseline !== undefined && names.length === study.scenarios.length && !names.includes(baseline)) {
    const list = names.join(", ");
    const expected = {
      fr: `le nom d'un des scénarios (${list})`,
      en: `the name of one of the scenarios (${list})`,
    };
    const at = positionOf(written, ["baseline"]);
    problems.push(problemAt(at, ["baseline"], expected, quoted(baseline), nearestHint(baseline, names)));
  }
  return study;
}

function checkNames(scenarios: readonly Named[], problems: Problem[]): void {
  const files = new Map<string, string>();
  for (const { loaded, written } of scenarios) {
    const { name } = loaded.scenario;
    const other = files.get(name);
    if (other === undefined) {
      files.set(name, loaded.file);
      continue;
    }
    const hint = { fr: `c'est aussi celui de ${other}`, en: `it is also that of ${other}` };
    problems.push(problemAt(positionOf(written, ["name"]), ["name"], OWN_NAME, quoted(name), hint));
  }
}
