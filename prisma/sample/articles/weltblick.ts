import type { SampleArticle } from "../sample";

export const weltblick: SampleArticle = {
  key: "weltblick",
  title: "Kims Bautrupp",
  publisher: "Weltblick am Sonnabend",
  author: "Friederike Osterloh-Janssen",
  url: "https://www.weltblick-sonnabend.example/reportage/kims-bautrupp",
  language: "de-DE",
  published: "2025-07-12",
  text: `Wer von Kursk nach Südwesten fährt, Richtung Sudscha, sieht die Schilder, lange bevor er die Ruinen sieht. Ein Wort in roter Farbe: Minen. Dahinter liegen Felder, auf denen seit dem vergangenen Sommer niemand gesät hat. Räumen sollen sie jetzt Männer, die kein Russisch sprechen und deren Heimat mehr als 6.500 Kilometer entfernt liegt.

Rund 14.000 Soldaten hat Nordkorea seit dem Herbst 2024 nach Russland geschickt. Nie zuvor hat das Land einen so großen Verband in einen fremden Krieg entsandt. Er half, die ukrainische Armee aus dem Grenzgebiet zu drängen, in das sie im August 2024 vorgestoßen war. Jetzt beginnt ein zweites Kapitel, und es handelt von Baggern, Beton und Sprengfallen.

Eine zerstörte Brücke an der Straße nach Sudscha. Foto: Jorin Achtelik

Tausend Mann für die Minen

Am 17. Juni landete Sergej Schoigu in Pjöngjang, zum zweiten Mal binnen zwei Wochen. Nach dem Gespräch mit Kim Jong Un verkündete der Sekretär des russischen Sicherheitsrats, was vereinbart war: 1.000 Minenräumer und 5.000 Bausoldaten werde Nordkorea in die Region Kursk entsenden, so gaben es russische Agenturen wieder. Zusammen sind das 6.000 Mann. In manchen Berichten wurden daraus allerdings 6.000 Arbeiter, zu denen die Minenräumer noch hinzukämen.

„Wiederaufbau ist ein freundliches Wort“, sagt die Osteuropahistorikerin Wibke Sandmoor, die an der Hochschule Beispielstadt lehrt. „Wer Minen räumt, trägt Uniform und nimmt Befehle entgegen. Ob er dabei einen Spaten hält oder ein Gewehr, kann sich über Nacht ändern.“

Was Kursk gekostet hat

Über den Preis des ersten Einsatzes gibt es keine Auskunft, nur Schätzungen. Fast 5.000 Nordkoreaner sind nach ukrainischen Angaben in der Region gefallen. Das britische Verteidigungsministerium sprach im Juni von mehr als 6.000 Getöteten und Verwundeten; das wäre über die Hälfte der anfangs entsandten 11.000 Soldaten. Wie viele davon ums Leben kamen, ließ London offen.

In Nordkorea selbst erfuhr man lange nichts. Ende Juni zeigte das Staatsfernsehen dann, wie Kim sich über Särge beugt, auf denen die Landesflagge liegt. Es waren Bilder ohne Namen und ohne Zahl.

Ein spätes Eingeständnis

Dass die Truppen überhaupt da waren, hatten beide Hauptstädte monatelang nicht zugegeben. Erst im Mai 2025 bestätigten Moskau und Pjöngjang den Einsatz. Seither ist die Sprache eine andere. Die 12.000 Soldaten, die Kim nach Russland in Marsch setzte, heißen nun Helden, und in der Hauptstadt soll für sie ein Denkmal entstehen.

Kommen noch mehr?

Einer ukrainischen Lageeinschätzung zufolge, aus der Anfang Juli ein amerikanischer Sender zitierte, könnten in den nächsten Monaten 25.000 bis 30.000 weitere Soldaten folgen. Der südkoreanische Geheimdienst hält eine neue Entsendung ebenfalls für möglich, vielleicht schon im Juli oder August; eine Größenordnung nannte er den Abgeordneten in Seoul nicht.

Sandmoor rät, Absicht und Ankunft auseinanderzuhalten. „Eine Zahl, die in einem Papier steht, sitzt noch in keinem Zug“, sagt sie.

An der Straße nach Sudscha wird man die Ankunft zuerst daran erkennen, dass die Schilder verschwinden, Feld für Feld.`,
};
