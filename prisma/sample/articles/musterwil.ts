import type { SampleArticle } from "../sample";

export const musterwil: SampleArticle = {
  key: "musterwil",
  title: "«Zwei Geheimdienste sind nicht automatisch zwei Belege»",
  publisher: "Musterwiler Tagblatt",
  author: "Nora Aebersold-Frick",
  url: "https://www.musterwiler-tagblatt.example/ausland/nordkorea-interview-zurmatten",
  language: "de-CH",
  published: "2024-10-26",
  text: `Seit einer Woche reden Seoul, Kiew und Washington über nordkoreanische Truppen auf russischem Boden. Die Ostasienforscherin Hedi Zurmatten sagt, welche Angaben etwas taugen und welche man besser liegen lässt.

Hedi Zurmatten lehrt am Institut für Sicherheitspolitik in Musterwil. Foto: Reto Gublermann

Frau Zurmatten, was wissen wir über die Soldaten aus Nordkorea?

Wenig aus erster Hand. Die genausten Angaben stammen vom südkoreanischen Geheimdienst NIS. Er teilte am 18. Oktober mit, russische Schiffe hätten zwischen dem 8. und dem 13. Oktober rund 1500 Angehörige von Spezialeinheiten nach Wladiwostok gebracht. Insgesamt habe Pjöngjang die Entsendung von etwa 12'000 Mann beschlossen. Das ist ein Beschluss, keine Ankunft. In vielen Meldungen ging dieser Unterschied verloren.

Warum nennt Kiew eine andere Zahl?

Weil dort etwas anderes gezählt wird. Der ukrainische Militärgeheimdienst HUR spricht von knapp 11'000 Infanteristen, die im Osten Russlands ausgebildet würden. Ein erstes Kontingent von 2600 Mann solle nach Kursk verlegt werden. Ob Kiew eigene Quellen hat oder mit Seoul Material austauscht, kann ich von aussen nicht beurteilen. Zwei Geheimdienste sind nicht automatisch zwei Belege.

Was ist diese Woche aus Seoul dazugekommen?

Am Mittwoch unterrichtete der NIS den Geheimdienstausschuss des Parlaments, hinter verschlossenen Türen. Danach traten Abgeordnete vor die Presse und sagten, inzwischen seien 3000 Soldaten in Russland, bis Dezember sollten es 10'000 sein. Wir hören also einen Abgeordneten, der wiedergibt, was ein Dienst ihm vorgetragen hat. Das Weisse Haus sprach am selben Tag von mindestens 3000.

Sind die ersten schon an der Front?

Der HUR meldet, am 23. Oktober seien erste Einheiten in der Region Kursk eingetroffen. Nachprüfen lässt sich das im Moment nicht. Der Kreml weicht aus: kein Ja, aber auch kein deutliches Nein. Solange niemand Namen, Truppennummern oder Gefangene vorweisen kann, bleibt jede Zahl eine Schätzung.

Worauf stützt sich Kim, wenn er Truppen schickt?

Auf dem Papier auf einen Vertrag. Er und Wladimir Putin haben am 19. Juni 2024 in Pjöngjang eine umfassende strategische Partnerschaft vereinbart. Artikel 4 verpflichtet beide Seiten, einander bei einem bewaffneten Angriff beizustehen. Die russische Staatsduma hat dem Vertrag am Donnerstag zugestimmt. In Kraft ist er damit noch nicht.

Und die Sanktionen der Uno?

Die gibt es seit dem ersten Atomtest 2006. Der Sicherheitsrat hat sie mehrmals verschärft, jedes Mal mit der Stimme Russlands. Heute steht Moskau auf der anderen Seite: Im März 2024 verhinderte es mit seinem Veto, dass das Mandat des Expertengremiums verlängert wurde, das die Einhaltung überwachte. Seit Ende April schaut im Auftrag der Uno niemand mehr hin.

Was raten Sie uns, wenn die nächste Zahl kommt?

Fragen Sie, was gezählt wird: beschlossen, verlegt, angekommen oder im Einsatz? Fragen Sie, wer zählt. Und prüfen Sie, ob drei Meldungen am Ende nicht doch auf denselben Satz aus einem Sitzungszimmer in Seoul zurückgehen.`,
};
