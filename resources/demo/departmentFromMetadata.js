/**
 * Copies some of the user's metadata into claims of the same name.
 *
 * Flow: Complement Token, trigger: Pre Userinfo creation
 */
const published = ["department", "costCentre", "office"];

function departmentFromMetadata(ctx, api) {
  const { metadata } = ctx.v1.user.getMetadata();
  for (const entry of metadata) {
    if (published.includes(entry.key)) {
      api.v1.claims.setClaim(entry.key, entry.value);
    }
  }
}
