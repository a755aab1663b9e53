import { dirname, isAbsolute, join, resolve } from "node:path";
import type { SourceFiles } from "../reading/sourceFiles.ts";
import { readTextFile } from "./readTextFile.ts";

/** Files on the disk, relative to the working directory. */
export const DISK_FILES: SourceFiles = {
  read: readTextFile,
  beside: (file, name) => (isAbsolute(name) ? name : join(dirname(file), name)),
  isSame: (file, other) => resolve(file) === resolve(other),
};
