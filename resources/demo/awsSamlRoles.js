/**
 * Lets people with a role "aws-..." into the accounts of Amazon Web Services.
 *
 * Flow: Complement SAMLResponse, trigger: Pre SAMLResponse creation
 */
const account = "123456789012";
const provider = `arn:aws:iam::${account}:saml-provider/zitadel`;
const unspecified = "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified";

function awsSamlRoles(ctx, api) {
  const arns = [];
  for (const grant of ctx.v1.user.grants.grants) {
    for (const role of grant.roles) {
      if (role.startsWith("aws-")) {
        arns.push(`arn:aws:iam::${account}:role/${role.slice("aws-".length)},${provider}`);
      }
    }
  }
  if (arns.length === 0) {
    return;
  }
  const attribute = "https://aws.amazon.com/SAML/Attributes/";
  api.v1.attributes.setCustomAttribute(attribute + "Role", unspecified, ...arns);
  api.v1.attributes.setCustomAttribute(attribute + "RoleSessionName", unspecified, ctx.v1.getUser().username);
  api.v1.attributes.setCustomAttribute(attribute + "SessionDuration", unspecified, "3600");
}
