/**
 * Puts the role keys of all grants into the claim "groups".
 */
function addGroupsClaim(ctx, api) {
  if (ctx.v1.user.grants == null) {
    return;
  }
  const groups = [];
  ctx.v1.user.grants.grants.forEach((grant) => {
    grant.roles.forEach((role) => { groups.push(role); });
  });
  api.v1.claims.setClaim("groups", groups);
}
