/**
 * Who may import whom:
 *   app → components → lib/{reader,api,schemas,i18n} → lib/domain
 *   app → lib/server → lib/{api,schemas,formats,i18n,domain}
 *   lib/domain → nothing
 * Only lib/server sees the database; only prisma/sample may be imported from prisma.
 */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

const tests = "\\.test\\.ts$";
const inside = (...folders) => `^(${folders.join("|")})/`;

export default {
  forbidden: [
    forbid(
      "domain-imports-nothing",
      { path: inside("lib/domain"), pathNot: tests },
      { pathNot: inside("lib/domain") },
      "The rules are pure: no library, no other part of the project.",
    ),
    forbid(
      "formats-import-domain-only",
      { path: inside("lib/formats"), pathNot: tests },
      { path: inside("app", "components", "lib", "prisma"), pathNot: inside("lib/domain", "lib/formats") },
    ),
    forbid(
      "schemas-import-domain-only",
      { path: inside("lib/schemas"), pathNot: tests },
      { path: inside("app", "components", "lib", "prisma"), pathNot: inside("lib/domain", "lib/schemas") },
    ),
    forbid(
      "api-imports-schemas-and-domain",
      { path: inside("lib/api"), pathNot: tests },
      {
        path: inside("app", "components", "lib", "prisma"),
        pathNot: [inside("lib/(domain|schemas|api)"), "^lib/formats/(format-ids|options)\\.ts$"],
      },
      "What is declared is read by browser, server and command line.",
    ),
    forbid(
      "i18n-imports-itself-only",
      { path: inside("lib/i18n"), pathNot: tests },
      { path: inside("app", "components", "lib", "prisma"), pathNot: inside("lib/i18n") },
    ),
    forbid(
      "reader-imports-schemas-and-domain",
      { path: inside("lib/reader"), pathNot: tests },
      { path: inside("app", "components", "lib", "prisma"), pathNot: inside("lib/(domain|schemas|api|reader)") },
    ),
    forbid(
      "components-do-no-io",
      { path: inside("components") },
      {
        path: [
          ...["app", "prisma"].map((folder) => inside(folder)),
          "^lib/server/",
          "^lib/(api/client|reader/(api|use-send))\\.ts$",
        ],
      },
      "Props in, callbacks out: the app hands them what they show and does what they ask for.",
    ),
    forbid(
      "server-does-not-see-the-browser",
      { path: inside("lib/server"), pathNot: tests },
      { path: inside("app", "components", "lib/reader") },
    ),
    forbid(
      "database-through-server-only",
      { pathNot: [inside("lib/server", "lib/testing", "lib/launch", "prisma", "e2e/bench/server"), tests] },
      { path: ["^lib/server/db/generated/", "node_modules/(@prisma|pg|@electric-sql)/"] },
    ),
    forbid(
      "sample-only-from-prisma",
      { path: inside("app", "components", "lib"), pathNot: tests },
      { path: inside("prisma"), pathNot: inside("prisma/sample") },
    ),
    forbid(
      "testing-in-tests-only",
      { pathNot: [tests, inside("lib/testing", "e2e")] },
      { path: inside("lib/testing") },
    ),
    forbid("no-circles", {}, { circular: true }, "Two files that need each other are one, or hide a third."),
    forbid(
      "no-orphans",
      {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^lib/testing/",
          "\\.config\\.(ts|mjs)$",
          "^\\.dependency-cruiser\\.mjs$",
          "(page|layout|route|error)\\.tsx?$",
          tests,
        ],
      },
      {},
    ),
    forbid("declared-dependencies", {}, { dependencyTypes: ["npm-no-pkg", "npm-unknown"] }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^lib/server/db/generated/|^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
