/**
 * Everybody who registers may use the self-service portal.
 *
 * Flow: Internal Authentication, trigger: Post Creation
 */
function grantSelfService(ctx, api) {
  api.v1.appendUserGrant({
    projectId: "268903271936491522",
    roles: ["self-service"],
  });
}
