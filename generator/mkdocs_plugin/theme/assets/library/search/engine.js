// Finds rows: Pagefind says which pages hold the words, our table says all else about them.
const ROOT = new URL("../../../", import.meta.url);
const PLACE = new URL("search/", ROOT);
const INCIDENTS = "_incidents/";
const MOST_VARIANTS = 6;
const ENOUGH = 30;
const CLOSEST = 10;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const SMALL = new Set(
  ("a an and are as at be been but by did do for from had has have in into is it its no not of on or " +
    "so that the their then there they this to was we were what when which who why with").split(" "),
);

let opening;

/** The opened index; asked for once, and again after a failure. */
export function open() {
  opening ??= load().catch((trouble) => {
    opening = undefined;
    throw trouble;
  });
  return opening;
}

async function load() {
  const [pagefind, answer] = await Promise.all([
    import(new URL("pagefind/pagefind.js", PLACE)),
    fetch(new URL("table.json", PLACE), { cache: "no-cache" }),
  ]);
  const index = pagefind.createInstance({ noWorker: true, excerptLength: 32 });
  return new Engine(index, await answer.json());
}

class Engine {
  constructor(index, table) {
    this.index = index;
    this.facets = table.facets;
    let day = 0;
    this.days = table.days.map((step, row) => (day = row ? day - step : step));
    this.status = new URL(table.status, ROOT);
    this.synonyms = table.synonyms;
    this.row = new Map(table.days.map((_, row) => [table.ids.slice(row * 7, row * 7 + 7), row]));
  }

  /**
   * All rows with the words, best first; `also` are words that were tried besides. What has the
   * words as they are goes to `early` at once: the rest only ever comes below it.
   */
  async find(query, early) {
    const typed = query.trim();
    if (!typed) return { hits: await this.all(), also: [], loose: false };
    if (/["']/.test(typed)) return { hits: await this.ask(typed), also: [], loose: false };
    const words = telling(typed);
    const exact = await this.ask(words);
    early?.({ hits: exact, also: [], loose: false });
    if (exact.length >= ENOUGH) return { hits: exact, also: [], loose: false };
    const hits = new Map(exact.map((hit) => [hit.row, hit]));
    const also = [];
    for (const variant of variants(words, this.synonyms)) {
      const more = (await this.ask(variant.query)).filter((hit) => !hits.has(hit.row));
      if (more.length) also.push(variant.word);
      for (const hit of more) hits.set(hit.row, hit);
    }
    if (hits.size) return { hits: [...hits.values()], also: [...new Set(also)], loose: false };
    return { hits: await this.most(words), also: [], loose: true };
  }

  /** Rows with the words as they are. */
  async ask(words) {
    const { results } = await this.index.search(words);
    return results.flatMap((result) => {
      const row = this.row.get(result.id.split("_").pop());
      return row === undefined ? [] : [{ row, load: () => this.load(result, words) }];
    });
  }

  async all() {
    const hits = await this.ask(null);
    return hits.sort((a, b) => a.row - b.row);
  }

  /** Rows that hold all words but one; where none does, those that come closest. */
  async most(words) {
    const each = words.split(/\s+/);
    const hits = new Map();
    if (each.length > 1) {
      for (const left of each.keys()) {
        for (const hit of await this.ask(each.toSpliced(left, 1).join(" "))) {
          if (!hits.has(hit.row)) hits.set(hit.row, hit);
        }
      }
    }
    return hits.size || each.length < 3 ? [...hits.values()] : this.closest(each);
  }

  /** Rows that hold at least two of the words, first those whose words few others have. */
  async closest(words) {
    const rows = new Map();
    for (const word of words) {
      const hits = await this.ask(word);
      const worth = Math.log(1 + this.days.length / hits.length);
      for (const hit of hits) {
        const row = rows.get(hit.row) ?? { hit, number: 0, worth: 0, best: 0 };
        if (worth > row.best) Object.assign(row, { hit, best: worth });
        row.number += 1;
        row.worth += worth;
        rows.set(hit.row, row);
      }
    }
    const kept = [...rows.values()].filter((row) => row.number > 1);
    kept.sort((a, b) => b.worth - a.worth || a.hit.row - b.hit.row);
    return kept.slice(0, CLOSEST).map((row) => row.hit);
  }

  async load(result, words) {
    const data = await result.data();
    const best = [...data.sub_results].sort((a, b) => b.locations.length - a.locations.length)[0];
    const place = (data.raw_url ?? data.url).replace(/^\//, "");
    const url = place.startsWith(INCIDENTS)
      ? new URL(`incidents/${place.slice(INCIDENTS.length)}`, this.status)
      : new URL(place, ROOT);
    const ours = !place.startsWith(INCIDENTS);
    const section = ours ? best?.anchor : undefined;
    if (section) url.hash = section.id;
    if (ours && words) url.searchParams.set("h", words);
    return {
      title: data.meta.title,
      url: url.href,
      section: section?.text,
      excerpt: (best ?? data).locations.length ? (best ?? data).excerpt : "",
    };
  }

  /** Values that a row has in a facet. */
  values(facet, row) {
    const cell = facet.rows[row];
    return cell === -1 ? [] : Array.isArray(cell) ? cell : [cell];
  }

  /** Whether a row has one of the chosen values of every facet, but for `besides`. */
  fits(row, chosen, besides) {
    return this.facets.every((facet) => {
      const wanted = chosen.get(facet.name);
      if (!wanted?.size || facet.name === besides) return true;
      return this.values(facet, row).some((value) => wanted.has(facet.values[value][0]));
    });
  }

  /** How many of the hits each value of a facet would show, were it chosen. */
  counts(facet, hits, chosen) {
    const counts = new Array(facet.values.length).fill(0);
    for (const { row } of hits) {
      if (this.fits(row, chosen, facet.name)) {
        for (const value of this.values(facet, row)) counts[value] += 1;
      }
    }
    return counts;
  }

  /** Hits that fit, in the order asked for. */
  sorted(hits, chosen, order) {
    const kept = hits.filter((hit) => this.fits(hit.row, chosen));
    if (order === "date") kept.sort((a, b) => a.row - b.row);
    if (order === "severity") {
      const facet = this.facets.find((each) => each.name === "severity");
      const rank = (hit) => this.values(facet, hit.row)[0] ?? facet.values.length;
      kept.sort((a, b) => rank(a) - rank(b) || a.row - b.row);
    }
    return kept;
  }

  /** The day of a row in words; empty where it is unknown. */
  day(row) {
    const number = this.days[row];
    if (number < 2) return "";
    const at = new Date((number - 719163) * 86400000);
    return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }
}

/** The words of a query without those that every page has, unless it has no others. */
function telling(query) {
  const each = query.split(/\s+/);
  const kept = each.filter((word) => !SMALL.has(word.toLowerCase()));
  return (kept.length ? kept : each).join(" ");
}

/** The query with one word of it after another replaced by what means the same. */
function* variants(words, groups) {
  const each = words.toLowerCase().split(/\s+/);
  let left = MOST_VARIANTS;
  for (const [place, word] of each.entries()) {
    for (const group of groups.filter((one) => one.includes(word))) {
      for (const other of group) {
        if (other === word || !left) continue;
        left -= 1;
        yield { query: each.with(place, other).join(" "), word: other };
      }
    }
  }
}
