/** Under the maps, as text: the islands that differ, each with what it was, what it is, and the act that decided. */

import { dayWriter } from "../base/dates.js";
import { el, fill } from "../base/dom.js";
import { cited, holdingText, legendLines, nameOf, setNames } from "../base/naming.js";
import { takePng } from "../base/png.js";
import { swatch } from "../base/swatch.js";

/** @typedef {import("./differences.js").Difference} Difference */

/** Px, as drawing/comparison.py has it. */
const PICTURE = { width: 1920, height: 1080 };

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, groups: Array<[string, string[]]>,
 *   deeds: Record<string, {treaty: boolean, part_of?: string, whole?: string}>, links: import("./main.js").Links}} options
 */
export function mountList(root, options) {
  const { words } = options;
  const title = el("h2");
  const count = el("p", { class: "ta-compare-count" });
  const list = el("ul");
  const maps = el("p", { class: "ta-compare-onmap" });
  const element = el("section", { class: "ta-compare-list" }, title, count, list, maps);
  root.append(element);
  const tell = { ...options, write: dayWriter(options.atlas.lang) };
  /** @type {string|null} */
  let chosen = null;
  return {
    /** @param {Difference[]} rows @param {{a: import("./dates.js").Moment, b: import("./dates.js").Moment}} moments @param {{a: string, b: string}} dates in words */
    write(rows, moments, dates) {
      element.dataset.of = `${moments.a.iso} ${moments.b.iso}`;
      title.textContent = fill(words.differences, dates);
      count.textContent = summaryOf(rows, moments, dates, words);
      list.replaceChildren(...rows.map((row) => rowOf(row, moments, dates, tell)));
      maps.replaceChildren(
        ...["a", "b"].map((which) => {
          return el(
            "a",
            { href: options.links.map(moments[which]), target: "_self" },
            fill(words.open_map, { date: dates[which] }),
          );
        }),
      );
      maps.append(...pictureOf(options.links.picture(moments), moments, words));
      this.select(chosen, false);
    },
    /** Marks the row of an island, and brings it into sight. @param {string|null} id */
    select(id, reveal = true) {
      chosen = id;
      for (const row of list.children) {
        const link = id && row.querySelector(`[data-goes="${id}"]`);
        row.toggleAttribute("data-chosen", Boolean(link));
        for (const other of row.querySelectorAll("[data-goes]")) other.toggleAttribute("data-chosen", other === link);
        if (!link) continue;
        const folded = link.closest("details");
        if (folded) folded.open = true;
        if (reveal) row.scrollIntoView({ block: "nearest" });
      }
    },
    /** What is heard at a step: the dates that are others than before, and how many islands differ. What differs is read where it stands.
     * @param {Difference[]} rows @param {{a: import("./dates.js").Moment, b: import("./dates.js").Moment}} moments @param {{a: string, b: string}} dates @param {{a: string, b: string}} before */
    spoken(rows, moments, dates, before) {
      const one = ["a", "b"].filter((which) => dates[which] !== before[which]);
      const said =
        one.length === 1
          ? fill(words.spoken_one, { letter: words[one[0]], date: dates[one[0]] })
          : fill(words.spoken, dates);
      return `${said} ${summaryOf(rows, moments, dates, words)}`;
    },
    /** Everything open, for paper. @returns {() => void} folds again what was folded */
    unfold() {
      const folded = /** @type {HTMLDetailsElement[]} */ ([...list.querySelectorAll("details:not([open])")]);
      folded.forEach((one) => (one.open = true));
      return () => folded.forEach((one) => (one.open = false));
    },
  };
}

/** Both maps as a picture, to open or to take along; a plain file has no server that makes one. */
function pictureOf(svg, { a, b }, words) {
  if (!svg) return [el("span", {}, words.picture_printed)];
  const said = el("span", { role: "alert" });
  const button = el("button", { type: "button", class: "ta-compare-button" }, words.png);
  const name = `treaty-atlas-${a.day ?? a.year}-${b.day ?? b.year}.png`;
  button.addEventListener("click", async () => {
    said.textContent = "";
    button.disabled = true;
    await takePng({ svg, name, ...PICTURE }).catch(() => (said.textContent = words.png_failed));
    button.disabled = false;
  });
  return [el("a", { href: svg, target: "_blank", rel: "noopener" }, words.picture), button, said];
}

/** How many islands differ, or that none does. */
function summaryOf(rows, { a, b }, dates, words) {
  if (a.iso === b.iso) return fill(words.same, dates);
  const islands = rows.reduce((sum, row) => sum + row.islands.length, 0);
  return islands ? fill(words.count, { count: islands }) : words.nothing;
}

function textsOf(row, { a, b }, options) {
  const { atlas, groups, words } = options;
  const text = (span, day) => holdingText(atlas, span, day, words);
  const names = setNames(atlas, groups, row);
  return {
    names: names.join(words.comma),
    alone: names.length === row.islands.length,
    before: text(row.before, a.iso),
    after: text(row.after, b.iso),
    act: actText(row.since, options),
  };
}

const actText = ({ act, article }, { atlas }) => {
  const [title, articles] = atlas.articles[act] ?? [act, {}];
  return cited(atlas, title, articles[article]);
};

function rowOf(row, moments, dates, options) {
  const { words, write } = options;
  const { names, alone } = textsOf(row, moments, options);
  const [one] = row.islands;
  const way = chain(row, options);
  const title = row.islands.length === 1 ? islandLink(one, row.after, moments, options) : names;
  return el(
    "li",
    { "data-named": alone ? "" : undefined },
    el(
      "div",
      { class: "ta-compare-pair", "aria-hidden": "true" },
      swatch(row.before.look),
      el("span", {}, "→"),
      swatch(row.after.look),
    ),
    el(
      "div",
      {},
      el("h3", {}, title),
      el(
        "p",
        {},
        state(dates.a, row.before, moments.a, options),
        el("span", { "aria-hidden": "true" }, " → "),
        state(dates.b, row.after, moments.b, options),
      ),
      el(
        "p",
        { class: "ta-compare-by" },
        actLink(row.since, options),
        ` · ${fill(words.since, { day: write(row.since.from) })}`,
      ),
      lastAct(row, options),
      way.length ? el("p", { class: "ta-compare-between" }, `${words.between}: `, ...way) : null,
      row.islands.length > 1 ? members(row, moments, options) : null,
    ),
  );
}

/** The last act about it, where another one began what holds on the second date. */
function lastAct({ since, after }, options) {
  if (since === after) return null;
  const [before, rest] = options.words.last_act.split("{act}");
  const link = actLink(after, options);
  return el("p", { class: "ta-compare-between" }, before, link, fill(rest, { day: options.write(after.from) }));
}

/** "Japan (by treaty)", with the date for those who do not see the arrow. */
function state(date, span, moment, { atlas, words }) {
  const [who, how] = legendLines(atlas, span, moment.iso);
  const [before, after] = (how ? words.who_how : "{who}").split("{who}");
  return el("span", {}, el("span", { class: "ta-hidden" }, `${date}: `), before, el("b", {}, who), fill(after, { how }));
}

const actLink = (span, options) => {
  const { deeds, links } = options;
  return el(
    "a",
    { href: links.act(span.act, span.article, deeds[span.act]?.treaty ?? false), target: "_self" },
    actText(span, options),
  );
};

/** The acts on the way, parts of one event as that event; nothing of the events that began it and came last. */
function chain({ between, after, since }, options) {
  const { deeds, links, words } = options;
  const eventOf = ({ act }) => deeds[act]?.part_of ?? act;
  const told = new Set([eventOf(since), eventOf(after)]);
  const found = [];
  for (const span of between) {
    const event = eventOf(span);
    if (told.has(event)) continue;
    told.add(event);
    const own = event === span.act;
    const link = own
      ? actLink(span, options)
      : el("a", { href: links.act(event, null, false), target: "_self" }, deeds[span.act].whole);
    const year = span.from.slice(0, 4);
    found.push(found.length ? words.comma : null, link, link.textContent.includes(year) ? null : ` (${year})`);
  }
  return found;
}

function members({ islands, after }, moments, options) {
  const links = islands.flatMap((id, i) => [i ? options.words.comma : null, islandLink(id, after, moments, options)]);
  return el("details", {}, el("summary", {}, fill(options.words.members, { count: islands.length })), el("p", {}, ...links));
}

function islandLink(id, span, { b }, { atlas, links }) {
  return el("a", { href: links.island(id, b), target: "_self", "data-goes": id }, nameOf(atlas, id, span));
}
