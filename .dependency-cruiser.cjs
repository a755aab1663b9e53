// The layering of docs/architecture.md, as rules: cli, web → planning → models → engine, one way.
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: allowed.map((a) => `^src/${a}/`) },
});

module.exports = {
  forbidden: [
    only("engine-stands-alone", "engine", ["engine"], "the engine knows nothing of the trade"),
    only("models-on-engine", "models", ["models", "engine"], "models import the engine only"),
    only(
      "reading-on-models",
      "reading",
      ["reading", "models", "engine"],
      "reading turns text into scenarios",
    ),
    only(
      "planning-on-models",
      "planning",
      ["planning", "models", "engine"],
      "planning imports models and engine",
    ),
    {
      name: "rendering-takes-types-only",
      severity: "error",
      comment: "rendering turns results into strings; it may know their types and runs nothing",
      from: { path: "^src/rendering/" },
      to: { path: "^src/", pathNot: "^src/rendering/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-without-cli",
      severity: "error",
      comment: "the page runs in a browser, and nobody imports it",
      from: { path: "^src/web/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "nobody-imports-web",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { path: "^src/web/" },
    },
    {
      name: "no-node-inside",
      severity: "error",
      comment: "files, clocks and processes live in cli, at the rim",
      from: { path: "^src/(engine|models|reading|planning|rendering|web)/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-development-dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
