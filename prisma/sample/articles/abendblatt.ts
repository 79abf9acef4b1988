import type { SampleArticle } from "../sample";

export const abendblatt: SampleArticle = {
  key: "abendblatt",
  title: "Seoul: Nordkorea schickt Verstärkung nach Russland",
  publisher: "Abendblatt für Beispielstadt",
  author: "Thore Imhülsen",
  url: "https://www.abendblatt-beispielstadt.example/politik/nordkorea-verstaerkung-russland",
  language: "de-DE",
  published: "2025-03-28",
  text: `SEOUL/BEISPIELSTADT. Nordkorea hat nach Erkenntnissen des südkoreanischen Militärs seit Jahresbeginn weitere 3.000 Soldaten nach Russland verlegt. Sie seien im Januar und Februar als Verstärkung eingetroffen, teilte der Generalstab in Seoul am Donnerstag mit.

Von den rund 11.000 Soldaten, die Pjöngjang im Herbst entsandt hatte, sind dem Generalstab zufolge etwa 4.000 getötet oder verwundet worden. Wie viele von ihnen starben, sagte das Militär nicht. Zusammengerechnet hätte Nordkorea damit 14.000 Soldaten für den Krieg gegen die Ukraine abgestellt. Eine Bestätigung aus Moskau oder Pjöngjang gibt es weiterhin nicht.

Neben Personal liefert das Land nach südkoreanischer Darstellung auch Gerät, darunter Kurzstreckenraketen und rund 220 Rohr- und Raketengeschütze. Die Lieferungen könnten je nach Kriegslage zunehmen, heißt es in der Mitteilung, die die Agentur Yonhap verbreitete.

Zahlen gehen auseinander

Der Geheimdienst NIS hatte Mitte Januar von rund 300 Toten und 2.700 Verletzten gesprochen. Abgeordnete gaben die Angaben damals nach einer nicht öffentlichen Sitzung des Geheimdienstausschusses weiter, Nachrichtenagenturen trugen sie in die Welt. Der ukrainische Präsident Wolodymyr Selenskyj hatte die nordkoreanischen Verluste schon am 9. Januar mit 4.000 Getöteten und Verwundeten beziffert. Unabhängig überprüfen lassen sich alle diese Angaben nicht.

„Der Nachschub zeigt zweierlei“, sagte der Militärhistoriker Arndt Wiesenhütter dieser Zeitung. „Die Verluste fallen ins Gewicht, und Pjöngjang nimmt sie hin.“

Front in Bewegung

Die Ukraine hat im Grenzgebiet zuletzt fast alles verloren, was sie seit ihrem Vorstoß vom 6. August 2024 besetzt hatte. Die Kleinstadt Sudscha ist nach Angaben des russischen Verteidigungsministeriums seit dem 13. März wieder unter Moskaus Kontrolle. Nordkoreanische Einheiten sollen daran beteiligt gewesen sein.

Der Sekretär des russischen Sicherheitsrats, Sergej Schoigu, war erst vor einer Woche in Pjöngjang mit Machthaber Kim Jong Un zusammengekommen. Über den Inhalt des Gesprächs machten beide Seiten nur allgemeine Angaben.

In ukrainischem Gewahrsam befinden sich seit Januar zwei nordkoreanische Kriegsgefangene. Südkorea wäre nach eigenen Angaben bereit, beide aufzunehmen, sofern sie es wünschen.`,
};
