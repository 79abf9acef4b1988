import type { SampleClaim } from "../sample";

const IN_RUSSIA_OCTOBER_2024 = "Wie viele nordkoreanische Soldaten waren Ende Oktober 2024 bereits in Russland?";

/** Single shipments and arrivals: what is added up elsewhere. */
export const contingents: SampleClaim[] = [
  {
    key: "nis-1500-first-transport",
    text:
      "Zwischen dem 8. und dem 13. Oktober 2024 brachten russische Schiffe rund 1 500 nordkoreanische " +
      "Spezialkräfte nach Wladiwostok.",
    by: "editor",
    question: IN_RUSSIA_OCTOBER_2024,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "teilte … mit",
      form: "indirect",
      dateSaid: "2024-10-18",
    },
    quantity: {
      raw: "rund 1500",
      value: 1500,
      approximator: "about",
      unit: "Personen",
      counted: "Angehörige von Spezialeinheiten",
      kind: "increment",
      timeScope: "2024-10-08/2024-10-13",
      place: "Wladiwostok",
    },
    occurrences: [
      {
        article: "musterwil",
        quote:
          "zwischen dem 8. und dem 13. Oktober rund 1500 Angehörige von " +
          "Spezialeinheiten nach Wladiwostok gebracht",
      },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20241018/nis-1500",
            quote: "Sieben Schiffe hätten in sechs Tagen etwa 1.500 Mann übergesetzt, so der Dienst.",
            publisher: "Hanbit Presse",
            published: "2024-10-18",
            accessed: "2025-11-11",
            stance: "supports",
            origin: "NIS, Mitteilung vom 18. Oktober 2024",
          },
        ],
      },
      { by: "second", layer: "said", verdict: "confirmed", rationale: "Dieselbe Mitteilung wie bei den 12 000." },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Schiffe im fraglichen Zeitraum auf Satellitenbildern, unabhängig vom NIS ausgewertet.",
        evidence: [
          {
            url: "https://www.kartenlage.example/wladiwostok-oktober-2024",
            quote: "Zwei Landungsschiffe am 12. Oktober am Kai, Mannschaften auf dem Sammelplatz.",
            publisher: "Kartenlage",
            published: "2024-10-24",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "Kommerzielle Satellitenbilder vom 12. Oktober 2024",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "confirmed",
        rationale: "Schiffe und Daten passen. Die Kopfzahl bleibt eine Schätzung, das „rund“ deckt sie.",
      },
    ],
    comments: [
      {
        by: "second",
        text: "Nicht mit den 1 500 Gefallenen aus Nato-Kreisen verwechseln. Gleiche Zahl, anderer Gegenstand.",
      },
    ],
  },
  {
    key: "nis-3000-october-2024",
    text: "Am 23. Oktober 2024 waren bereits 3 000 nordkoreanische Soldaten in Russland.",
    by: "second",
    question: IN_RUSSIA_OCTOBER_2024,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "sagten",
      form: "reported",
      dateSaid: "2024-10-23",
      chain: [
        "NIS",
        "Geheimdienstausschuss des Parlaments in Seoul",
        "Abgeordnete vor der Presse",
        "Musterwiler Tagblatt",
      ],
    },
    quantity: {
      raw: "3000",
      value: 3000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "stock",
      timeScope: "2024-10-23",
      place: "Russland",
    },
    occurrences: [{ article: "musterwil", quote: "inzwischen seien 3000 Soldaten in Russland" }],
    marks: [
      {
        by: "second",
        layer: "said",
        verdict: "confirmed",
        rationale: "Zwei Abgeordnete, gleiche Zahl. Ein Protokoll der Sitzung gibt es nicht.",
      },
    ],
  },
  {
    key: "hur-first-units-kursk",
    text: "Am 23. Oktober 2024 sind erste nordkoreanische Einheiten in der Region Kursk eingetroffen.",
    by: "editor",
    attribution: {
      source: "Ukrainischer Militärgeheimdienst HUR",
      cue: "meldet",
      form: "indirect",
      dateSaid: "2024-10-24",
    },
    occurrences: [
      { article: "musterwil", quote: "am 23. Oktober seien erste Einheiten in der Region Kursk eingetroffen" },
    ],
    marks: [
      { by: "reviewer", layer: "said", verdict: "confirmed" },
      {
        by: "second",
        layer: "said",
        verdict: "confirmed",
        rationale: "Meldung im Kanal des Dienstes vom 24. Oktober, gesichert.",
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Die Nato hat die Verlegung nach Kursk am 28. Oktober bestätigt, der Tag passt dazu.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2024/10/28/nato-kursk",
            quote: "Nordkoreanische Einheiten befinden sich nach Angaben der Allianz in der Region Kursk.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2024-10-28",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "Nato, Unterrichtung vom 28. Oktober 2024",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale:
          "Die Nato nennt keinen Tag. Für den 23. steht allein der HUR; Washington wusste am 24. noch von nichts.",
        evidence: [
          {
            url: "https://www.ostsee-lagebild.example/notiz-241024",
            quote: "Eine Ankunft in Kursk könne man derzeit nicht bestätigen, hieß es in Washington.",
            publisher: "Ostsee-Lagebild",
            published: "2024-10-24",
            accessed: "2025-11-13",
            stance: "contradicts",
            origin: "Pentagon, Pressegespräch vom 24. Oktober 2024",
          },
        ],
      },
    ],
    resolutions: [
      {
        layer: "so",
        outcome: "send_back",
        cause: "reading",
        question:
          "Stützt sich „eingetroffen“ auf eine Beobachtung oder auf eine Meldung vom selben Tag? Bitte danach noch einmal urteilen.",
      },
    ],
  },
  {
    key: "increment-3000-early-2025",
    text: "Im Januar und Februar 2025 hat Nordkorea weitere 3 000 Soldaten nach Russland verlegt.",
    by: "editor",
    attribution: {
      source: "Südkoreanischer Generalstab",
      cue: "teilte … mit",
      form: "indirect",
      dateSaid: "2025-03-27",
      chain: ["Generalstab", "Yonhap", "Abendblatt für Beispielstadt"],
    },
    quantity: {
      raw: "weitere 3.000",
      value: 3000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "increment",
      timeScope: "2025-01/2025-02",
      place: "Russland",
    },
    occurrences: [
      { article: "abendblatt", quote: "weitere 3.000 Soldaten nach Russland verlegt" },
      { article: "tellikon", quote: "3’000 weiteren im Januar und Februar" },
      { article: "northmoor", quote: "another 3,000 in the first months of this year" },
      { article: "fernschreiber", quote: "weitere 3.000 Anfang 2025" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Mitteilung vom 27. März, Wortlaut „zusätzlich“.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/03/27/seoul-weitere-3000",
            archivedUrl: "https://archiv.example/m/250327-2",
            quote: "Zusätzlich seien im Januar und Februar etwa 3.000 Soldaten verlegt worden.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-03-27",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Generalstab Südkorea, Mitteilung vom 27. März 2025",
          },
        ],
      },
      { by: "editor", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Sanktionsbeobachter nennen im Mai denselben Zugang, mit eigener Fußnote.",
        evidence: [
          {
            url: "https://www.sanktionsmonitor.example/berichte/2025-05#absatz-31",
            quote: "a further 3,000 or more between January and March 2025",
            publisher: "Sanktionsmonitor (Archiv)",
            published: "2025-05",
            accessed: "2025-11-10",
            stance: "supports",
            origin: "Multilateral Sanctions Monitoring Team, Bericht vom Mai 2025",
          },
        ],
      },
      {
        by: "editor",
        layer: "so",
        verdict: "confirmed",
        rationale: "Als Zugang, nicht als Stand. So steht es auch im Text.",
      },
    ],
  },
];
