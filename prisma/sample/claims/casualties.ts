import type { SampleClaim } from "../sample";

const KILLED_OR_WOUNDED = "Wie viele nordkoreanische Soldaten wurden bis Mitte 2025 getötet oder verwundet?";

/** Killed and wounded together. Claims about the dead alone stand in `fallen`. */
export const casualties: SampleClaim[] = [
  {
    key: "staff-4000-killed-or-wounded",
    text: "Bis Ende März 2025 wurden etwa 4 000 nordkoreanische Soldaten getötet oder verwundet.",
    by: "editor",
    question: KILLED_OR_WOUNDED,
    attribution: {
      source: "Südkoreanischer Generalstab",
      cue: "zufolge",
      form: "indirect",
      dateSaid: "2025-03-27",
      chain: ["Generalstab", "Yonhap", "Zeitungen"],
    },
    quantity: {
      raw: "etwa 4.000",
      value: 4000,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete und Verwundete",
      kind: "total",
      timeScope: "2024-10/2025-03",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "abendblatt", quote: "dem Generalstab zufolge etwa 4.000 getötet oder verwundet worden" },
      { article: "fernschreiber", quote: "hatte im März von Getöteten und Verwundeten gesprochen" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/03/27/seoul-verluste",
            quote: "Rund 4.000 von ihnen seien tot oder verwundet, erklärte der Generalstab.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-03-27",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Generalstab Südkorea, Mitteilung vom 27. März 2025",
          },
        ],
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Passt zu westlichen Schätzungen vom Januar und liegt unter den 4 700 vom April.",
      },
      {
        by: "second",
        layer: "so",
        verdict: "disputed",
        rationale: "Der NIS hatte im Januar 3 000. Der Sprung schien mir zu groß.",
      },
      {
        by: "second",
        layer: "so",
        verdict: "confirmed",
        rationale:
          "Zurückgenommen: Zwischen beiden Angaben liegen zehn Wochen Kämpfe, und der NIS ist im " +
          "April selbst bei 4 700.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250430/nis-verluste",
            quote: "Etwa 4.700 Tote und Verletzte, darunter 600 Tote.",
            publisher: "Hanbit Presse",
            published: "2025-04-30",
            accessed: "2025-11-14",
            stance: "supports",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 30. April 2025",
          },
        ],
      },
    ],
  },
  {
    key: "zelensky-4000-killed-or-wounded",
    text: "Anfang Januar 2025 beliefen sich die nordkoreanischen Verluste auf 4 000 Getötete und Verwundete.",
    by: "second",
    question: KILLED_OR_WOUNDED,
    attribution: {
      source: "Wolodymyr Selenskyj, Präsident der Ukraine",
      cue: "beziffert",
      form: "indirect",
      dateSaid: "2025-01-09",
    },
    quantity: {
      raw: "4.000",
      value: 4000,
      unit: "Personen",
      counted: "Getötete und Verwundete",
      kind: "total",
      timeScope: "2024-10/2025-01",
      place: "Region Kursk",
    },
    occurrences: [{ article: "abendblatt", quote: "mit 4.000 Getöteten und Verwundeten beziffert" }],
    marks: [
      {
        by: "second",
        layer: "said",
        verdict: "confirmed",
        rationale: "Mitschnitt angehört. Er spricht von Verlusten; das Präsidialamt erläutert: Tote und Verwundete.",
        evidence: [
          {
            url: "https://www.mitschnitt-archiv.example/ramstein-250109",
            publisher: "Mitschnitt-Archiv",
            published: "2025-01-09",
            accessed: "2025-11-14",
            stance: "supports",
            origin: "Rede in Ramstein, 9. Januar 2025",
          },
        ],
      },
    ],
  },
  {
    key: "nis-2700-wounded",
    text: "Bis Mitte Januar 2025 wurden rund 2 700 nordkoreanische Soldaten verwundet.",
    by: "editor",
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "gesprochen",
      form: "reported",
      dateSaid: "2025-01-13",
      chain: [
        "NIS",
        "Geheimdienstausschuss des Parlaments in Seoul",
        "Abgeordneter",
        "Nachrichtenagenturen",
        "Zeitungen",
      ],
    },
    quantity: {
      raw: "2.700",
      value: 2700,
      approximator: "about",
      unit: "Personen",
      counted: "Verwundete",
      kind: "total",
      timeScope: "2024-10/2025-01",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "harbour", quote: "about 300 North Koreans had died and some 2,700 had been wounded" },
      { article: "abendblatt", quote: "rund 300 Toten und 2.700 Verletzten" },
    ],
    marks: [],
  },
  {
    key: "nis-4700-killed-or-wounded",
    text: "Bis Ende April 2025 wurden rund 4 700 nordkoreanische Soldaten getötet oder verwundet.",
    by: "editor",
    question: KILLED_OR_WOUNDED,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "sagte ein Abgeordneter",
      form: "reported",
      dateSaid: "2025-04-30",
      chain: ["NIS", "Geheimdienstausschuss des Parlaments in Seoul", "Abgeordneter", "Yonhap", "Zeitungen"],
    },
    quantity: {
      raw: "Rund 4’700",
      value: 4700,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete und Verwundete",
      kind: "total",
      timeScope: "2024-10/2025-04",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "tellikon", quote: "Rund 4’700 Nordkoreaner seien bisher getötet oder verletzt worden" },
      { article: "fernschreiber", quote: "4.700 Getötete und Verwundete" },
    ],
    marks: [
      { by: "reviewer", layer: "said", verdict: "confirmed" },
      { by: "second", layer: "said", verdict: "confirmed", rationale: "Drei Agenturen, eine Sitzung." },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale:
          "Liegt zwischen Generalstab im März (4 000) und London im Juni (über 6 000). Die Reihe ist schlüssig.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/06/15/london-6000",
            quote: "London gehe von mehr als 6.000 Getöteten und Verwundeten aus.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-06-15",
            accessed: "2025-11-14",
            stance: "context",
            origin: "Britisches Verteidigungsministerium, Lagebericht vom 15. Juni 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "disputed",
        rationale:
          "Nato-Kreise kommen zur selben Zeit auf 5 000, und bei den Toten liegen beide um das " +
          "Zweieinhalbfache auseinander.",
        evidence: [
          {
            url: "https://www.ostsee-lagebild.example/verluste-mai-2025",
            quote: "1.500 Gefallene, 3.500 Verwundete, so ein Vertreter des Bündnisses.",
            publisher: "Ostsee-Lagebild",
            published: "2025-05-02",
            accessed: "2025-11-15",
            stance: "contradicts",
            origin: "Hintergrundgespräch bei der Nato, Anfang Mai 2025",
          },
        ],
      },
    ],
    resolutions: [{ layer: "so", outcome: "ask_another", cause: "other_evidence" }],
  },
  {
    key: "london-6000-casualties",
    text: "Bis Mitte Juni 2025 wurden mehr als 6 000 nordkoreanische Soldaten getötet oder verwundet.",
    by: "editor",
    question: KILLED_OR_WOUNDED,
    attribution: {
      source: "Britisches Verteidigungsministerium",
      cue: "sprach … von",
      form: "indirect",
      dateSaid: "2025-06-15",
    },
    quantity: {
      raw: "mehr als 6.000",
      value: 6000,
      lower: 6000,
      approximator: "at_least",
      unit: "Personen",
      counted: "Getötete und Verwundete",
      kind: "total",
      timeScope: "2024-10/2025-06",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "weltblick", quote: "mehr als 6.000 Getöteten und Verwundeten" },
      { article: "northmoor", quote: "more than 6,000 North Korean casualties by the middle of June" },
    ],
    marks: [],
    comments: [
      {
        by: "manager",
        text: "Wer übernimmt? London veröffentlicht die Lageberichte, das Original müsste zu finden sein.",
      },
    ],
  },
];
