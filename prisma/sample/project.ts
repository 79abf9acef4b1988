import { abendblatt } from "./articles/abendblatt";
import { fernschreiber } from "./articles/fernschreiber";
import { harbour } from "./articles/harbour";
import { musterwil } from "./articles/musterwil";
import { northmoor } from "./articles/northmoor";
import { tellikon } from "./articles/tellikon";
import { weltblick } from "./articles/weltblick";
import { admission } from "./claims/admission";
import { casualties } from "./claims/casualties";
import { context } from "./claims/context";
import { contingents } from "./claims/contingents";
import { fallen } from "./claims/fallen";
import { misread } from "./claims/misread";
import { plans } from "./claims/plans";
import { rebuilding } from "./claims/rebuilding";
import { sent2024 } from "./claims/sent-2024";
import { sentTotal } from "./claims/sent-total";
import type { SampleProject } from "./sample";

export const sampleProject: SampleProject = {
  name: "Kursk-Zahlen",
  description:
    "Sieben Artikel über nordkoreanische Soldaten in Russland, deren Zahlen einander widersprechen. " +
    "Zeitungen, Fachleute, Zitate und Belege sind erfunden.",
  guidelines: `So markieren wir

„Gesagt“ fragt, ob die genannte Stelle das so gesagt hat. „Ist so“ fragt, ob es stimmt. Beides wird getrennt beurteilt: Dass ein Dienst 15 000 sagt, macht es noch nicht wahr.

Bestätigt braucht zwei Belege mit verschiedenem Ursprung oder ein Dokument, das wir selbst gesehen haben. Fünf Zeitungen mit derselben Agenturmeldung sind ein Beleg. Tragt den Ursprung deshalb immer ein, auch den Weg: Dienst, Ausschuss, Agentur, Blatt.

Umstritten heißt: Ernsthafte Quellen widersprechen sich. Unbelegt heißt: Es gibt nur eine oder gar keine. Widerlegt nur, wenn ein Beleg die Aussage ausschließt.

Summe, Zugang, Plan und Bestand sind vier verschiedene Dinge. 3 000 weitere Soldaten sind kein Stand, 12 000 beschlossene keine Ankunft. Selbst gebildete Summen als solche kennzeichnen.

Tote und Verwundete nie vermengen. „Verluste“ und „casualties“ sind beides; wer „getötet“ schreibt, muss Tote meinen.

„Rund“, „fast“ und „bis zu“ gehören zur Zahl und bleiben stehen.

Die Begründung in ein, zwei Sätzen, so dass ein Dritter entscheiden kann.`,
  articles: [musterwil, harbour, abendblatt, tellikon, weltblick, northmoor, fernschreiber],
  claims: [
    ...sent2024,
    ...contingents,
    ...sentTotal,
    ...casualties,
    ...fallen,
    ...misread,
    ...rebuilding,
    ...plans,
    ...admission,
    ...context,
  ],
  // Two who mark have an article each, and one of them a claim of another besides, so that each finds something to begin with.
  assignments: [
    { to: "reviewer", article: "musterwil" },
    { to: "second", article: "harbour" },
    { to: "second", claim: "nis-600-dead" },
  ],
  reservations: [{ claim: "treaty-article-4", by: "second" }],
};
