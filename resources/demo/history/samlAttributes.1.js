function samlAttributes(ctx, api) {
  const user = ctx.v1.getUser();
  const basic = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic";
  api.v1.attributes.setCustomAttribute("DisplayName", basic, user.human.displayName);

  ctx.v1.user.grants.grants.forEach((grant) => {
    api.v1.attributes.setCustomAttribute("Roles", basic, ...grant.roles);
  });
}
