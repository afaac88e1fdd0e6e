/**
 * Tidies the names that people type when they register: blanks, and letters all large or all small.
 *
 * Flow: Internal Authentication, trigger: Pre Creation
 */
// Stay small unless they begin the name.
const particles = new Set(["von", "van", "der", "den", "de", "da", "di", "zu", "zur", "la", "le", "und"]);

function normaliseNames(ctx, api) {
  const human = ctx.v1.user.human;
  const first = tidy(human.firstName);
  const last = tidy(human.lastName);
  if (first !== "") {
    api.setFirstName(first);
  }
  if (last !== "") {
    api.setLastName(last);
  }
  if (first !== "" && last !== "") {
    api.setDisplayName(`${first} ${last}`);
  }
}

function tidy(name) {
  const words = name.trim().split(/\s+/);
  const isShouting = name === name.toUpperCase();
  const isWhispering = name === name.toLowerCase();
  if (!isShouting && !isWhispering) {
    return words.join(" "); // somebody took care: McKenzie, d'Arc
  }
  return words
    .map((word, index) => {
      const small = word.toLowerCase();
      return index > 0 && particles.has(small) ? small : capitalise(small);
    })
    .join(" ");
}

/** Each part of a double name: anna-lena, o'neill. */
function capitalise(word) {
  return word.replace(/(^|[-'’])(\S)/g, (whole, before, letter) => before + letter.toUpperCase());
}
