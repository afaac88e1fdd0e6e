/**
 * Gives everybody who arrives through an identity provider the roles to start with.
 *
 * Flow: External Authentication, trigger: Post Creation
 */
const logger = require("zitadel/log");

// Project ids from the Console; the roles must exist there.
const portal = "268903271936491522";
const helpdesk = "268903402056351746";

const rolesByDomain = {
  "acme.example.com": [
    { projectId: portal, roles: ["employee", "reader"] },
    { projectId: helpdesk, roles: ["requester"] },
  ],
  "partner.example.net": [{ projectId: portal, roles: ["partner"] }],
};

function grantDefaultRoles(ctx, api) {
  const user = ctx.v1.getUser();
  const domain = String(user.human.email).split("@").pop().toLowerCase();
  const grants = rolesByDomain[domain] ?? [{ projectId: portal, roles: ["guest"] }];
  for (const grant of grants) {
    api.v1.appendUserGrant(grant);
  }
  logger.info("%d grants for user %s", grants.length, user.id);
}
