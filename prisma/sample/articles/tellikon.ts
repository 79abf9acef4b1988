import type { SampleArticle } from "../sample";

export const tellikon: SampleArticle = {
  key: "tellikon",
  title: "Nordkoreas Soldaten in Russland: Was wir wissen und was nicht",
  publisher: "Tellikoner Anzeiger",
  author: "Ursin Capaldi-Meng",
  url: "https://www.tellikoner-anzeiger.example/hintergrund/was-wir-wissen-nordkorea-russland",
  language: "de-CH",
  published: "2025-05-03",
  text: `Ein halbes Jahr lang haben Moskau und Pjöngjang zum Einsatz nordkoreanischer Truppen geschwiegen. Seit einer Woche reden beide. Vieles bleibt trotzdem Schätzung. Ein Überblick in neun Punkten.

Was bestätigt ist

– Russland: Generalstabschef Waleri Gerassimow sprach am 26. April in einer Videoschaltung mit Präsident Wladimir Putin erstmals öffentlich über nordkoreanische Soldaten in der Region Kursk und lobte ihren Anteil an den Kämpfen.

– Nordkorea: Zwei Tage später, am 28. April, verbreitete die Staatsagentur KCNA eine Erklärung der Zentralen Militärkommission. Kim Jong Un habe den Einsatz angeordnet, heisst es darin; er stütze sich auf den Partnerschaftsvertrag vom Juni 2024. Zahlen nennt die Erklärung keine.

– Gefangene: Seit Januar hält die Ukraine zwei nordkoreanische Soldaten fest. Sie wurden in der Region Kursk gefasst und mehrfach befragt.

Was geschätzt wird

– Entsandte: Der südkoreanische Geheimdienst NIS geht von insgesamt 15’000 Soldaten in zwei Wellen aus. Der Generalstab in Seoul hatte Ende März tiefere Zahlen genannt: Mit 11’000 Mann im letzten Jahr und 3’000 weiteren im Januar und Februar kommt man auf 14’000.

– Verluste: Rund 4’700 Nordkoreaner seien bisher getötet oder verletzt worden, sagte ein Abgeordneter am 30. April, nachdem der NIS den Geheimdienstausschuss des Parlaments unterrichtet hatte. Darunter seien etwa 600 Tote. Aus der Nato kommen höhere Zahlen: Von rund 1’500 Gefallenen und 3’500 Verwundeten ist dort die Rede.

– Rückkehrer: Zwischen Januar und März sollen etwa 2’000 Soldaten per Flugzeug oder Bahn nach Nordkorea zurückgebracht worden sein. Auch das sagt der NIS. Die Heimkehrer würden von der übrigen Bevölkerung ferngehalten.

Was offen bleibt

– Nachschub: Eine dritte Entsendung schliesst der Geheimdienst nicht aus. Anzeichen dafür nannte er den Abgeordneten aber keine.

– Gegenleistung: Russland soll Nordkorea mit Drohnen, Flugabwehr und Rat beim Bau von Spionagesatelliten entlöhnen. Moskau hat sich dazu nicht geäussert.

– Aufsicht: Nach Ansicht Südkoreas verstösst die Zusammenarbeit gegen die Sanktionen der Uno. Ein Gremium, das dies feststellen könnte, gibt es nicht mehr. Russland hatte dessen Mandat im März 2024 mit einem Veto beendet.

So haben wir gezählt

Wo sich zwei Angaben widersprechen, stehen hier beide, jeweils mit Absender. «Getötet» schreiben wir nur, wo die Quelle von Toten spricht. Summen, die wir selber gebildet haben, sind als solche erkennbar.`,
};
