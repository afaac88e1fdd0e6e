/**
 * Fills the profile with what the identity provider told us.
 *
 * Flow: External Authentication, trigger: Post Authentication
 */
const logger = require("zitadel/log");

function mapExternalProfile(ctx, api) {
  // After a failed sign-in there is no user to fill, and setters are ignored.
  if (ctx.v1.authError !== "none") {
    logger.warn("external sign-in failed: %s", ctx.v1.authError);
    return;
  }
  const info = ctx.v1.providerInfo;
  if (info == null) {
    return;
  }

  // Setting an empty value would clear the field, so only take what is there.
  take(info.getFirstName(), (value) => { api.setFirstName(value); });
  take(info.getLastName(), (value) => { api.setLastName(value); });
  take(info.getDisplayName(), (value) => { api.setDisplayName(value); });
  take(info.getNickname(), (value) => { api.setNickName(value); });
  take(info.getPreferredLanguage(), (value) => { api.setPreferredLanguage(value); });

  const email = String(info.getEmail());
  if (email.includes("@")) {
    api.setEmail(email.toLowerCase());
    // The company's own provider has checked its mailboxes.
    api.setEmailVerified(email.toLowerCase().endsWith("@acme.example.com"));
  }
}

/** Hands a text on unless it is empty or says "unknown language". */
function take(value, setter) {
  const text = String(value).trim();
  if (text !== "" && text !== "und" && text !== "null") {
    setter(text);
  }
}
