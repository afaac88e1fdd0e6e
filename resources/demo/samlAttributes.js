/**
 * Adds what our SAML service providers expect beside the standard attributes.
 *
 * Flow: Complement SAMLResponse, trigger: Pre SAMLResponse creation
 */
const basic = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
const uri = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";

function samlAttributes(ctx, api) {
  const user = ctx.v1.getUser();
  api.v1.attributes.setCustomAttribute("DisplayName", basic, user.human.displayName);
  api.v1.attributes.setCustomAttribute("Language", basic, user.human.preferredLanguage);

  // eduPerson names, as universities want them.
  api.v1.attributes.setCustomAttribute(
    "urn:oid:1.3.6.1.4.1.5923.1.1.1.6",
    uri,
    `${user.username}@acme.example.com`,
  );

  const roles = new Set();
  ctx.v1.user.grants.grants.forEach((grant) => {
    grant.roles.forEach((role) => { roles.add(role); });
  });
  // Spread: an array would become one value with commas.
  api.v1.attributes.setCustomAttribute("Roles", basic, ...roles);
}
