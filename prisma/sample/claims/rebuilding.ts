import type { SampleClaim } from "../sample";

const FOR_REBUILDING = "Wie viele Nordkoreaner sind für Wiederaufbau und Minenräumung in Kursk vorgesehen?";

/** The third contingent: deminers and construction troops. */
export const rebuilding: SampleClaim[] = [
  {
    key: "shoigu-1000-deminers",
    text: "Nordkorea soll 1 000 Minenräumer in die Region Kursk entsenden.",
    by: "editor",
    attribution: {
      source: "Sergej Schoigu, Sekretär des russischen Sicherheitsrats",
      cue: "verkündete",
      form: "indirect",
      dateSaid: "2025-06-17",
      chain: ["Schoigu", "Russische Agenturen", "Weltblick am Sonnabend"],
    },
    quantity: {
      raw: "1.000",
      value: 1000,
      unit: "Personen",
      counted: "Minenräumer",
      kind: "plan",
      timeScope: "2025-06/2025-12",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "weltblick", quote: "1.000 Minenräumer" },
      { article: "northmoor", quote: "5,000 construction troops and 1,000 sappers to clear mines" },
      { article: "fernschreiber", quote: "rund 1.000 Pioniere Minen" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Drei Agenturen mit gleichem Wortlaut, ein Auftritt.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/06/17/schoigu-pjoengjang",
            quote: "Kim werde tausend Pioniere zum Räumen von Minen schicken, sagte Schoigu laut russischen Agenturen.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-06-17",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "Schoigu, Erklärung in Pjöngjang vom 17. Juni 2025",
          },
        ],
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Angekündigt im Juni, nach Angaben aus Seoul seit September vor Ort.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20251104/nis-pioniere",
            quote: "Rund 1.000 Pioniere seien mit dem Räumen von Minen beschäftigt.",
            publisher: "Hanbit Presse",
            published: "2025-11-04",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 4. November 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "confirmed",
        rationale: "Moskau kündigt an, Seoul zählt: zwei Ursprünge mit gegensätzlichem Interesse.",
      },
    ],
  },
  {
    key: "shoigu-5000-builders",
    text: "Nordkorea soll 5 000 Bausoldaten in die Region Kursk entsenden.",
    by: "editor",
    question: FOR_REBUILDING,
    attribution: {
      source: "Sergej Schoigu, Sekretär des russischen Sicherheitsrats",
      cue: "verkündete",
      form: "indirect",
      dateSaid: "2025-06-17",
      chain: ["Schoigu", "Russische Agenturen", "Weltblick am Sonnabend"],
    },
    quantity: {
      raw: "5.000",
      value: 5000,
      unit: "Personen",
      counted: "Bausoldaten",
      kind: "plan",
      timeScope: "2025-06/2025-12",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "weltblick", quote: "5.000 Bausoldaten" },
      { article: "northmoor", quote: "5,000 construction troops and 1,000 sappers to clear mines" },
      { article: "fernschreiber", quote: "5.000 Bausoldaten werden seit September schrittweise nach Russland verlegt" },
    ],
    marks: [
      { by: "editor", layer: "said", verdict: "confirmed", rationale: "Gleicher Auftritt wie bei den Minenräumern." },
    ],
  },
  {
    key: "6000-third-contingent",
    text: "Für Wiederaufbau und Minenräumung in Kursk sind insgesamt 6 000 Nordkoreaner angekündigt.",
    by: "editor",
    question: FOR_REBUILDING,
    quantity: {
      raw: "6.000 Mann",
      value: 6000,
      unit: "Personen",
      counted: "Bausoldaten und Minenräumer",
      kind: "plan",
      timeScope: "2025-06/2025-12",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "weltblick", quote: "1.000 Minenräumer und 5.000 Bausoldaten" },
      { article: "weltblick", quote: "Zusammen sind das 6.000 Mann" },
      { article: "northmoor", quote: "a third contingent of 6,000" },
      { article: "fernschreiber", quote: "die 6.000 Mann für den Wiederaufbau waren zunächst nur angekündigt" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "5 000 plus 1 000, so angekündigt, so vom NIS im September wiederholt.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/06/17/schoigu-pjoengjang",
            quote: "dazu fünftausend Bausoldaten, insgesamt also sechstausend Mann",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-06-17",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "Schoigu, Erklärung in Pjöngjang vom 17. Juni 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "missing_context",
        rationale: "Bis September waren 1 000 da. Ohne den Zusatz „angekündigt“ liest man 6 000 in Kursk.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250902/nis-dritte-welle",
            quote: "Von den 6.000 seien bislang etwa 1.000 Pioniere eingetroffen.",
            publisher: "Hanbit Presse",
            published: "2025-09-02",
            accessed: "2025-11-13",
            stance: "context",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 2. September 2025",
          },
        ],
      },
    ],
    resolutions: [
      {
        layer: "so",
        outcome: "side",
        cause: "reading",
        verdict: "confirmed",
        rationale:
          "Die Behauptung sagt „angekündigt“, und alle drei Fundstellen sagen es auch. Der Einwand " +
          "gilt für Texte, die daraus einen Bestand machen.",
      },
    ],
  },
  {
    key: "6000-workers-plus-deminers",
    text: "Zusätzlich zu den Minenräumern soll Nordkorea 6 000 Arbeiter nach Kursk schicken.",
    by: "editor",
    question: FOR_REBUILDING,
    quantity: {
      raw: "6.000 Arbeiter",
      value: 6000,
      unit: "Personen",
      counted: "Arbeiter ohne Minenräumer",
      kind: "plan",
      timeScope: "2025-06/2025-12",
      place: "Region Kursk",
    },
    occurrences: [{ article: "weltblick", quote: "6.000 Arbeiter, zu denen die Minenräumer noch hinzukämen" }],
    marks: [
      {
        by: "editor",
        layer: "so",
        verdict: "refuted",
        rationale: "Die Minenräumer stecken in den 6 000 schon drin. Der Text sagt das selbst, nur vorsichtig.",
      },
    ],
  },
  {
    key: "nis-10000-near-border",
    text: "Anfang November 2025 standen etwa 10 000 nordkoreanische Soldaten nahe der russisch-ukrainischen Grenze.",
    by: "second",
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "berichteten Abgeordnete",
      form: "reported",
      dateSaid: "2025-11-04",
      chain: ["NIS", "Geheimdienstausschuss des Parlaments in Seoul", "Abgeordnete", "Der Fernschreiber"],
    },
    quantity: {
      raw: "Etwa 10.000",
      value: 10000,
      approximator: "about",
      unit: "Personen",
      counted: "Soldaten",
      kind: "stock",
      timeScope: "2025-11",
      place: "Russisch-ukrainische Grenze",
    },
    occurrences: [
      { article: "fernschreiber", quote: "Etwa 10.000 weitere Soldaten stünden nahe der Grenze zur Ukraine" },
    ],
    marks: [],
  },
];
