import type { SampleClaim } from "../sample";

const FIRST_ADMITTED = "Wann wurde der Einsatz nordkoreanischer Soldaten erstmals offiziell bestätigt?";

/** When the two capitals first owned up to the deployment, and the visit that followed. */
export const admission: SampleClaim[] = [
  {
    key: "moscow-26-april",
    text: "Russland hat den Einsatz nordkoreanischer Soldaten am 26. April 2025 erstmals öffentlich bestätigt.",
    by: "editor",
    question: FIRST_ADMITTED,
    occurrences: [
      {
        article: "tellikon",
        quote: "sprach am 26. April in einer Videoschaltung mit Präsident Wladimir Putin erstmals öffentlich",
      },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Aufzeichnung der Videoschaltung geprüft. Früher nichts, auch keine Andeutung mit Ortsangabe.",
        evidence: [
          {
            url: "https://www.mitschnitt-archiv.example/moskau-250426",
            publisher: "Mitschnitt-Archiv",
            published: "2025-04-26",
            accessed: "2025-11-11",
            stance: "supports",
            origin: "Videoschaltung in Moskau, 26. April 2025",
          },
        ],
      },
      { by: "second", layer: "so", verdict: "confirmed" },
    ],
  },
  {
    key: "pyongyang-28-april",
    text: "Nordkorea hat den Einsatz am 28. April 2025 durch eine Erklärung der Zentralen Militärkommission bestätigt.",
    by: "editor",
    question: FIRST_ADMITTED,
    occurrences: [
      {
        article: "tellikon",
        quote: "am 28. April, verbreitete die Staatsagentur KCNA eine Erklärung der Zentralen Militärkommission",
      },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Tag der Verbreitung. Die Erklärung selbst trägt das Datum des Vortags, das stört hier nicht.",
      },
    ],
  },
  {
    key: "admitted-only-in-may",
    text: "Moskau und Pjöngjang haben den Einsatz erst im Mai 2025 bestätigt.",
    by: "editor",
    question: FIRST_ADMITTED,
    occurrences: [{ article: "weltblick", quote: "Erst im Mai 2025 bestätigten Moskau und Pjöngjang den Einsatz" }],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "missing_context",
        rationale: "Im Mai kamen die Bilder von der Parade, gemeint ist vielleicht das.",
      },
      {
        by: "second",
        layer: "so",
        verdict: "refuted",
        rationale: "26. und 28. April. Zwei Tage hätten gereicht, um nachzusehen.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/04/28/kcna-bestaetigung",
            quote: "Nach Moskau bestätigt nun auch Pjöngjang den Einsatz.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-04-28",
            accessed: "2025-11-11",
            stance: "contradicts",
            origin: "KCNA, Erklärung vom 28. April 2025",
          },
        ],
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "refuted",
        rationale: "Geändert: Da steht „erst“ und „bestätigten“. Das ist schlicht das falsche Datum.",
      },
    ],
    comments: [{ by: "editor", text: "Korrekturhinweis an die Redaktion des Weltblicks ist raus." }],
  },
  {
    key: "shoigu-pyongyang-17-june",
    text: "Sergej Schoigu war am 17. Juni 2025 in Pjöngjang, zum zweiten Mal innerhalb von zwei Wochen.",
    by: "editor",
    occurrences: [
      {
        article: "weltblick",
        quote: "Am 17. Juni landete Sergej Schoigu in Pjöngjang, zum zweiten Mal binnen zwei Wochen",
      },
    ],
    marks: [],
  },
];
