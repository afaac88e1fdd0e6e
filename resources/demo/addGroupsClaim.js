/**
 * Puts the role keys of all grants into the claim "groups".
 *
 * Flow: Complement Token, triggers: Pre Userinfo creation, Pre access token creation
 *
 * Many programs (Grafana, GitLab, Nextcloud) understand this flat list, but not the nested role claim.
 */
function addGroupsClaim(ctx, api) {
  const grants = ctx.v1.user.grants;
  if (grants == null || grants.count === 0) {
    return;
  }

  const groups = new Set();
  grants.grants.forEach((grant) => {
    grant.roles.forEach((role) => { groups.add(role); });
  });

  // Sorted, so that two tokens of one person look the same.
  api.v1.claims.setClaim("groups", [...groups].sort());
}
