function addGroupsClaim(ctx, api) {
  ctx.v1.user.grants.grants.forEach((grant) => {
    api.v1.claims.setClaim("groups", grant.roles);
  });
}
