import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { SourceFiles } from "../../reading/sourceFiles.ts";

const LARGEST_MEGABYTES = 1;
const MEGABYTE = 1_000_000;
const ABSENT: Bilingual = { fr: "un fichier que la page n'a pas", en: "a file that the page does not have" };
const DROP_IT: Bilingual = {
  fr: "déposez-le sur la page en même temps que celui qui le nomme",
  en: "drop it on the page together with the one that names it",
};

/**
 * Makes the port for files of texts that are in memory. What was dropped comes without its folders, so a file that is not
 * found under its path is looked for by its name alone.
 *
 * @param texts by path; of two with the same name the first counts
 */
export function memoryFiles(texts: ReadonlyMap<string, string>): SourceFiles {
  const find = (file: string): string | undefined => {
    const path = normalised(file);
    return texts.has(path) ? path : [...texts.keys()].find((each) => nameOf(each) === nameOf(path));
  };
  return {
    read(file, largest = LARGEST_MEGABYTES) {
      const found = find(file);
      if (found === undefined) return { received: ABSENT, hint: DROP_IT };
      const text = texts.get(found)!;
      if (text.length > largest * MEGABYTE) {
        return {
          received: { fr: `un fichier de plus de ${largest} Mo`, en: `a file of more than ${largest} MB` },
        };
      }
      return { text };
    },
    beside: (file, name) => normalised(`${file.slice(0, file.lastIndexOf("/") + 1)}${name}`),
    isSame: (file, other) => (find(file) ?? normalised(file)) === (find(other) ?? normalised(other)),
  };
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
