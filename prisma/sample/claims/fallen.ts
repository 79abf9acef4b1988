import type { SampleClaim } from "../sample";

export const FALLEN = "Wie viele nordkoreanische Soldaten sind im Einsatz für Russland gefallen?";

/** The dead alone, by whoever counted them. */
export const fallen: SampleClaim[] = [
  {
    key: "nis-300-dead",
    text: "Bis Mitte Januar 2025 sind rund 300 nordkoreanische Soldaten gefallen.",
    by: "editor",
    question: FALLEN,
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
      raw: "rund 300",
      value: 300,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-01",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "harbour", quote: "about 300 North Koreans had died and some 2,700 had been wounded" },
      { article: "abendblatt", quote: "rund 300 Toten" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Beide Zeitungen geben dieselbe Sitzung wieder, 13. Januar.",
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "disputed",
        rationale: "Westliche Stellen nannten neun Tage später etwa 1 000 Tote.",
        evidence: [
          {
            url: "https://www.quayside-wire.example/2025/01/22/western-officials",
            quote: "roughly 1,000 of the 4,000 are believed dead",
            publisher: "Quayside Wire",
            published: "2025-01-22",
            accessed: "2025-11-15",
            stance: "contradicts",
            origin: "Briefing westlicher Regierungsvertreter, 22. Januar 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "disputed",
        rationale: "Untergrenze, vermutlich nur identifizierte Tote. Eine andere Zählweise legt der NIS nicht offen.",
      },
    ],
  },
  {
    key: "nis-600-dead",
    text: "Bis Ende April 2025 sind etwa 600 nordkoreanische Soldaten gefallen.",
    by: "editor",
    question: FALLEN,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "sagte ein Abgeordneter",
      form: "reported",
      dateSaid: "2025-04-30",
      chain: ["NIS", "Geheimdienstausschuss des Parlaments in Seoul", "Abgeordneter", "Yonhap", "Zeitungen"],
    },
    quantity: {
      raw: "etwa 600",
      value: 600,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-04",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "tellikon", quote: "Darunter seien etwa 600 Tote" },
      { article: "northmoor", quote: "In April it had put the dead at 600" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "„Etwa 600“ in der Mitschrift. Der Examiner lässt das „etwa“ weg.",
      },
    ],
  },
  {
    key: "nato-1500-dead",
    text: "Bis Ende April 2025 sind rund 1 500 nordkoreanische Soldaten gefallen.",
    by: "editor",
    question: FALLEN,
    attribution: { source: "Nato", cue: "Aus der Nato hieß es", form: "indirect", dateSaid: "2025-05" },
    quantity: {
      raw: "rund 1’500",
      value: 1500,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-04",
      place: "Region Kursk",
    },
    occurrences: [
      { article: "tellikon", quote: "Von rund 1’500 Gefallenen und 3’500 Verwundeten ist dort die Rede" },
      { article: "fernschreiber", quote: "rund 1.500 Tote" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Ein Vertreter des Bündnisses, namentlich nicht genannt, aber in zwei Redaktionen gehört.",
        evidence: [
          {
            url: "https://www.ostsee-lagebild.example/verluste-mai-2025",
            quote: "1.500 Gefallene, 3.500 Verwundete, so ein Vertreter des Bündnisses.",
            publisher: "Ostsee-Lagebild",
            published: "2025-05-02",
            accessed: "2025-11-15",
            stance: "supports",
            origin: "Hintergrundgespräch bei der Nato, Anfang Mai 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "said",
        verdict: "unproven",
        rationale:
          "„Aus der Nato“ ist nicht „die Nato“. Auf der Seite des Bündnisses steht nichts, die " +
          "Pressestelle verweist auf Seoul.",
        evidence: [
          {
            url: "https://www.tickwerk-notizen.example/anfrage-nato-pressestelle",
            quote: "Eigene Zahlen zu Gefallenen veröffentlichen wir nicht.",
            publisher: "Anfrage der Redaktion",
            published: "2025-11-14",
            accessed: "2025-11-14",
            stance: "contradicts",
            origin: "Antwort einer Pressestelle auf Anfrage, November 2025",
          },
        ],
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "unproven",
        rationale: "Eine anonyme Stimme gegen 600 vom NIS. Das trägt nicht.",
      },
      { by: "second", layer: "so", verdict: "unproven" },
    ],
    comments: [
      { by: "reviewer", text: "Kann die Behauptung bleiben, wenn wir die Quelle auf „ein Nato-Vertreter“ ändern?" },
      {
        by: "editor",
        replyTo: 0,
        text: "Ich warte die Entscheidung ab, sonst hängen die Urteile an einem anderen Wortlaut.",
      },
    ],
  },
  {
    key: "nis-2000-dead",
    text: "Bis Anfang September 2025 sind rund 2 000 nordkoreanische Soldaten gefallen.",
    by: "editor",
    question: FALLEN,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "believes",
      form: "reported",
      dateSaid: "2025-09-02",
      chain: [
        "NIS",
        "Geheimdienstausschuss des Parlaments in Seoul",
        "Abgeordneter",
        "Yonhap",
        "The Northmoor Examiner",
      ],
    },
    quantity: {
      raw: "About 2,000",
      value: 2000,
      approximator: "about",
      unit: "Personen",
      counted: "Getötete",
      kind: "total",
      timeScope: "2024-10/2025-09",
    },
    occurrences: [
      { article: "northmoor", quote: "About 2,000 North Korean soldiers have been killed" },
      { article: "fernschreiber", quote: "Rund 2.000 Soldaten seien ums Leben gekommen" },
    ],
    marks: [
      { by: "editor", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "Abgeordneter nach der Sitzung, 2. September. Der Dienst selbst hat nichts veröffentlicht.",
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "editor",
        layer: "so",
        verdict: "confirmed",
        rationale: "Jüngste Zahl, und der NIS hat sie nach oben korrigiert.",
      },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Neuere und genauere Angabe desselben Dienstes, im November nicht zurückgenommen.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250902/nis-2000",
            archivedUrl: "https://archiv.example/h/250902-1",
            quote: "Die Zahl der Gefallenen wird nun auf rund 2.000 geschätzt.",
            publisher: "Hanbit Presse",
            published: "2025-09-02",
            accessed: "2025-11-15",
            stance: "supports",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 2. September 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "unproven",
        rationale:
          "Von 600 auf 2 000 ohne Begründung, ein Ursprung. Pjöngjang zeigt 101 Porträts und schweigt zum Rest.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/08/22/101-portraets",
            quote: "Zu sehen waren 101 Porträts; eine Gesamtzahl nannten die Staatsmedien nicht.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-08-22",
            accessed: "2025-11-16",
            stance: "context",
            origin: "Nordkoreanische Staatsmedien, 22. August 2025",
          },
        ],
      },
    ],
  },
];
