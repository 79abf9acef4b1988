import type { SampleClaim } from "../sample";
import { FALLEN } from "./fallen";

/** Killed and wounded who were turned into dead on the way. */
export const misread: SampleClaim[] = [
  {
    key: "zelensky-4000-killed",
    text: "By 9 January 2025 about 4 000 North Korean soldiers had been killed.",
    by: "editor",
    question: FALLEN,
    attribution: {
      source: "Volodymyr Zelensky, President of Ukraine",
      cue: "told",
      form: "indirect",
      dateSaid: "2025-01-09",
    },
    quantity: {
      raw: "About 4,000",
      value: 4000,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-01",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "harbour", quote: "About 4,000 of them have been killed, Mr Zelensky told Ukraine’s allies" },
    ],
    gold: {
      layer: "said",
      verdict: "refuted",
      explanation:
        "He said “losses”, and his office explained the same day that this counts killed and wounded. That they were killed is what the paper made of it.",
    },
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "English summary of the speech has “lost”. Read it as killed.",
        evidence: [
          {
            url: "https://www.quayside-wire.example/2025/01/09/ramstein-summary",
            quote: "North Korea has already lost 4,000 men, the president told the meeting.",
            publisher: "Quayside Wire",
            published: "2025-01-09",
            accessed: "2025-11-14",
            stance: "supports",
            origin: "Rede in Ramstein, 9. Januar 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "said",
        verdict: "refuted",
        rationale:
          "“Losses”, and his office glossed it the same day as killed and wounded. The Abendblatt has it right.",
        evidence: [
          {
            url: "https://www.mitschnitt-archiv.example/ramstein-250109",
            quote: "Archive note: losses of about 4,000, killed and wounded together.",
            publisher: "Mitschnitt-Archiv",
            published: "2025-01-09",
            accessed: "2025-11-14",
            stance: "contradicts",
            origin: "Rede in Ramstein, 9. Januar 2025",
          },
        ],
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "refuted",
        rationale: "Four days later the NIS has 300 dead. Even by September it is 2,000.",
      },
      { by: "second", layer: "so", verdict: "refuted" },
    ],
    resolutions: [
      {
        layer: "said",
        outcome: "side",
        cause: "other_evidence",
        verdict: "refuted",
        rationale:
          "Both sources go back to one speech. The recording settles it: he gave losses, not " +
          "deaths. The reviewer’s source shortened him.",
      },
    ],
    objection: {
      by: "reviewer",
      words: "The office’s own transcript has the sentence in full; the recording breaks off before it ends.",
      evidence: [
        {
          url: "https://www.bankova.example/transcripts/2025-01-09",
          quote: "… four thousand losses, and most of them killed.",
          publisher: "Presidential Office, transcript",
          published: "2025-01-09",
          accessed: "2025-11-20",
          stance: "contradicts",
          origin: "Speech of 9 January 2025",
        },
      ],
    },
  },
  {
    key: "4000-killed",
    text: "In der Region Kursk sind etwa 4 000 nordkoreanische Soldaten getötet worden.",
    by: "editor",
    question: FALLEN,
    quantity: {
      raw: "4.000",
      value: 4000,
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-03",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "harbour", quote: "About 4,000 of them have been killed" },
      { article: "fernschreiber", quote: "4.000 nordkoreanische Soldaten getötet worden" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "refuted",
        rationale:
          "Der Klassiker: 4 000 sind Getötete und Verwundete. Der Fernschreiber nimmt es am 8. November selbst zurück.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/03/27/seoul-verluste",
            quote: "Rund 4.000 von ihnen seien tot oder verwundet, erklärte der Generalstab.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-03-27",
            accessed: "2025-11-10",
            stance: "contradicts",
            origin: "Generalstab Südkorea, Mitteilung vom 27. März 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "refuted",
        rationale: "Doppelt so viel wie die höchste Angabe eines Dienstes zu den Toten.",
      },
      { by: "editor", layer: "so", verdict: "refuted" },
    ],
  },
  {
    key: "ukraine-almost-5000-fallen",
    text: "In der Region Kursk sind fast 5 000 nordkoreanische Soldaten gefallen.",
    by: "editor",
    question: FALLEN,
    attribution: {
      source: "Ukrainische Stellen",
      cue: "nach ukrainischen Angaben",
      form: "indirect",
      dateSaid: "2025",
    },
    quantity: {
      raw: "Fast 5.000",
      value: 5000,
      approximator: "almost",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-07",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "weltblick", quote: "Fast 5.000 Nordkoreaner sind nach ukrainischen Angaben in der Region gefallen" },
      { article: "fernschreiber", quote: "fast 5.000 Nordkoreaner seien gefallen" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "unproven",
        rationale: "Keine ukrainische Stelle gefunden, die „gefallen“ sagt. Gefunden: „Verluste“.",
      },
      {
        by: "second",
        layer: "said",
        verdict: "unproven",
        rationale: "Weltblick nennt auf Nachfrage eine Agenturmeldung, die Meldung nennt niemanden.",
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "refuted",
        rationale: "4 700 Getötete und Verwundete im April; für die Toten allein im September 2 000.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250430/nis-verluste",
            quote: "Etwa 4.700 Tote und Verletzte, darunter 600 Tote.",
            publisher: "Hanbit Presse",
            published: "2025-04-30",
            accessed: "2025-11-15",
            stance: "contradicts",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 30. April 2025",
          },
          {
            url: "https://www.hanbit-presse.example/20250902/nis-2000",
            quote: "Die Zahl der Gefallenen wird nun auf rund 2.000 geschätzt.",
            publisher: "Hanbit Presse",
            published: "2025-09-02",
            accessed: "2025-11-15",
            stance: "contradicts",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 2. September 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale: "Wir widerlegen eine Schätzung mit einer Schätzung. Gezählt hat niemand.",
        evidence: [
          {
            url: "https://www.kartenlage.example/kursk-graeber",
            quote: "Aus Bildmaterial lässt sich eine Gesamtzahl der Toten nicht ableiten.",
            publisher: "Kartenlage",
            published: "2025-08-20",
            accessed: "2025-11-16",
            stance: "context",
          },
        ],
      },
    ],
    resolutions: [
      {
        layer: "so",
        outcome: "side",
        cause: "oversight",
        verdict: "refuted",
        rationale:
          "Der Weg des Fehlers ist belegt: aus Verlusten wurden Gefallene. Keine Quelle nennt 5 000 " +
          "Tote, und jede, die Tote getrennt ausweist, liegt weit darunter.",
      },
    ],
  },
];
