import type { SampleClaim } from "../sample";

/** The treaty, the sanctions, the prisoners and those who went home. */
export const context: SampleClaim[] = [
  {
    key: "treaty-june-2024",
    text:
      "Russland und Nordkorea haben im Juni 2024 einen Vertrag über eine umfassende strategische " +
      "Partnerschaft geschlossen.",
    by: "editor",
    occurrences: [
      {
        article: "musterwil",
        quote: "am 19. Juni 2024 in Pjöngjang eine umfassende strategische Partnerschaft vereinbart",
      },
      { article: "harbour", quote: "signed a partnership treaty in June 2024" },
      { article: "tellikon", quote: "den Partnerschaftsvertrag vom Juni 2024" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        evidence: [
          {
            url: "https://www.vertragssammlung.example/ru-kp-2024",
            quote: "unterzeichnet in Pjöngjang am 19. Juni 2024",
            publisher: "Vertragssammlung Ostasien",
            published: "2024-06-20",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Vertragstext, veröffentlicht im Juni 2024",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "confirmed",
        rationale: "Der Tag steht nur im Musterwiler Tagblatt und stimmt.",
      },
    ],
  },
  {
    key: "treaty-article-4",
    text: "Artikel 4 des Vertrags verpflichtet beide Staaten zum Beistand, wenn einer von ihnen angegriffen wird.",
    by: "editor",
    occurrences: [
      {
        article: "musterwil",
        quote: "Artikel 4 verpflichtet beide Seiten, einander bei einem bewaffneten Angriff beizustehen",
      },
      { article: "harbour", quote: "obliges each to come to the other’s aid if attacked" },
    ],
    marks: [],
  },
  {
    key: "treaty-in-force-4-december",
    text: "The partnership treaty between Russia and North Korea came into force on 4 December 2024.",
    by: "second",
    occurrences: [
      { article: "harbour", quote: "came into force on 4 December and obliges each to come to the other’s aid" },
    ],
    marks: [],
  },
  {
    key: "two-prisoners-january-2025",
    text: "Die Ukraine hat im Januar 2025 zwei nordkoreanische Soldaten gefangen genommen.",
    by: "editor",
    occurrences: [
      { article: "harbour", quote: "President Volodymyr Zelensky announced their capture on 11 January" },
      { article: "abendblatt", quote: "seit Januar zwei nordkoreanische Kriegsgefangene" },
      { article: "tellikon", quote: "Seit Januar hält die Ukraine zwei nordkoreanische Soldaten fest" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Fotos, Videos, Besuch südkoreanischer Vertreter. Datum der Bekanntgabe: 11. Januar.",
        evidence: [
          {
            url: "https://www.quayside-wire.example/2025/01/11/two-captured",
            quote: "Ukraine published photographs of two captured North Koreans.",
            publisher: "Quayside Wire",
            published: "2025-01-11",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Ukrainisches Präsidialamt, 11. Januar 2025",
          },
        ],
      },
      { by: "editor", layer: "so", verdict: "confirmed" },
    ],
  },
  {
    key: "first-taken-alive",
    text: "The two men held since January 2025 were the first North Korean soldiers whom Ukraine took alive.",
    by: "second",
    occurrences: [
      {
        article: "harbour",
        quote: "the first North Korean soldiers known to have been taken alive in Russia’s war against Ukraine",
      },
    ],
    marks: [
      {
        by: "second",
        layer: "so",
        verdict: "missing_context",
        rationale:
          "Another man was captured in December 2024 and died of his wounds within a day. “Known to " +
          "have survived” would do.",
        evidence: [
          {
            url: "https://www.quayside-wire.example/2024/12/27/captured-soldier-dies",
            quote: "A North Korean captured on Thursday has died of his injuries, Seoul said.",
            publisher: "Quayside Wire",
            published: "2024-12-27",
            accessed: "2025-11-17",
            stance: "contradicts",
            origin: "NIS, Mitteilung vom 27. Dezember 2024",
          },
        ],
      },
    ],
  },
  {
    key: "notes-found-on-the-dead",
    text:
      "Notes found on dead North Korean soldiers suggest that they were told to kill themselves rather " +
      "than be captured.",
    by: "editor",
    attribution: {
      source: "South Korea’s National Intelligence Service (NIS)",
      cue: "said",
      form: "reported",
      dateSaid: "2025-01-13",
      chain: ["NIS", "Intelligence committee of the parliament in Seoul", "Lawmaker", "The Harbour Courier"],
    },
    occurrences: [
      {
        article: "harbour",
        quote:
          "notes found on the dead suggested that soldiers had been told to kill themselves rather " +
          "than be taken prisoner",
      },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Lawmaker’s briefing of 13 January, wording close. The notes themselves I have not seen.",
      },
    ],
  },
  {
    key: "panel-ended-by-veto",
    text:
      "Russland hat im März 2024 mit seinem Veto das Mandat des UN-Expertengremiums zu den " +
      "Nordkorea-Sanktionen beendet.",
    by: "editor",
    occurrences: [
      {
        article: "musterwil",
        quote: "Im März 2024 verhinderte es mit seinem Veto, dass das Mandat des Expertengremiums verlängert wurde",
      },
      { article: "tellikon", quote: "Russland hatte dessen Mandat im März 2024 mit einem Veto beendet" },
      {
        article: "northmoor",
        quote: "Russia’s veto closed down the United Nations panel of experts in the spring of 2024",
      },
    ],
    marks: [],
  },
  {
    key: "nis-2000-returned",
    text:
      "Zwischen Januar und März 2025 wurden etwa 2 000 nordkoreanische Soldaten aus Russland in die " +
      "Heimat zurückgebracht.",
    by: "editor",
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "Auch das sagt der NIS",
      form: "reported",
      dateSaid: "2025-04-30",
      chain: ["NIS", "Geheimdienstausschuss des Parlaments in Seoul", "Abgeordneter", "Zeitungen"],
    },
    quantity: {
      raw: "etwa 2’000",
      value: 2000,
      approximator: "about",
      unit: "Personen",
      counted: "Rückkehrer",
      kind: "total",
      timeScope: "2025-01/2025-03",
      place: "Nordkorea",
    },
    occurrences: [
      { article: "tellikon", quote: "etwa 2’000 Soldaten per Flugzeug oder Bahn nach Nordkorea zurückgebracht" },
      {
        article: "fernschreiber",
        quote: "etwa 2.000 Mann, die dem Dienst zufolge bis März nach Hause gebracht worden waren",
      },
    ],
    marks: [],
    comments: [
      {
        by: "second",
        text: "Die 2 000 Gefallenen vom September sind andere Leute. Der Fernschreiber weist eigens darauf hin.",
      },
    ],
  },
  {
    key: "largest-contingent-abroad",
    text: "Nordkorea hatte noch nie einen so großen Verband in einen Krieg im Ausland entsandt.",
    by: "editor",
    occurrences: [
      { article: "weltblick", quote: "Nie zuvor hat das Land einen so großen Verband in einen fremden Krieg entsandt" },
    ],
    marks: [
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale:
          "Plausibel. Für Vietnam und Nahost fehlen mir aber belastbare Zahlen; Anfrage an ein Institut läuft.",
      },
    ],
  },
];
