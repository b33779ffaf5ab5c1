// The language that is spoken, and how numbers, dates and texts are said in it.
// Texts have places as the engine's have: {name}, {name|one|# many}, {^name}.

let spoken = 'sv';

export const lang = () => spoken;
export const setLang = (to) => (spoken = to === 'en' ? 'en' : 'sv');

const WORDS = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A whole number as it stands in a sentence: in words up to twelve. */
export const count = (n) => WORDS[spoken][n] ?? whole(n);

/** A whole number in digits, of any size. */
export function whole(n) {
  const digits = String(n).replace(/^-/, '');
  const grouped = digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, spoken === 'sv' ? '\u00a0' : ',');
  return (String(n).startsWith('-') ? '−' : '') + grouped;
}

/** A whole number for a sentence: what nobody can read out is rounded and said to be. */
export function large(n) {
  const digits = String(n);
  if (digits.length <= 12) return whole(n);
  const power = [...String(digits.length - 1)].map((d) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[d]).join('');
  const about = `${digits[0]}${spoken === 'sv' ? ',' : '.'}${digits[1]}\u00a0×\u00a010${power}`;
  return `${spoken === 'sv' ? 'omkring' : 'about'}\u00a0${about}`;
}

/** An exact number ("70/17", "4") for people, with so many decimals. */
export function decimal(exact, digits = 1) {
  const [over, under = 1] = String(exact).split('/').map(Number);
  return (over / under).toFixed(digits).replace('.', spoken === 'sv' ? ',' : '.').replace('-', '−');
}

/** An exact number of any size, rounded half to even as the engine does it. */
export function rounded(exact, digits = 0, times = 1n) {
  const [over, under = 1n] = String(exact).split('/').map(BigInt);
  const up = (over < 0n ? -over : over) * times * 10n ** BigInt(digits);
  const rest = 2n * (up % under);
  const n = String(up / under + (rest > under || (rest === under && (up / under) % 2n) ? 1n : 0n)).padStart(digits + 1, '0');
  const out = whole((over < 0n && Number(n) ? '-' : '') + n.slice(0, n.length - digits));
  return digits ? out + (spoken === 'sv' ? ',' : '.') + n.slice(-digits) : out;
}

/** A share ("77/300") in percent. */
export const percent = (exact, digits) => rounded(exact, digits, 100n) + (spoken === 'sv' ? '\u00a0%' : '%');

export const capital = (text) => text.charAt(0).toLocaleUpperCase(spoken) + text.slice(1);
export const small = (text) => text.charAt(0).toLocaleLowerCase(spoken) + text.slice(1);

// A name that turns the direction of writing must not turn the sentence around
// it: it is put between FSI and PDI. Other names are left as they are.
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolated = (text) => (TURNS.test(text) ? `\u2068${text}\u2069` : text);

/** Fills the places of a string. */
export function fill(text, args = {}) {
  return text.replace(/\{(\^?)(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, up, name, one, many) => {
    let value = args[name];
    if (value === undefined) return place;
    if (typeof value === 'string') value = isolated(value);
    if (one !== undefined) value = (value === 1 ? one : many).replaceAll('#', count(value));
    else if (typeof value === 'number') value = whole(value);
    else if (typeof value === 'object') value = isolated(say(value));
    return up ? capital(value) : value;
  });
}

/** One of the page's own texts in the language spoken. */
export const t = (pair, args) => fill(pair[spoken], args);

/** A text of a document or the engine: in the language spoken, else the other. */
export const say = (text) => (text && ((spoken === 'en' && text.en) || text.sv || text.en)) || '';

/** The language that say answers in. */
export const saidIn = (text) => (!text?.sv ? 'en' : spoken === 'en' && text.en ? 'en' : 'sv');

const MONTHS = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** "2026-03-12" as 12 mars 2026. */
export function day(date) {
  const [y, m, d] = String(date).split('-').map(Number);
  return MONTHS[spoken][m - 1] ? `${d}\u00a0${MONTHS[spoken][m - 1]}\u00a0${y}` : String(date);
}

/** A time of day: 14.32. */
export const clock = (at) =>
  [at.getHours(), at.getMinutes()].map((n) => String(n).padStart(2, '0')).join(spoken === 'sv' ? '.' : ':');

/** Several things as a sentence says them: A, B och C. */
export function list(items, last = spoken === 'sv' ? 'och' : 'and') {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
