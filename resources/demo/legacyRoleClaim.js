/**
 * The old intranet reads one role from the claim "role".
 *
 * Flow: Complement Token, trigger: Pre access token creation
 *
 * Switched off since the intranet reads "groups". Delete when nobody has complained for a quarter.
 */
const ranking = ["admin", "editor", "reader"];

function legacyRoleClaim(ctx, api) {
  if (ctx.v1.user.grants == null) {
    return;
  }
  const roles = ctx.v1.user.grants.grants.flatMap((grant) => [...grant.roles]);
  const best = ranking.find((role) => roles.includes(role));
  if (best !== undefined) {
    api.v1.claims.setClaim("role", best);
  }
}
