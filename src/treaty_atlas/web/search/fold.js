/**
 * Text as the search compares it: what a reader types differently and means alike becomes the same. Pure.
 * Capitals, widths, accents and macrons (ō, ê, ё) make no difference, long vowels are as short ones (ou, ー), hiragana is
 * as katakana, small kana as large, old characters as those of today. Voicing marks of kana stay apart, after their letter.
 */

const OLD =
  "國国嶋島嶌島澤沢擇択齒歯廣広眞真條条戰戦舊旧鐵鉄號号學学變変邊辺邉辺實実嶽岳濱浜萬万豐豊惠恵榮栄黑黒會会對対參参權権" +
  "發発來来與与圓円當当總総體体團団灣湾縣県廳庁鹽塩瀧滝峽峡讓譲歸帰獨独佛仏拂払應応營営龍竜寶宝關関觀観譯訳證証據拠擧挙" +
  "瀨瀬沖冲爲為祕秘處処賴頼臺台櫻桜專専亞亜樂楽淺浅經経單単爭争擊撃黨党圖図將将藏蔵續続區区歐欧殘残收収畫画點点兩両勞労屬属" +
  "氣気轉転輕軽鑛鉱險険隨随餘余驗験鬪闘滿満穩穏並竝繼継聲声覺覚價価勸勧壓圧增増壞壊奧奥嚴厳廢廃彈弾德徳惡悪擔担擴拡數数斷断曆暦檢検" +
  "歲歳溫温狹狭獻献禮礼缺欠衞衛裝装遲遅郞郎鄕郷鎭鎮隱隠雜雑靑青";
const TODAY = new Map([...OLD].flatMap((old, at, all) => (at % 2 ? [] : [[old, all[at + 1]]])));
const OLD_ONES = new RegExp(`[${[...TODAY.keys()].join("")}]`, "g");
const PLAIN = new Map(
  [..."ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶカヂジヅズヰイヱエヲオѣеіиѳф"].flatMap((from, at, all) =>
    at % 2 ? [] : [[from, all[at + 1]]],
  ),
);
const B = new Map([..."ァバィビェベォボ"].flatMap((from, at, all) => (at % 2 ? [] : [[from, all[at + 1]]])));

/** @param {string} text @returns {string} */
export function fold(text) {
  const lower = text.normalize("NFKC").toLowerCase();
  return (isCjk(lower) ? japanese(lower) : lower)
    .replace(/[ѣіѳ]/g, (from) => PLAIN.get(from))
    .replace(/ъ(?![а-я])/g, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0483-\u0489]/g, "")
    .replace(/o[ou]/g, "o")
    .replace(/uu/g, "u");
}

function japanese(text) {
  return text
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/ヴ([ァィェォ]?)/g, (_, vowel) => B.get(vowel) ?? "ブ")
    .replace(/[ァィゥェォッャュョヮヵヶヂヅヰヱヲ]/g, (from) => PLAIN.get(from))
    .replace(OLD_ONES, (kanji) => TODAY.get(kanji))
    .replaceAll("ー", "");
}

/** The words of a folded text: runs of letters and runs of digits. @param {string} folded @returns {string[]} */
export const wordsOf = (folded) => folded.match(/\p{N}+|[\p{L}\u3099\u309a]+/gu) ?? [];

/** The same with one space around each word: quicker for a long text. @param {string} folded @returns {string} */
export const spaced = (folded) => ` ${folded.replace(/[^\p{L}\p{N}\u3099\u309a]+/gu, " ").replace(/[0-9]+/g, " $& ")} `;

/** True for what is written without spaces between words. @param {string} text */
export const isCjk = (text) => /[\u3041-\u30ff\u3400-\u9fff々]/.test(text);

/** A word of kana and kanji at the borders of its scripts: エトロフ島 is エトロフ and 島. @param {string} word @returns {string[]} */
export const piecesOf = (word) =>
  word.match(/[\u30a0-\u30ff\u3099\u309a]+|[\u3400-\u9fff々]+|[^\u30a0-\u30ff\u3099\u309a\u3400-\u9fff々]+/g) ?? [];

/**
 * How many letters were left out, put in, changed or swapped between what was typed and the word, and the beginning of the
 * word that is nearest to it. @param {string} typed @param {string} word @returns {[whole: number, beginning: number]}
 */
export function slips(typed, word) {
  const [a, b] = [[...typed], [...word]];
  /** @type {number[]} */
  let before = [];
  let row = [0, ...b.map((_, at) => at + 1)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return [row[b.length], Math.min(...row)];
}
