import type { SampleClaim } from "../sample";

const STILL_TO_COME = "Wie viele weitere Soldaten will Nordkorea nach Juli 2025 entsenden?";

/** What was forecast in the summer of 2025. */
export const plans: SampleClaim[] = [
  {
    key: "kyiv-25000-to-30000-more",
    text: "Nordkorea könnte in den Monaten nach Juli 2025 weitere 25 000 bis 30 000 Soldaten entsenden.",
    by: "editor",
    question: STILL_TO_COME,
    attribution: {
      source: "Ukrainische Lageeinschätzung",
      cue: "zufolge",
      form: "reported",
      dateSaid: "2025-07",
      chain: ["Ukrainische Dienste", "Amerikanischer Sender", "Weltblick am Sonnabend"],
    },
    quantity: {
      raw: "25.000 bis 30.000",
      lower: 25000,
      upper: 30000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "plan",
      timeScope: "2025-07/2025-12",
      place: "Russland",
    },
    occurrences: [
      { article: "weltblick", quote: "25.000 bis 30.000 weitere Soldaten" },
      { article: "fernschreiber", quote: "25.000 bis 30.000 Mann, vor denen Kiew im Sommer gewarnt hatte" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Der Sender zeigt das Papier im Bild, Zahl lesbar.",
        evidence: [
          {
            url: "https://www.atlantic-desk.example/2025/07/02/assessment",
            archivedUrl: "https://archiv.example/a/250702-3",
            quote: "an additional 25,000 to 30,000 soldiers in the coming months",
            publisher: "Atlantic Desk",
            published: "2025-07-02",
            accessed: "2025-11-13",
            stance: "supports",
            origin: "Ukrainische Lageeinschätzung, Anfang Juli 2025",
          },
        ],
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "not_checkable",
        rationale: "„Könnte“: eine Prognose. Ob sie richtig war, lässt sich prüfen, ob sie zulässig war, nicht.",
        evidence: [
          {
            url: "https://www.tickwerk-notizen.example/prognosen",
            quote: "Prognosen erhalten auf der Sachebene kein Urteil.",
            publisher: "Arbeitsnotiz der Redaktion",
            published: "2025-10",
            accessed: "2025-11-13",
            stance: "context",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale: "Die Frist ist im November fast um, Truppen in dieser Größe hat niemand gesehen.",
        evidence: [
          {
            url: "https://www.kartenlage.example/bahnhof-tumangang-herbst-2025",
            quote: "Kein Verkehr, der auf eine Verlegung in Divisionsstärke schließen ließe.",
            publisher: "Kartenlage",
            published: "2025-10-28",
            accessed: "2025-11-16",
            stance: "contradicts",
            origin: "Kommerzielle Satellitenbilder, August bis Oktober 2025",
          },
        ],
      },
    ],
    comments: [
      {
        by: "manager",
        text: "Grundsatzfrage für die Leitlinien. Bitte erst entscheiden, dann die anderen Prognosen angleichen.",
        thread: { by: "resolver", state: "addressed" },
      },
    ],
  },
  {
    key: "kyiv-up-to-30000",
    text: "North Korea may send up to 30 000 more troops to Russia.",
    by: "editor",
    question: STILL_TO_COME,
    attribution: { source: "Ukrainian officials", cue: "warned", form: "indirect", dateSaid: "2025-07" },
    quantity: {
      raw: "up to 30,000 more",
      value: 30000,
      upper: 30000,
      approximator: "up_to",
      unit: "Personen",
      counted: "Soldaten",
      kind: "plan",
      timeScope: "2025-07/2025-12",
      place: "Russland",
    },
    occurrences: [{ article: "northmoor", quote: "up to 30,000 more troops" }],
    gold: {
      layer: "so",
      verdict: "not_checkable",
      explanation:
        "What a government may do is a forecast. Only that Kyiv expected it can be checked, and that is the other layer.",
    },
    marks: [],
  },
  {
    key: "no-trace-of-further-troops",
    text: "Bis Anfang November 2025 gab es keine Hinweise, dass die angekündigte große Verstärkung eingetroffen ist.",
    by: "reviewer",
    occurrences: [
      { article: "fernschreiber", quote: "fehlt bislang jede Spur" },
      { article: "northmoor", quote: "No movement on that scale has been reported since" },
    ],
    marks: [],
  },
];
