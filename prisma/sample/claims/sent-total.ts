import type { SampleClaim } from "../sample";

const SENT_BY_END_OF_2025 = "Wie viele nordkoreanische Soldaten wurden bis Ende 2025 nach Russland entsandt?";

/** The totals. */
export const sentTotal: SampleClaim[] = [
  {
    key: "total-14000",
    text: "Nordkorea hat seit Herbst 2024 insgesamt rund 14 000 Soldaten nach Russland entsandt.",
    by: "editor",
    question: SENT_BY_END_OF_2025,
    quantity: {
      raw: "Rund 14.000",
      value: 14000,
      approximator: "about",
      unit: "Personen",
      counted: "Soldaten",
      kind: "total",
      timeScope: "2024-10/2025-12",
      place: "Russland",
    },
    occurrences: [
      { article: "abendblatt", quote: "14.000 Soldaten für den Krieg gegen die Ukraine abgestellt" },
      {
        article: "tellikon",
        quote: "Mit 11’000 Mann im letzten Jahr und 3’000 weiteren im Januar und Februar kommt man auf 14’000",
      },
      {
        article: "weltblick",
        quote: "Rund 14.000 Soldaten hat Nordkorea seit dem Herbst 2024 nach Russland geschickt",
      },
      { article: "northmoor", quote: "That makes 14,000, not 15,000" },
      {
        article: "fernschreiber",
        quote: "Etwa 11.000 Mann kamen im Herbst 2024, weitere 3.000 Anfang 2025; das ergibt 14.000",
      },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "11 000 plus 3 000, beide Teile einzeln bestätigt. „Rund“ steht dabei.",
        evidence: [
          {
            url: "https://www.sanktionsmonitor.example/berichte/2025-05",
            quote: "more than 11,000 … a further 3,000 or more",
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
        verdict: "disputed",
        rationale: "Die Summe hat niemand genannt, sie ist von Redaktionen gebildet. Der NIS sagt seit April 15 000.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250430/nis-15000",
            archivedUrl: "https://archiv.example/h/250430-1",
            quote: "In zwei Wellen seien insgesamt 15.000 Soldaten entsandt worden, sagte der Abgeordnete.",
            publisher: "Hanbit Presse",
            published: "2025-04-30",
            accessed: "2025-11-12",
            stance: "contradicts",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 30. April 2025",
          },
        ],
      },
    ],
    comments: [
      {
        by: "editor",
        text:
          "Drei der fünf Fundstellen sagen selbst, dass sie addieren. Weltblick und Abendblatt sagen " +
          "es nicht oder nur halb.",
      },
      {
        by: "second",
        replyTo: 0,
        text: "Eben. @Viola Roth, wenn es bei „bestätigt“ bleibt, dann bitte mit der Rechnung daneben.",
      },
    ],
    judgements: [
      {
        by: "reviewer",
        of: 1,
        judgement: "beside_the_point",
        words: "Dass der NIS 15 000 sagt, widerlegt die Rechnung nicht: Die Behauptung sagt „rund“.",
      },
      {
        by: "second",
        of: 0,
        judgement: "wrong",
        words: "Zwei bestätigte Teile ergeben keine bestätigte Summe. Wer von den 11 000 zurückkehrte, weiss niemand.",
      },
    ],
  },
  {
    key: "nis-15000-two-waves",
    text: "Nordkorea hat in zwei Wellen insgesamt etwa 15 000 Soldaten nach Russland entsandt.",
    by: "editor",
    question: SENT_BY_END_OF_2025,
    attribution: {
      source: "Südkoreanischer Geheimdienst NIS",
      cue: "geht von … aus",
      form: "reported",
      dateSaid: "2025-04-30",
      chain: ["NIS", "Geheimdienstausschuss des Parlaments in Seoul", "Abgeordneter", "Yonhap", "Zeitungen"],
    },
    quantity: {
      raw: "insgesamt 15’000",
      value: 15000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "total",
      timeScope: "2024-10/2025-12",
      place: "Russland",
    },
    occurrences: [
      { article: "tellikon", quote: "insgesamt 15’000 Soldaten in zwei Wellen" },
      { article: "northmoor", quote: "Pyongyang had sent some 15,000 soldiers in two phases" },
      { article: "fernschreiber", quote: "Der NIS geht von 15.000 aus" },
    ],
    marks: [
      {
        by: "reviewer",
        layer: "said",
        verdict: "confirmed",
        rationale: "30. April und 2. September, beide Male aus dem Ausschuss.",
      },
      { by: "second", layer: "said", verdict: "confirmed" },
      {
        by: "reviewer",
        layer: "so",
        verdict: "confirmed",
        rationale: "Zweimal im Abstand von vier Monaten genannt und nicht korrigiert.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20250430/nis-15000",
            quote: "In zwei Wellen seien insgesamt 15.000 Soldaten entsandt worden, sagte der Abgeordnete.",
            publisher: "Hanbit Presse",
            published: "2025-04-30",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 30. April 2025",
          },
          {
            url: "https://www.meridian-agentur.example/2025/04/30/15000-soldaten",
            quote: "15.000 Soldaten in zwei Phasen, berichtete ein Ausschussmitglied.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-04-30",
            accessed: "2025-11-12",
            stance: "supports",
            origin: "NIS, Unterrichtung des Geheimdienstausschusses vom 30. April 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "disputed",
        rationale:
          "Beide Belege gehen auf dieselbe Sitzung zurück. Der Generalstab im selben Land kommt auf 1 000 weniger.",
        evidence: [
          {
            url: "https://www.meridian-agentur.example/2025/03/27/seoul-weitere-3000",
            quote: "Zusätzlich seien im Januar und Februar etwa 3.000 Soldaten verlegt worden.",
            publisher: "Meridian-Nachrichtenagentur",
            published: "2025-03-27",
            accessed: "2025-11-12",
            stance: "contradicts",
            origin: "Generalstab Südkorea, Mitteilung vom 27. März 2025",
          },
        ],
      },
    ],
    resolutions: [
      {
        layer: "so",
        outcome: "side",
        cause: "real_difference",
        verdict: "disputed",
        rationale:
          "Zwei Stellen desselben Staates, zwei Summen, kein Dritter, der zählt. Wiederholung ist " +
          "kein zweiter Beleg. Im Blatt: „14 000 bis 15 000, je nach Quelle“.",
      },
    ],
  },
  {
    key: "total-12000-set-in-motion",
    text: "Kim Jong Un hat insgesamt 12 000 Soldaten nach Russland in Marsch gesetzt.",
    by: "reviewer",
    question: SENT_BY_END_OF_2025,
    quantity: {
      raw: "12.000",
      value: 12000,
      unit: "Personen",
      counted: "Soldaten",
      kind: "total",
      timeScope: "2024-10/2025-12",
      place: "Russland",
    },
    occurrences: [{ article: "weltblick", quote: "Die 12.000 Soldaten, die Kim nach Russland in Marsch setzte" }],
    marks: [
      {
        by: "reviewer",
        layer: "so",
        verdict: "refuted",
        rationale: "Derselbe Text beginnt mit 14 000. Für 12 000 Entsandte gibt es im Juli 2025 keine Quelle mehr.",
        evidence: [
          {
            url: "https://www.sanktionsmonitor.example/berichte/2025-05",
            quote: "more than 11,000 … a further 3,000 or more",
            publisher: "Sanktionsmonitor (Archiv)",
            published: "2025-05",
            accessed: "2025-11-13",
            stance: "contradicts",
            origin: "Multilateral Sanctions Monitoring Team, Bericht vom Mai 2025",
          },
        ],
      },
      {
        by: "second",
        layer: "so",
        verdict: "missing_context",
        rationale:
          "Das ist die Planzahl vom Oktober 2024, im Rückblick verwendet. Nicht erfunden, aber ohne Datum irreführend.",
        evidence: [
          {
            url: "https://www.hanbit-presse.example/20241018/nis-12000",
            quote: "Der Dienst erklärte, der Norden habe die Entsendung von rund 12.000 Soldaten beschlossen.",
            publisher: "Hanbit Presse",
            published: "2024-10-18",
            accessed: "2025-11-13",
            stance: "context",
            origin: "NIS, Mitteilung vom 18. Oktober 2024",
          },
        ],
      },
    ],
    comments: [{ by: "reviewer", text: "Der Text widerspricht sich selbst, siehe zweiter Absatz." }],
    resolutions: [
      {
        layer: "so",
        outcome: "third_verdict",
        cause: "guideline_gap",
        verdict: "unproven",
        rationale:
          "Die Regeln trennen Summe, Zugang, Plan und Bestand, sagen aber nichts zu „in Marsch gesetzt“. " +
          "Es gibt dafür eine einzige Quelle; mehr lässt sich nicht sagen.",
      },
    ],
  },
];
