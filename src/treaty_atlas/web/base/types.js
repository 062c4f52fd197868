/**
 * The shapes that the modules exchange: JSDoc only, no code. A day is ISO text ("1905-12-31", Gregorian, compared as
 * text); a place is [latitude, longitude] as Leaflet writes it; GeoJSON keeps its own [longitude, latitude].
 *
 * @typedef {"japan"|"russia"|"ussr"|"both"|"none"} Party
 * @typedef {"light"|"dark"} Theme
 * @typedef {typeof import("leaflet")} Leaflet  the library itself
 * @typedef {import("leaflet").Map} LeafletMap
 * @typedef {import("geojson").FeatureCollection<any, any>} Features
 * @typedef {{islands: Features, land: Features, lines: Features}} Shapes  what is drawn, as GeoJSON
 * @typedef {"phone"|"tablet"|"laptop"|"projector"|"stage"} Layout
 *
 * @typedef {Object} Span  who holds an island, from a day until the next span begins
 * @property {string} from  first day, inclusive
 * @property {Party} administeredBy
 * @property {string} status
 * @property {Party[]} claimedBy
 * @property {string} act  id of the act
 * @property {string|null} article  id of the article
 * @property {string} [view]  "japan" or "russia" where only that government maps it so
 * @property {string} look  what data-look carries: "disputed-russia"
 *
 * @typedef {Object} LineSpan  what a border line is, from a day until the next span begins
 * @property {string} from
 * @property {"treaty"|"administration"|"claim"|"none"} kind
 * @property {Party[]} by
 * @property {string} act
 * @property {string|null} article
 * @property {string} [view]  "japan" or "russia" where only that government maps it so
 *
 * @typedef {Object} Act
 * @property {string} id
 * @property {number} year
 * @property {string} day
 * @property {"treaty"|"army"|"law"|"other"} sign
 * @property {string} title
 * @property {string} caption
 * @property {boolean} stop  true: it holds until the next one; false: a short grey tick only
 *
 * @typedef {Object} Event
 * @property {string} id
 * @property {number} year
 * @property {number} until  the last year in which it is on the map
 * @property {string} kind
 * @property {string} title
 * @property {[number, number]} [at]
 * @property {string} [from]  first day, where it is known and the event has a place
 * @property {string} [to]  last day
 * @property {boolean} [sure]  false: its day is uncertain
 * @property {string} [place]
 *
 * @typedef {Object} Window  weeks that the timeline shows day by day
 * @property {string} event  the event that stands for them on the timeline by year
 * @property {number} year
 * @property {string} first  its first day
 * @property {Array<[string, string]>} days  every day as it is written, long and short
 * @property {Array<[string, string]>} bands  first day, name
 * @property {Entry[]} entries  what leads on each day that has anything
 *
 * @typedef {Object} Entry
 * @property {string} id  of the act
 * @property {string} day
 * @property {"treaty"|"army"|"law"|"other"} sign
 * @property {string} title
 * @property {string} caption
 * @property {string} note  doubts, other days given, how many more there are; "" for none
 * @property {boolean} sure  false: the day is uncertain
 *
 * @typedef {Object} Move  people who moved (payload/moves.py)
 * @property {string} id
 * @property {string} title
 * @property {Array<[number, number]>} points  the places on the way
 * @property {number|null} low  null: no number is known, and no arrow is drawn
 * @property {number|null} high
 * @property {number} first  the first year
 * @property {number} last  the last year, inclusive
 * @property {string} when
 * @property {string} number
 * @property {string} who
 * @property {boolean} sure  false: drawn with dashes
 * @property {number} bend  how far the arrow is bent, of its length
 *
 * @typedef {Object} Label  a name on the map: see labels.json of the dataset
 * @property {string} [id]  an island, named by its two names
 * @property {string} [text]  or a fixed name; "{year}" is filled in for a line
 * @property {string} [line]  shown while this line is of `line_kind`
 * @property {string} [line_kind]
 * @property {[number, number]} at
 * @property {[number, number]} [at_phone]
 * @property {"E"|"W"|"N"|"S"|"C"} side
 * @property {"island"|"water"|"ocean"|"chain"|"land"|"line"} kind
 * @property {[number, number]} zoom
 * @property {number} [zoom_from_phone]
 * @property {"whole"|"split"} [when]
 * @property {string[]} [of]  the islands that a fixed name names
 * @property {boolean} [big]
 * @property {boolean} [two_lines]
 * @property {number} [rotate_deg]
 *
 * @typedef {Object} Atlas  what the server sends as atlas.json, in one language
 * @property {string} lang
 * @property {number} first_year
 * @property {number} start_year
 * @property {number} last_year
 * @property {string} today
 * @property {Record<string, string>} words
 * @property {Record<string, string>} parties
 * @property {Record<string, string>} [the]  parties with their article ("the USSR"), where the language needs it
 * @property {Record<string, [string, string]>} legend
 * @property {Record<string, {names: {japan: string[], other: string[]}, km2: number, spans: Array, views: Record<string, Array>}>} islands
 * @property {Record<string, [string, Record<string, string>]>} articles  by act: its title, its articles' short names
 * @property {Record<string, {spans: Array, certainty: string, views: Record<string, Array>}>} lines
 * @property {Act[]} acts  in order of day
 * @property {Event[]} events
 * @property {Array<[string, string]>} views  whose map it can be; "" as administered
 * @property {Array<[string, string]>} kinds  of events
 * @property {Record<string, string>} signs  the names of the signs of the timeline
 * @property {Array<[number, number, string]>} eras
 * @property {Window[]} windows  weeks that are shown day by day
 * @property {Label[]} labels
 * @property {Record<string, Array<[string, string]>>} land
 * @property {Array<[string, string]>} regions
 * @property {Record<string, string>} [readings]  how Japanese words are read, in hiragana; other languages have none
 * @property {Object} tokens  browser_tokens() of style/browser.py
 */

export {};
