import type { SampleArticle } from "../sample";

export const northmoor: SampleArticle = {
  key: "northmoor",
  title: "Seoul trebles its estimate of North Korean war dead",
  publisher: "The Northmoor Examiner",
  author: "Rowan Thackeray-Pell",
  url: "https://www.northmoor-examiner.example/world/seoul-estimate-north-korean-war-dead",
  language: "en-GB",
  published: "2025-09-04",
  text: `About 2,000 North Korean soldiers have been killed fighting for Russia, South Korea’s intelligence service believes. In April it had put the dead at 600.

The National Intelligence Service (NIS) gave the new estimate to the parliamentary intelligence committee on Tuesday, according to one of its members, who spoke to reporters after the closed meeting. The Yonhap news agency carried his words, and newspapers carried Yonhap. The service itself published nothing.

Pyongyang had sent some 15,000 soldiers in two phases, the lawmaker said. Of a third contingent of 6,000, promised for the rebuilding of the Kursk region, about 1,000 combat engineers were already in Russia.

That promise dates from June. Sergei Shoigu, the secretary of Russia’s Security Council, said after talks in Pyongyang that Kim Jong Un would send 5,000 construction troops and 1,000 sappers to clear mines.

Two ways of adding up

Not every total agrees with Seoul’s. The Multilateral Sanctions Monitoring Team, formed by 11 countries after Russia’s veto closed down the United Nations panel of experts in the spring of 2024, reported in May that more than 11,000 troops had arrived in late 2024 and another 3,000 in the first months of this year. That makes 14,000, not 15,000. The team relies in part on what its members’ own services tell it, so the two counts may share a root.

The same report says that ships flying the Russian flag carried up to nine million rounds of ammunition to Russia in 2024.

A word that misleads

Britain’s Ministry of Defence counted more than 6,000 North Korean casualties by the middle of June, a figure that was printed in places as deaths.

“Casualty is the most dangerous noun in war reporting,” said Imelda Corscadden, who teaches newsroom statistics at Northmoor College. “It takes in the dead, the wounded and often the missing. Read it as ‘dead’ and you have buried men who are back in their barracks.”

Portraits in Pyongyang

North Korea has given no number of its own. On 22 August state media showed Mr Kim before the portraits of 101 soldiers killed abroad, with a medal beside each frame.

Kyiv, meanwhile, warned in the summer of up to 30,000 more troops. No movement on that scale has been reported since.

On Wednesday Mr Kim stood next to Vladimir Putin and Xi Jinping at a military parade in Beijing. Mr Putin used the visit to thank him for his soldiers.`,
};
