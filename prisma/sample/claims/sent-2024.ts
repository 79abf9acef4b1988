import type { SampleClaim } from "../sample";

const SENT_BY_END_OF_2024 = "Wie viele nordkoreanische Soldaten wurden bis Ende 2024 nach Russland entsandt?";

/** How many came in autumn 2024, and how many were meant to. */
export const sent2024: SampleClaim[] = [
  {
    key: "sent-11000-autumn-2024",
    text: "Nordkorea hat im Herbst 2024 rund 11 000 Soldaten nach Russland entsandt.",
    by: "editor",
    question: SENT_BY_END_OF_2024,
    quantity: {
      raw: "rund 11.000",
      value: 11000,
      approximator: "about",
      unit: "Personen",
      counted: "Soldaten",
      kind: "total",
      timeScope: "2024-10/2024-12",
      place: "Russland",
    },
    occurrences: [
      { article: "abendblatt", quote: "rund 11.000 Soldaten, die Pjöngjang im Herbst entsandt hatte" },
      { article: "harbour", quote: "Some 11,000 North Koreans" },
      { article: "tellikon", quote: "11’000 Mann im letzten Jahr" },
      { article: "weltblick", quote: "der anfangs entsandten 11.000 Soldaten" },
      { article: "northmoor", quote: "more than 11,000 troops had arrived in late 2024" },
      { article: "fernschreiber", quote: "Etwa 11.000 Mann kamen im Herbst 2024" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale:
          "Generalstab Seoul (27. März) und Sanktionsbeobachter (Mai) nennen dieselbe Größe. Kein " +
          "Widerspruch gefunden.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/03/27/seoul-generalstab-11000",
            archivedUrl: "https://archiv.example/m/250327-1",
            quote: "Der Generalstab beziffert die im Vorjahr verlegten Kräfte auf etwa 11.000.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-03-27",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Generalstab Südkorea, Mitteilung vom 27. März 2025",
          },
          {
            url: "https://www.sanktionsmonitor.example/berichte/2025-05",
            quote: "more than 11,000 troops between October and December 2024",
            publisher: "Sanktionsmonitor (Archiv)",
            published: "2025-05",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Multilateral Sanctions Monitoring Team, Bericht vom Mai 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "confirmed",
        rationale: "Sechs Fundstellen, zwei Ursprünge. „Rund“ muss stehen bleiben.",
      },
      { by: "editor", layer: "so", verdict: "confirmed" },
    ],
    comments: [
      {
        by: "manager",
        text:
          "Bitte bei neuen Artikeln hier anhängen und keine zweite Behauptung mit 11 000 anlegen. " +
          "Ausgenommen die HUR-Zahl vom Oktober, die zählt Soldaten in Ausbildung.",
      },
    ],
  },
  {
    key: "hur-11000-training",
    text: "Im Oktober 2024 wurden im Osten Russlands knapp 11 000 nordkoreanische Infanteristen ausgebildet.",
    by: "editor",
    question: SENT_BY_END_OF_2024,
    attribution: {
      source: "Ukrainischer Militärgeheimdienst HUR",
      cue: "spricht von",
      form: "indirect",
      dateSaid: "2024-10",
      chain: ["HUR", "Hedi Zurmatten im Interview", "Musterwiler Tagblatt"],
    },
    quantity: {
      raw: "knapp 11'000",
      value: 11000,
      approximator: "almost",
      unit: "Personen",
      counted: "Infanteristen in Ausbildung",
      kind: "stock",
      timeScope: "2024-10",
      place: "Osten Russlands",
    },
    occurrences: [
      { article: "musterwil", quote: "knapp 11'000 Infanteristen, die im Osten Russlands ausgebildet würden" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Wortlaut im Interview einer Fachzeitschrift nachgelesen, 17. Oktober.",
        evidence: [
          {
            url: "https://www.feldpost-magazin.example/interview-hur",
            quote: "nearly 11,000 infantry are being trained in the east",
            publisher: "Feldpost-Magazin",
            published: "2024-10-17",
            accessed: "2025-11-11",
            stance: "supports",
            origin: "HUR, Interview vom 17. Oktober 2024",
          },
        ],
      },
    ],
  },
  {
    key: "nis-12000-decided",
    text: "Pjöngjang hat im Herbst 2024 beschlossen, etwa 12 000 Soldaten nach Russland zu entsenden.",
    by: "editor",
    question: SENT_BY_END_OF_2024,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "teilte … mit",
      form: "indirect",
      dateSaid: "2024-10-18",
      chain: ["NIS", "Nachrichtenagenturen", "Zeitungen"],
    },
    quantity: {
      raw: "etwa 12'000",
      value: 12000,
      approximator: "about",
      unit: "Personen",
      counted: "Soldaten",
      kind: "plan",
      timeScope: "2024-10/2024-12",
      place: "Russland",
    },
    occurrences: [
      { article: "musterwil", quote: "die Entsendung von etwa 12'000 Mann beschlossen" },
      { article: "fernschreiber", quote: "Die 12.000 vom Oktober 2024 waren dagegen eine Planzahl" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Mitteilung vom 18. Oktober liegt vor: „beschlossen“, nicht „entsandt“.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20241018/nis-12000",
            archivedUrl: "https://archiv.example/h/241018-4",
            quote: "Der Dienst erklärte, der Norden habe die Entsendung von rund 12.000 Soldaten beschlossen.",
            publisher: "Hanbit Presse",
            published: "2024-10-18",
            accessed: "2025-11-11",
            stance: "supports",
            origin: "NIS, Mitteilung vom 18. Oktober 2024",
          },
        ],
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "unproven",
        rationale: "Den Beschluss kennt nur der NIS. Pjöngjang hat nie eine Zahl genannt.",
      },
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale: "Ein einziger Ursprung. Dass später 11 000 kamen, belegt keinen Beschluss über 12 000.",
      },
    ],
  },
  {
    key: "kyiv-12000-with-officers",
    text:
      "By January 2025 there were 12 000 North Korean soldiers in Russia, among them 500 officers and " +
      "three generals.",
    by: "editor",
    question: SENT_BY_END_OF_2024,
    attribution: {
      source: "Ukrainian officials",
      cue: "have spoken of",
      form: "indirect",
      dateSaid: "2024-10",
      chain: ["HUR", "Ukrainian government", "The Harbour Courier"],
    },
    quantity: {
      raw: "12,000",
      value: 12000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "total",
      timeScope: "2024-10/2024-12",
      place: "Russland",
    },
    occurrences: [{ article: "harbour", quote: "12,000, including 500 officers and three generals" }],
    marks: [],
  },
];
