/**
 * Tables of a page that are put in order by a click on a heading, and what chooses their rows: a year, a group. What was
 * chosen stands in the address. The tables stand beside this part, as the page was written, and come anew when it is drawn
 * again: whatever comes is dressed.
 *
 * @typedef {{year: number, day: string|null, first: number, last: number, today: string, groups: Array<[string, string]>}} Choosing  `groups`:
 *   id and name
 * @typedef {{lang: string, words: Record<string, string>, choosing?: Choosing}} Data
 */

import { dayOf } from "../base/chronology.js";
import { dayWriter } from "../base/dates.js";
import { el, fill, setText, targetOf } from "../base/dom.js";
import { clicked, ordered, orderOf, orderText } from "../base/order.js";
import { isDay, wholeOf } from "../base/typed.js";
import { addressOf, asked, hereNow, onSite, placeOf } from "../base/where.js";
import { leadTo } from "../link/leading.js";
import { momentTyped } from "../search/dates.js";

const TABLE = "table.sortable";
/** The rows of a table as they came. @type {WeakMap<HTMLTableElement, HTMLTableRowElement[]>} */
const came = new WeakMap();

/** @param {HTMLElement & {data: Data}} root @returns {import("../link/part.js").Part} */
export function mount(root) {
  let { data } = root;
  const bar = el("div", { class: "table-bar" });
  const said = el("p", { class: "only-heard", role: "status" });
  root.append(bar, said);
  let shown = "";
  const dress = () => {
    const tables = /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll(TABLE));
    for (const table of tables) arrange(table, data);
  };
  const draw = () => {
    const now = `${data.lang} ${data.choosing?.year} ${asked()}`;
    if (now !== shown && data.choosing) bar.replaceChildren(...controls(data, dress));
    shown = now;
    dress();
  };
  const click = (event) => {
    const button = targetOf(event).closest?.(`${TABLE} thead button`);
    const table = /** @type {HTMLTableElement|null} */ (button?.closest(TABLE) ?? null);
    const head = /** @type {HTMLElement|null} */ (button?.closest("th") ?? null);
    if (!table || !head) return;
    const { key, numbers } = { key: String(head.dataset.sort), numbers: head.classList.contains("number") };
    const order = clicked(orderOf(asked().get("sort"), keysOf(table)), key, numbers);
    write("sort", orderText(order));
    dress();
    const told = data.words[order.key ? (order.down ? "sorted_down" : "sorted_up") : "sorted_back"];
    said.textContent = fill(told, { column: head.textContent ?? "" });
  };
  const seen = new MutationObserver(() => document.querySelector(`${TABLE}:not([data-order])`) && dress());
  document.addEventListener("click", click);
  window.addEventListener("popstate", draw);
  seen.observe(document.body, { childList: true, subtree: true });
  draw();
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      seen.disconnect();
      document.removeEventListener("click", click);
      window.removeEventListener("popstate", draw);
      bar.remove();
      said.remove();
    },
  };
}

const headsOf = (table) => /** @type {HTMLElement[]} */ ([...table.querySelectorAll("thead th[data-sort]")]);

const keysOf = (table) => headsOf(table).map(({ dataset }) => String(dataset.sort));

/** Puts a table in the order of the address, with the rows of its group alone. @param {HTMLTableElement} table @param {Data} data */
function arrange(table, { lang, choosing }) {
  const body = table.tBodies[0];
  const rows = came.get(table) ?? [...body.rows];
  came.set(table, rows);
  for (const head of headsOf(table)) {
    if (!head.querySelector("button"))
      head.replaceChildren(el("button", { type: "button" }, el("span", {}, ...head.childNodes)));
  }
  const order = orderOf(asked().get("sort"), keysOf(table));
  const at = headsOf(table).findIndex(({ dataset }) => dataset.sort === order.key);
  headsOf(table).forEach((head, number) => {
    if (number === at) head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
  const valueOf = (row) => row.cells[at].dataset.value ?? row.cells[at].textContent ?? "";
  const own = rows.filter(({ classList }) => !classList.contains("group"));
  const wanted = order.key ? ordered(own, valueOf, order.down, lang) : rows;
  if (wanted.some((row, number) => row !== body.rows[number]) || wanted.length !== body.rows.length)
    body.replaceChildren(...wanted);
  table.dataset.order = orderText(order);
  if (choosing) narrow(table, wanted, lang, choosing);
}

/** Shows the rows of the chosen group, and says how many there are on which day. */
function narrow(table, rows, lang, choosing) {
  const group = groupOf(choosing);
  for (const row of rows) row.hidden = Boolean(group) && row.dataset.group !== group;
  const { caption } = table;
  if (!caption?.dataset.said) return;
  const count = rows.filter(({ hidden }) => !hidden).length;
  const day = dayWriter(lang)(choosing.day ?? dayOf(yearOf(choosing), choosing.today));
  setText(caption, fill(caption.dataset.said, { count, day }));
}

const groupOf = ({ groups }) => groups.map(([id]) => id).find((id) => id === asked().get("group")) ?? "";

/** The year of the table: on a site of plain files the address may name one between those that have a file. */
function yearOf({ year, first, last }) {
  const named = wholeOf(asked().get("year") ?? "");
  return onSite() && named !== undefined && named >= first && named <= last ? named : year;
}

/** A year and a group to choose. @param {Data} data @param {() => void} changed another group was chosen @returns {HTMLElement[]} */
function controls({ words, choosing }, changed) {
  const own = /** @type {Choosing} */ (choosing);
  const { first, last, groups } = own;
  const now = yearOf(own);
  const wrong = el("p", { class: "table-wrong", id: "table-wrong", role: "status" });
  const year = el("input", { value: own.day ?? now, size: 10, "aria-describedby": "table-wrong" });
  const group = el("select", {}, el("option", { value: "" }, words.all_groups));
  for (const [id, name] of groups) group.append(el("option", { value: id }, name));
  group.value = groupOf(own);
  const take = () => {
    const typed = momentTyped(year.value) ?? year.value;
    const day = isDay(typed) ? typed : "";
    const found = day ? Number(day.slice(0, 4)) : wholeOf(typed);
    const isWrong = found === undefined || found < first || found > last;
    year.setAttribute("aria-invalid", String(isWrong));
    setText(wrong, isWrong ? fill(words.year_wrong, { first, last }) : "");
    if (!isWrong && (found !== now || (day || null) !== own.day)) go(found, onSite() ? "" : day);
  };
  year.addEventListener("change", take);
  group.addEventListener("change", () => {
    write("group", group.value);
    changed();
  });
  return [field(words.year, year), field(words.group, group), wrong];
}

const field = (label, control) => el("label", { class: "table-field" }, el("span", {}, label), control);

/** The same table in another year or, where a server draws it, on a day of it; in the same order. @param {number} year @param {string} day */
function go(year, day) {
  const query = asked();
  query.set("year", String(year));
  if (day) query.set("day", day);
  else query.delete("day");
  leadTo("table", query);
}

/** Writes what was chosen into the address, without a step of history. @param {string} key @param {string} value */
function write(key, value) {
  const query = asked();
  if (value) query.set(key, value);
  else query.delete(key);
  const address = onSite() ? addressOf(placeOf(location)?.page ?? "table", query) : `${location.pathname}?${query}`;
  if (address !== hereNow()) history.replaceState(history.state, "", address);
}
