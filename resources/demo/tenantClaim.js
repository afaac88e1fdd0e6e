/**
 * Tells services which tenant the user's organisation is, and which plan it has booked.
 *
 * Flow: Complement Token, trigger: Pre access token creation
 */
function tenantClaim(ctx, api) {
  const settings = {};
  ctx.v1.org.getMetadata().metadata.forEach((entry) => {
    settings[entry.key] = entry.value;
  });

  if (settings.tenantId === undefined) {
    api.v1.claims.appendLogIntoClaims("organisation has no tenantId");
    return;
  }
  api.v1.claims.setClaim("tenant", String(settings.tenantId));
  api.v1.claims.setClaim("plan", settings.plan === undefined ? "free" : String(settings.plan));
}
