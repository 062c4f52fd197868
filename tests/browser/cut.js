/**
 * What of a document's text is cut, stands out of its card or the window, or lies over other text. Evaluated in a page
 * or a frame; gives sentences, none where all is well.
 */
(except) => {
  const SLACK = 2;
  const found = new Set();
  const style = new Map();
  const of = (node) => style.get(node) ?? (style.set(node, getComputedStyle(node)), style.get(node));
  const boxes = new Map();
  const box = (node) => boxes.get(node) ?? (boxes.set(node, node.getBoundingClientRect()), boxes.get(node));
  const name = (node) => {
    const test = node.dataset?.testid;
    const own = typeof node.className === 'string' && node.className.trim().split(/\s+/).filter((c) => !/^(st-emotion|e[0-9a-z]{6,}|st-[a-z0-9]{2}$)/.test(c)).slice(0, 2).join('.');
    return test ? `[${test}]` : own ? `.${own}` : node.id ? `#${node.id}` : node.parentElement ? `${name(node.parentElement)} ${node.tagName.toLowerCase()}` : node.tagName;
  };
  const words = (text) => text.trim().replace(/\s+/g, ' ').slice(0, 40);
  const page = document.querySelector('[data-testid=stMain]') ?? document.scrollingElement;
  const excepted = (node) => except.some((selector) => node.closest(selector));

  /** Hidden from the eye on purpose: one pixel, or clipped away; or not painted at all. */
  const unseen = (node) => {
    for (let at = node; at && at !== document.documentElement; at = at.parentElement) {
      const s = of(at);
      if (s.opacity === '0' || /inset\((50|100)%/.test(s.clipPath) || s.clip === 'rect(0px, 0px, 0px, 0px)') return true;
      if (s.overflow !== 'visible' && (at.clientWidth <= 2 || at.clientHeight <= 2) && s.display !== 'inline' && at.clientWidth + at.clientHeight > 0) return true;
    }
    return of(node).visibility !== 'visible';
  };
  /** The line's box without the air that its font has above and below the letters. */
  const ink = (r) => ({ left: r.left, right: r.right, top: r.top + r.height * 0.18, bottom: r.bottom - r.height * 0.18 });
  /** Under longer kana the letters of a word stand in the middle of their box, and the next may reach into its air. */
  const based = (r, letters, em) => {
    const air = Math.max(0, (r.right - r.left - letters * em) / 2);
    return { ...r, left: r.left + air, right: r.right - air };
  };
  /** A wide bracket or comma is half air; where two marks meet, the browser lays the one's air over the other. */
  const airless = (r, data, em, first, last) => ({
    ...r,
    left: first && /^\s*[（「『〔［【〈《]/.test(data) ? r.left + em / 2 : r.left,
    right: last && /[）」』〕］】〉》、。，．]\s*$/.test(data) ? r.right - em / 2 : r.right,
  });
  const meet = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const inner = (node) => {
    const b = box(node);
    return { left: b.left + node.clientLeft, top: b.top + node.clientTop, right: b.left + node.clientLeft + node.clientWidth, bottom: b.top + node.clientTop + node.clientHeight };
  };
  const hides = (value) => value === 'hidden' || value === 'clip';
  const scrolls = (value) => value === 'auto' || value === 'scroll';

  /** What of a piece of text is seen; tells what cuts it. */
  function seen(node, r, text, leaflet) {
    let fixed = false;
    for (let up = node; up && up !== page && up !== document.documentElement; up = up.parentElement) {
      const s = of(up);
      if (fixed && s.position === 'static') continue;
      if (s.display === 'contents') continue; // it has no box, so it cuts nothing
      if (up !== node || s.display !== 'inline') {
        const painted = /paint|content|strict/.test(s.contain); // cuts as well
        const [x, y] = [s.overflowX, s.overflowY].map((value) => (painted && value === 'visible' ? 'clip' : value));
        if ((x !== 'visible' || y !== 'visible') && up !== document.body && s.display !== 'inline') {
          const i = inner(up);
          const lost = { x: Math.max(i.left - r.left, r.right - i.right), y: Math.max(i.top - r.top, r.bottom - i.bottom) };
          const outside = meet(r, i) <= 0;
          const away = outside && leaflet; // a name of the map beyond its edge
          if (!away && hides(x) && lost.x > SLACK) found.add(`cut sideways by ${name(up)}: ${text}`);
          if (!away && hides(y) && lost.y > SLACK) found.add(`cut by the height of ${name(up)}: ${text}`);
          if (scrolls(x) && s.scrollbarWidth === 'none' && lost.x > SLACK) found.add(`beyond the edge of ${name(up)}, which shows no scroll bar: ${text}`);
          r = { left: Math.max(r.left, i.left), right: Math.min(r.right, i.right), top: Math.max(r.top, i.top), bottom: Math.min(r.bottom, i.bottom) };
          if (r.right - r.left <= 0 || r.bottom - r.top <= 0) return null;
        }
      }
      if (s.position === 'absolute') fixed = true;
      if (s.position === 'fixed') break;
    }
    return r;
  }

  /** The nearest part that looks like a card or a button, as long as nothing between has left the flow. */
  function card(node) {
    for (let up = node; up && up !== document.body; up = up.parentElement) {
      const s = of(up);
      const filled = !/^rgba?\([^)]*, ?0\)$|transparent/.test(s.backgroundColor);
      const edged = ['Top', 'Right', 'Bottom', 'Left'].every((side) => parseFloat(s[`border${side}Width`]) > 0 && s[`border${side}Style`] !== 'none');
      if ((filled || edged) && s.display !== 'inline' && up.tagName !== 'TD' && up.tagName !== 'TH' && up.tagName !== 'TR') return up;
      if (s.position === 'absolute' || s.position === 'fixed') return null;
    }
    return null;
  }

  for (const [what, wide] of [['window', document.documentElement], ['page', page]]) {
    if (wide && wide.scrollWidth > innerWidth) found.add(`the ${what} scrolls sideways by ${wide.scrollWidth - innerWidth} px`);
  }

  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const ruby = text.parentElement?.closest('ruby'); // its kana may hang over the words beside it, which are its own line
    const node = ruby ? ruby.parentElement : text.parentElement;
    if (!text.data.trim() || !node || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION', 'TITLE', 'DESC'].includes(node.tagName)) continue;
    if (node.closest('[inert]') || !node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) || excepted(node) || unseen(node)) continue;
    range.selectNodeContents(text);
    const askew = Boolean(node.closest('[style*=rotate]'));
    const owned = card(node);
    const lines = [...range.getClientRects()];
    for (const [at, line] of lines.entries()) {
      if (line.width < 1 || line.height < 1) continue;
      const em = parseFloat(of(node).fontSize);
      const whole = ruby && lines.length === 1 && !text.parentElement.closest('rt') ? based(ink(line), text.data.trim().length, em) : ink(line);
      const r = airless(whole, text.data, em, at === 0, at === lines.length - 1);
      const what = words(text.data);
      if (!askew && owned) {
        const c = box(owned);
        const out = Math.max(c.left - r.left, r.right - c.right, c.top - r.top, r.bottom - c.bottom);
        if (out > SLACK && of(owned).overflow === 'visible') found.add(`reaches ${Math.round(out)} px out of ${name(owned)}: ${what}`);
      }
      const left = seen(node, r, what, node.closest('.leaflet-pane'));
      if (!left) continue;
      const sideways = Math.max(-left.left, left.right - innerWidth);
      if (sideways > SLACK && !node.closest('.leaflet-pane')) found.add(`reaches ${Math.round(sideways)} px out of the window: ${what}`);
      if (!askew) pieces.push({ ...left, node, what });
    }
  }
  for (const field of document.querySelectorAll('input[type=text],input:not([type]),select')) {
    if (unseen(field) || excepted(field) || !field.clientWidth) continue;
    if (field.scrollWidth > field.clientWidth + SLACK) found.add(`cut in the field ${name(field)}: ${words(field.value || field.placeholder)}`);
  }

  pieces.sort((a, b) => a.top - b.top);
  pieces.forEach((a, i) => {
    for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom - SLACK; j += 1) {
      const b = pieces[j];
      if (a.node !== b.node && meet(a, b) > SLACK && !layered(a.node, b.node)) found.add(`“${a.what}” (${name(a.node)}) lies over “${b.what}” (${name(b.node)})`);
    }
  });

  /** One of the two lies in a part that floats over the page and covers what is under it: a list, a tip, a sheet. */
  function layered(a, b) {
    const over = (node, other) => {
      for (let up = node; up && !up.contains(other); up = up.parentElement) {
        if (['absolute', 'fixed', 'sticky'].includes(of(up).position) && !/, ?0\)$|transparent/.test(of(up).backgroundColor)) return true;
      }
      return false;
    };
    return over(a, b) || over(b, a);
  }

  /** What scrolls a part: an opaque heading that stays at its edge ends what is seen of it, as the edge itself would. */
  function scrollerOf(node) {
    for (let up = node.parentElement; up && up !== page && up !== document.body; up = up.parentElement) {
      if (scrolls(of(up).overflowY) && up.scrollHeight > up.clientHeight) return up;
    }
    return null;
  }

  /** Text in view that something else covers: a control, a card, a bar. */
  for (const { left, right, top, bottom, node, what } of pieces) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || of(node).pointerEvents === 'none') continue; // what no pointer meets cannot be asked for
    const hit = document.elementFromPoint(x, y);
    if (!hit || hit.contains(node) || node.contains(hit) || excepted(hit)) continue;
    if (hit.closest('.leaflet-container') && hit.closest('.leaflet-container') !== node.closest('.leaflet-container') && node.closest('.leaflet-container')) continue; // the other half of two maps one over the other
    for (let up = hit; up && !up.contains(node); up = up.parentElement) {
      const s = of(up);
      if (s.opacity !== '0' && !/, ?0\)$|transparent/.test(s.backgroundColor)) {
        if (s.position === 'sticky' && scrollerOf(up)?.contains(node)) break; // scrolled away under the heading of its list
        found.add(`“${what}” lies under ${name(up)}`);
        break;
      }
    }
  }
  return [...found];
}
