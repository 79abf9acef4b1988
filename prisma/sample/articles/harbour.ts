import type { SampleArticle } from "../sample";

export const harbour: SampleArticle = {
  key: "harbour",
  title: "Captured pair are first living proof of North Korea’s war role",
  publisher: "The Harbour Courier",
  author: "Maud Ellerby-Quince",
  url: "https://www.harbour-courier.example/world/2025/01/14/captured-north-koreans-kyiv",
  language: "en-GB",
  published: "2025-01-14",
  text: `Two wounded men lying in prison bunks in Kyiv are the first North Korean soldiers known to have been taken alive in Russia’s war against Ukraine.

President Volodymyr Zelensky announced their capture on 11 January and published photographs of both. One has a bandaged jaw; the other’s hands are wrapped in gauze. One of them was carrying a Russian military identity card made out in another man’s name, according to Ukraine’s security service, the SBU.

A still from a video released in Kyiv shows one of the prisoners during questioning. Photo: handout

Some 11,000 North Koreans have been deployed to Russia’s Kursk region, by the count used at Nato and in the Pentagon. Kyiv’s own figure is higher. Ukrainian officials have spoken of 12,000, including 500 officers and three generals.

Heavy losses

About 4,000 of them have been killed, Mr Zelensky told Ukraine’s allies at Ramstein air base in Germany last Thursday. The number could not be independently verified.

South Korea’s National Intelligence Service (NIS) is far more cautious. On Monday it told the intelligence committee of the parliament in Seoul that about 300 North Koreans had died and some 2,700 had been wounded, said a lawmaker who briefed reporters once the closed session was over.

The same lawmaker said notes found on the dead suggested that soldiers had been told to kill themselves rather than be taken prisoner. The notes themselves were not shown.

One of the captives told his interrogators he had thought he was being sent on a training exercise, the SBU said.

“They were marched across open fields as if nobody had mentioned drones to them,” said Desmond Achterberg, who follows the Korean People’s Army for the Harbour Institute of Conflict Studies. “You can lose a battalion that way in an afternoon. You can also learn from it, and that is what worries Seoul.”

A treaty, and silence

Neither Moscow nor Pyongyang has admitted that the troops are there. The two governments signed a partnership treaty in June 2024, which came into force on 4 December and obliges each to come to the other’s aid if attacked. Asked whether North Koreans were fighting under it, the Kremlin has so far declined to say.

Mr Zelensky has offered to hand the men back in exchange for Ukrainians held in Russia. One of the two, he said, would rather stay in Ukraine.`,
};
