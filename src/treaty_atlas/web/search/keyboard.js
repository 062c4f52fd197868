/** What was typed with the keyboard still set to the other alphabet: bneheg is итуруп, шегкгз is iturup. Pure. */

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё";
const TO_OTHER = new Map([
  ...[...LATIN].map((key, at) => /** @type {[string, string]} */ ([key, RUSSIAN[at]])),
  ...[...RUSSIAN].map((key, at) => /** @type {[string, string]} */ ([key, LATIN[at]])),
]);

/** The same keys with the other alphabet; empty where no letter was typed, or only a few. @param {string} typed @returns {string} */
export function otherLayout(typed) {
  const keys = typed.slice(0, 200).toLowerCase();
  if ((keys.match(/[a-zа-яё]/g) ?? []).length < 4) return "";
  return [...keys].map((key) => TO_OTHER.get(key) ?? key).join("");
}
