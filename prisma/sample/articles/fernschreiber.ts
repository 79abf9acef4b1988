import type { SampleArticle } from "../sample";

export const fernschreiber: SampleArticle = {
  key: "fernschreiber",
  title: "Wie aus Verlusten Tote wurden",
  publisher: "Der Fernschreiber",
  author: "Jobst Hagenkötter",
  url: "https://www.der-fernschreiber.example/in-eigener-sache/verluste-und-tote",
  language: "de-DE",
  published: "2025-11-08",
  text: `In unserer Ausgabe vom 21. Oktober haben wir berichtet, in der Region Kursk seien 4.000 nordkoreanische Soldaten getötet worden. Das ist falsch. Der südkoreanische Generalstab, auf den wir uns beriefen, hatte im März von Getöteten und Verwundeten gesprochen. Wir bedauern den Fehler. Weil er nicht nur uns unterlaufen ist, zeichnen wir hier nach, wie er entsteht.

Der Weg eines Wortes

Am Anfang steht ein englisches Wort. „Casualties“ umfasst Tote und Verwundete, oft auch Vermisste. Im Deutschen wird daraus „Verluste“ oder „Opfer“, und spätestens in der Überschrift sind alle gestorben. So dürfte auch die Angabe in die Welt gekommen sein, fast 5.000 Nordkoreaner seien gefallen. Der südkoreanische Geheimdienst NIS hatte Ende April 4.700 Getötete und Verwundete genannt. Aus der Nato hieß es etwa zur selben Zeit, es gebe rund 1.500 Tote und 3.500 Verwundete. Wer das addiert und die Summe „Verluste“ nennt, ist einen Übersetzungsfehler von 5.000 Gefallenen entfernt.

Für die Toten allein gibt es seit September eine eigene Zahl. Rund 2.000 Soldaten seien ums Leben gekommen, sagte der NIS dem Geheimdienstausschuss in Seoul. Nicht zu verwechseln sind sie mit den etwa 2.000 Mann, die dem Dienst zufolge bis März nach Hause gebracht worden waren: gleiche Zahl, andere Leute.

Geplant, geschickt, angekommen

Bei den Entsandten liegen die Angaben näher beieinander, als es beim Lesen scheint. Etwa 11.000 Mann kamen im Herbst 2024, weitere 3.000 Anfang 2025; das ergibt 14.000. Der NIS geht von 15.000 aus. Wer „14.000 bis 15.000“ schreibt, gibt beides richtig wieder. Die 12.000 vom Oktober 2024 waren dagegen eine Planzahl: So viele Soldaten zu schicken habe Pjöngjang beschlossen, hieß es damals in Seoul.

Auch die 6.000 Mann für den Wiederaufbau waren zunächst nur angekündigt. Inzwischen räumen nach Erkenntnissen des NIS rund 1.000 Pioniere Minen; 5.000 Bausoldaten werden seit September schrittweise nach Russland verlegt. Etwa 10.000 weitere Soldaten stünden nahe der Grenze zur Ukraine, berichteten Abgeordnete am 4. November nach einer Sitzung. Von den 25.000 bis 30.000 Mann, vor denen Kiew im Sommer gewarnt hatte, fehlt bislang jede Spur.

„Die meisten falschen Kriegszahlen sind richtig abgeschrieben“, sagt die Statistikerin Margarethe Oldewurtel, die Redaktionen berät. „Falsch ist nur das Hauptwort dahinter.“

Was wir ändern

– „Verluste“ schreiben wir nur noch mit dem Zusatz, ob Tote, Verwundete oder beide gemeint sind.

– Zu jeder Zahl nennen wir, wer sie zuerst genannt hat und auf welchem Weg sie zu uns kam.

– Pläne, Neuzugänge und Bestände zählen wir nicht zusammen.

Der Bericht vom 21. Oktober trägt im Archiv jetzt einen Hinweis auf diesen Text.`,
};
