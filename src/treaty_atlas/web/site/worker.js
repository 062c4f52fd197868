/**
 * The service worker of a site of plain files: after one visit the site goes on without a network. Own files lie below the
 * name of their edition, so they never change; pages come from the network while there is one. Nothing of another edition
 * is kept beside those of this one, and what an older one kept goes when nobody needs it any more.
 */

const worker = /** @type {any} */ (self);
/** @type {{edition: string, shared: string[], spoken: Record<string, string[]>}} written before this text (export/site/worker.py) */
const { edition, shared, spoken } = worker.SITE;
const scope = new URL(worker.registration.scope);
const OURS = `treaty-atlas ${scope.pathname} `;
const CACHE = OURS + edition;
/** Whatever coding a host has sent it in. */
const ANY = { ignoreVary: true };
const OWN = `${scope.href}v/${edition}/`;

worker.addEventListener("install", (event) => event.waitUntil(keepOwn(shared)));

worker.addEventListener("activate", (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(old());
});

worker.addEventListener("message", (event) => {
  const { lang, seen = [] } = event.data ?? {};
  event.waitUntil(Promise.all([keepOwn(spoken[lang] ?? []), ...seen.map(keepSeen)]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  if (request.url.startsWith(OWN)) event.respondWith(ownFile(request));
  else if (isPage(request.url)) event.respondWith(page(request));
});

/** Pages are kept without their query: it is understood in the browser. */
const plain = (address) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, "/index.html");
};

const isPage = (address) => /(\/|\.html)$/.test(new URL(address).pathname) && !address.startsWith(`${scope.href}v/`);

/** @param {string[]} paths below the edition */
async function keepOwn(paths) {
  const cache = await caches.open(CACHE);
  const wanted = paths.map((path) => OWN + path);
  const has = await Promise.all(wanted.map((address) => cache.match(address)));
  await cache.addAll(wanted.filter((_, n) => !has[n]));
}

/** What the page has asked for before the worker was there. @param {string} address */
async function keepSeen(address) {
  try {
    if (address.startsWith(OWN)) await ownFile(new Request(address));
    else if (address.startsWith(scope.href) && isPage(address)) await page(new Request(plain(address)));
  } catch {
    // it comes with the next visit
  }
}

async function ownFile(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, ANY);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The newest page, else the one that was seen, else the start in its language. */
async function page(request) {
  const cache = await caches.open(CACHE);
  const address = plain(request.url);
  try {
    const answer = await fetch(request);
    const text = await answer.clone().text(); // all of it: a network that goes midway leaves no half page
    if (answer.ok && text.includes(`v/${edition}/`)) await cache.put(address, answer.clone());
    return answer;
  } catch (error) {
    const [lang] = address.slice(scope.href.length).split("/");
    const start = `${scope.href}${lang}/index.html`;
    const kept = (await cache.match(address, ANY)) ?? (await cache.match(start, ANY));
    if (kept) return kept;
    throw error;
  }
}
