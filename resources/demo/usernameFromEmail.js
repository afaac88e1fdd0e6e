/**
 * Makes the part before the @ the user name, e.g. "ada.lovelace".
 *
 * Flows: External and Internal Authentication, trigger: Pre Creation
 */
function usernameFromEmail(ctx, api) {
  const email = String(ctx.v1.user.human.email);
  const at = email.lastIndexOf("@");
  if (at < 1) {
    return; // keep what the person typed
  }
  const name = email
    .slice(0, at)
    .toLowerCase()
    .replace(/\+.*$/, "") // ada+test@... is ada
    .replace(/[^a-z0-9._-]/g, "-");
  api.setUsername(name);
}
