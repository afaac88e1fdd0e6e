/**
 * Lets nobody in whose mail address the identity provider has not verified.
 *
 * Flow: External Authentication, trigger: Post Authentication
 *
 * "Allowed to fail" must stay off: the error is what keeps people out.
 */
function requireVerifiedEmail(ctx, api) {
  if (ctx.v1.authError !== "none") {
    return; // has failed already, for another reason
  }
  const info = ctx.v1.providerInfo;
  if (info == null || String(info.getEmail()) === "") {
    throw "Your identity provider did not tell us your e-mail address.";
  }
  if (!info.isEmailVerified()) {
    throw "Please verify your e-mail address with your identity provider first.";
  }
}
