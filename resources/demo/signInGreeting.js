/**
 * Schreibt einen Gruß in die Metadaten, den das Portal über der Startseite zeigt. 🎉
 *
 * Flow: Internal Authentication, trigger: Post Authentication
 *
 * Die Texte stammen aus der Kommunikationsabteilung; Änderungen bitte mit ihr absprechen.
 */
const greetings = {
  "de": "Grüß Gott, schön dich zu sehen 👋",
  "de-CH": "Grüezi mitenand 🏔️",
  "en": "Welcome back 👋",
  "es": "¡Hola! ¿Cómo estás? 🌞",
  "fr": "Ravi de te revoir, très cher·ère collègue ☕",
  "ja": "おかえりなさい 🍵",
  "pl": "Cześć, miło cię widzieć 🥐",
  "uk": "Вітаємо знову 🌻",
};

function signInGreeting(ctx, api) {
  if (ctx.v1.authError !== "none") {
    return;
  }
  const wanted = [...ctx.v1.authRequest.uiLocales].map((locale) => String(locale));
  // Erst die genaue Sprache, dann ohne Region, zuletzt Englisch.
  const candidates = wanted.flatMap((locale) => [locale, locale.split("-")[0]]);
  const language = candidates.find((candidate) => candidate in greetings) ?? "en";
  api.v1.user.appendMetadata("greeting", greetings[language]);
}
