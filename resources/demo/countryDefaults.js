/**
 * Chooses language, region and currency of a new user by the country of the mail address.
 *
 * Flow: Internal Authentication, trigger: Pre Creation
 *
 * The table is kept by the sales office. One row per country, in order of the two letters at the end of the address.
 * `language` is what we write to people in (not the only one spoken there), `dial` the prefix of telephone numbers,
 * `region` the sales region that looks after the customer.
 */
const logger = require("zitadel/log");

const countries = {
  ad: { name: "Andorra", language: "ca", dial: "+376", currency: "EUR", region: "emea" },
  ae: { name: "United Arab Emirates", language: "ar", dial: "+971", currency: "AED", region: "emea" },
  al: { name: "Albania", language: "sq", dial: "+355", currency: "ALL", region: "emea" },
  am: { name: "Armenia", language: "hy", dial: "+374", currency: "AMD", region: "emea" },
  ar: { name: "Argentina", language: "es", dial: "+54", currency: "ARS", region: "latam" },
  at: { name: "Austria", language: "de", dial: "+43", currency: "EUR", region: "emea" },
  au: { name: "Australia", language: "en", dial: "+61", currency: "AUD", region: "apac" },
  az: { name: "Azerbaijan", language: "az", dial: "+994", currency: "AZN", region: "emea" },
  ba: { name: "Bosnia and Herzegovina", language: "bs", dial: "+387", currency: "BAM", region: "emea" },
  bd: { name: "Bangladesh", language: "bn", dial: "+880", currency: "BDT", region: "apac" },
  be: { name: "Belgium", language: "nl", dial: "+32", currency: "EUR", region: "emea" },
  bg: { name: "Bulgaria", language: "bg", dial: "+359", currency: "BGN", region: "emea" },
  bo: { name: "Bolivia", language: "es", dial: "+591", currency: "BOB", region: "latam" },
  br: { name: "Brazil", language: "pt-BR", dial: "+55", currency: "BRL", region: "latam" },
  bt: { name: "Bhutan", language: "dz", dial: "+975", currency: "BTN", region: "apac" },
  bw: { name: "Botswana", language: "en", dial: "+267", currency: "BWP", region: "emea" },
  ca: { name: "Canada", language: "en", dial: "+1", currency: "CAD", region: "noram" },
  ch: { name: "Switzerland", language: "de", dial: "+41", currency: "CHF", region: "emea" },
  cl: { name: "Chile", language: "es", dial: "+56", currency: "CLP", region: "latam" },
  cm: { name: "Cameroon", language: "fr", dial: "+237", currency: "XAF", region: "emea" },
  cn: { name: "China", language: "zh", dial: "+86", currency: "CNY", region: "apac" },
  co: { name: "Colombia", language: "es", dial: "+57", currency: "COP", region: "latam" },
  cr: { name: "Costa Rica", language: "es", dial: "+506", currency: "CRC", region: "latam" },
  cy: { name: "Cyprus", language: "el", dial: "+357", currency: "EUR", region: "emea" },
  cz: { name: "Czechia", language: "cs", dial: "+420", currency: "CZK", region: "emea" },
  de: { name: "Germany", language: "de", dial: "+49", currency: "EUR", region: "emea" },
  dk: { name: "Denmark", language: "da", dial: "+45", currency: "DKK", region: "emea" },
  dz: { name: "Algeria", language: "ar", dial: "+213", currency: "DZD", region: "emea" },
  ec: { name: "Ecuador", language: "es", dial: "+593", currency: "USD", region: "latam" },
  ee: { name: "Estonia", language: "et", dial: "+372", currency: "EUR", region: "emea" },
  eg: { name: "Egypt", language: "ar", dial: "+20", currency: "EGP", region: "emea" },
  es: { name: "Spain", language: "es", dial: "+34", currency: "EUR", region: "emea" },
  et: { name: "Ethiopia", language: "am", dial: "+251", currency: "ETB", region: "emea" },
  fi: { name: "Finland", language: "fi", dial: "+358", currency: "EUR", region: "emea" },
  fj: { name: "Fiji", language: "en", dial: "+679", currency: "FJD", region: "apac" },
  fr: { name: "France", language: "fr", dial: "+33", currency: "EUR", region: "emea" },
  gb: { name: "United Kingdom", language: "en", dial: "+44", currency: "GBP", region: "emea" },
  ge: { name: "Georgia", language: "ka", dial: "+995", currency: "GEL", region: "emea" },
  gh: { name: "Ghana", language: "en", dial: "+233", currency: "GHS", region: "emea" },
  gr: { name: "Greece", language: "el", dial: "+30", currency: "EUR", region: "emea" },
  gt: { name: "Guatemala", language: "es", dial: "+502", currency: "GTQ", region: "latam" },
  hk: { name: "Hong Kong", language: "zh", dial: "+852", currency: "HKD", region: "apac" },
  hn: { name: "Honduras", language: "es", dial: "+504", currency: "HNL", region: "latam" },
  hr: { name: "Croatia", language: "hr", dial: "+385", currency: "EUR", region: "emea" },
  hu: { name: "Hungary", language: "hu", dial: "+36", currency: "HUF", region: "emea" },
  id: { name: "Indonesia", language: "id", dial: "+62", currency: "IDR", region: "apac" },
  ie: { name: "Ireland", language: "en", dial: "+353", currency: "EUR", region: "emea" },
  il: { name: "Israel", language: "he", dial: "+972", currency: "ILS", region: "emea" },
  in: { name: "India", language: "en", dial: "+91", currency: "INR", region: "apac" },
  is: { name: "Iceland", language: "is", dial: "+354", currency: "ISK", region: "emea" },
  it: { name: "Italy", language: "it", dial: "+39", currency: "EUR", region: "emea" },
  jm: { name: "Jamaica", language: "en", dial: "+1", currency: "JMD", region: "latam" },
  jo: { name: "Jordan", language: "ar", dial: "+962", currency: "JOD", region: "emea" },
  jp: { name: "Japan", language: "ja", dial: "+81", currency: "JPY", region: "apac" },
  ke: { name: "Kenya", language: "sw", dial: "+254", currency: "KES", region: "emea" },
  kh: { name: "Cambodia", language: "km", dial: "+855", currency: "KHR", region: "apac" },
  kr: { name: "South Korea", language: "ko", dial: "+82", currency: "KRW", region: "apac" },
  kw: { name: "Kuwait", language: "ar", dial: "+965", currency: "KWD", region: "emea" },
  kz: { name: "Kazakhstan", language: "kk", dial: "+7", currency: "KZT", region: "emea" },
  la: { name: "Laos", language: "lo", dial: "+856", currency: "LAK", region: "apac" },
  lb: { name: "Lebanon", language: "ar", dial: "+961", currency: "LBP", region: "emea" },
  li: { name: "Liechtenstein", language: "de", dial: "+423", currency: "CHF", region: "emea" },
  lk: { name: "Sri Lanka", language: "si", dial: "+94", currency: "LKR", region: "apac" },
  lt: { name: "Lithuania", language: "lt", dial: "+370", currency: "EUR", region: "emea" },
  lu: { name: "Luxembourg", language: "fr", dial: "+352", currency: "EUR", region: "emea" },
  lv: { name: "Latvia", language: "lv", dial: "+371", currency: "EUR", region: "emea" },
  ma: { name: "Morocco", language: "ar", dial: "+212", currency: "MAD", region: "emea" },
  mc: { name: "Monaco", language: "fr", dial: "+377", currency: "EUR", region: "emea" },
  md: { name: "Moldova", language: "ro", dial: "+373", currency: "MDL", region: "emea" },
  me: { name: "Montenegro", language: "sr", dial: "+382", currency: "EUR", region: "emea" },
  mg: { name: "Madagascar", language: "mg", dial: "+261", currency: "MGA", region: "emea" },
  mk: { name: "North Macedonia", language: "mk", dial: "+389", currency: "MKD", region: "emea" },
  mn: { name: "Mongolia", language: "mn", dial: "+976", currency: "MNT", region: "apac" },
  mt: { name: "Malta", language: "mt", dial: "+356", currency: "EUR", region: "emea" },
  mu: { name: "Mauritius", language: "en", dial: "+230", currency: "MUR", region: "emea" },
  mx: { name: "Mexico", language: "es", dial: "+52", currency: "MXN", region: "latam" },
  my: { name: "Malaysia", language: "ms", dial: "+60", currency: "MYR", region: "apac" },
  mz: { name: "Mozambique", language: "pt", dial: "+258", currency: "MZN", region: "emea" },
  na: { name: "Namibia", language: "en", dial: "+264", currency: "NAD", region: "emea" },
  ng: { name: "Nigeria", language: "en", dial: "+234", currency: "NGN", region: "emea" },
  ni: { name: "Nicaragua", language: "es", dial: "+505", currency: "NIO", region: "latam" },
  nl: { name: "Netherlands", language: "nl", dial: "+31", currency: "EUR", region: "emea" },
  no: { name: "Norway", language: "nb", dial: "+47", currency: "NOK", region: "emea" },
  np: { name: "Nepal", language: "ne", dial: "+977", currency: "NPR", region: "apac" },
  nz: { name: "New Zealand", language: "en", dial: "+64", currency: "NZD", region: "apac" },
  om: { name: "Oman", language: "ar", dial: "+968", currency: "OMR", region: "emea" },
  pa: { name: "Panama", language: "es", dial: "+507", currency: "PAB", region: "latam" },
  pe: { name: "Peru", language: "es", dial: "+51", currency: "PEN", region: "latam" },
  pg: { name: "Papua New Guinea", language: "en", dial: "+675", currency: "PGK", region: "apac" },
  ph: { name: "Philippines", language: "en", dial: "+63", currency: "PHP", region: "apac" },
  pk: { name: "Pakistan", language: "ur", dial: "+92", currency: "PKR", region: "apac" },
  pl: { name: "Poland", language: "pl", dial: "+48", currency: "PLN", region: "emea" },
  pt: { name: "Portugal", language: "pt", dial: "+351", currency: "EUR", region: "emea" },
  py: { name: "Paraguay", language: "es", dial: "+595", currency: "PYG", region: "latam" },
  qa: { name: "Qatar", language: "ar", dial: "+974", currency: "QAR", region: "emea" },
  ro: { name: "Romania", language: "ro", dial: "+40", currency: "RON", region: "emea" },
  rs: { name: "Serbia", language: "sr", dial: "+381", currency: "RSD", region: "emea" },
  rw: { name: "Rwanda", language: "rw", dial: "+250", currency: "RWF", region: "emea" },
  sa: { name: "Saudi Arabia", language: "ar", dial: "+966", currency: "SAR", region: "emea" },
  se: { name: "Sweden", language: "sv", dial: "+46", currency: "SEK", region: "emea" },
  sg: { name: "Singapore", language: "en", dial: "+65", currency: "SGD", region: "apac" },
  si: { name: "Slovenia", language: "sl", dial: "+386", currency: "EUR", region: "emea" },
  sk: { name: "Slovakia", language: "sk", dial: "+421", currency: "EUR", region: "emea" },
  sm: { name: "San Marino", language: "it", dial: "+378", currency: "EUR", region: "emea" },
  sn: { name: "Senegal", language: "fr", dial: "+221", currency: "XOF", region: "emea" },
  sv: { name: "El Salvador", language: "es", dial: "+503", currency: "USD", region: "latam" },
  th: { name: "Thailand", language: "th", dial: "+66", currency: "THB", region: "apac" },
  tn: { name: "Tunisia", language: "ar", dial: "+216", currency: "TND", region: "emea" },
  tr: { name: "Türkiye", language: "tr", dial: "+90", currency: "TRY", region: "emea" },
  tw: { name: "Taiwan", language: "zh", dial: "+886", currency: "TWD", region: "apac" },
  tz: { name: "Tanzania", language: "sw", dial: "+255", currency: "TZS", region: "emea" },
  ua: { name: "Ukraine", language: "uk", dial: "+380", currency: "UAH", region: "emea" },
  ug: { name: "Uganda", language: "en", dial: "+256", currency: "UGX", region: "emea" },
  us: { name: "United States", language: "en", dial: "+1", currency: "USD", region: "noram" },
  uy: { name: "Uruguay", language: "es", dial: "+598", currency: "UYU", region: "latam" },
  uz: { name: "Uzbekistan", language: "uz", dial: "+998", currency: "UZS", region: "emea" },
  va: { name: "Vatican City", language: "it", dial: "+39", currency: "EUR", region: "emea" },
  ve: { name: "Venezuela", language: "es", dial: "+58", currency: "VES", region: "latam" },
  vn: { name: "Vietnam", language: "vi", dial: "+84", currency: "VND", region: "apac" },
  ws: { name: "Samoa", language: "sm", dial: "+685", currency: "WST", region: "apac" },
  za: { name: "South Africa", language: "en", dial: "+27", currency: "ZAR", region: "emea" },
  zm: { name: "Zambia", language: "en", dial: "+260", currency: "ZMW", region: "emea" },
  zw: { name: "Zimbabwe", language: "en", dial: "+263", currency: "USD", region: "emea" },
};

// Everybody else: .com, .org and countries where we have no office.
const fallback = { name: "International", language: "en", dial: "", currency: "USD", region: "global" };

// Addresses that look like a country but are not used as one.
const generic = new Set(["gmail.co", "mail.me", "proton.me", "icloud.me", "company.tv"]);

// Offices answer in the language of the region only during their hours; outside them, English is on duty.
const offices = {
  emea: { city: "Vienna", opens: 7, closes: 16 },
  apac: { city: "Singapore", opens: 0, closes: 9 },
  noram: { city: "Toronto", opens: 13, closes: 22 },
  latam: { city: "Montevideo", opens: 12, closes: 21 },
  global: { city: "Vienna", opens: 7, closes: 16 },
};

function countryDefaults(ctx, api) {
  const human = ctx.v1.user.human;
  const country = countryOf(String(human.email));
  const office = offices[country.region];

  // What people chose themselves when registering wins.
  if (human.preferredLanguage === "" || human.preferredLanguage === "und") {
    api.setPreferredLanguage(country.language);
  }
  if (country.dial !== "" && String(human.phone).startsWith("0")) {
    api.setPhone(withPrefix(String(human.phone), country.dial));
  }

  api.v1.user.appendMetadata("country", country.name);
  api.v1.user.appendMetadata("currency", country.currency);
  api.v1.user.appendMetadata("region", country.region);
  api.v1.user.appendMetadata("office", office.city);
  api.v1.user.appendMetadata("answerLanguage", isOpen(office) ? country.language : "en");
  logger.debug("registered from %s, looked after by %s", country.name, office.city);
}

/** The row of the table that fits the address. */
function countryOf(email) {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (generic.has(domain)) {
    return fallback;
  }
  const ending = domain.slice(domain.lastIndexOf(".") + 1);
  const code = ending === "uk" ? "gb" : ending;
  return Object.hasOwn(countries, code) ? countries[code] : fallback;
}

/** 0664 1234567 becomes +43 664 1234567; Italy and its neighbours keep their zero. */
function withPrefix(phone, dial) {
  const keepsZero = dial === "+39" || dial === "+378";
  return `${dial} ${keepsZero ? phone : phone.slice(1)}`;
}

/** Whether the office is staffed now; its hours are in UTC. */
function isOpen(office) {
  const now = new Date();
  const day = now.getUTCDay();
  const hour = now.getUTCHours();
  return day >= 1 && day <= 5 && hour >= office.opens && hour < office.closes;
}
