/**
 * Reports each sign-in to the audit service, successful or not.
 *
 * Flow: Internal Authentication, trigger: Post Authentication
 *
 * "Allowed to fail" is on and the timeout short: people sign in even if the audit service is down.
 */
const http = require("zitadel/http");
const logger = require("zitadel/log");

const endpoint = "https://audit.acme.example.com/v1/sign-ins";

function auditSignIn(ctx, api) {
  // Never send the whole request: its form holds the password.
  const request = ctx.v1.authRequest;
  const response = http.fetch(endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Audit-Source": "zitadel",
    },
    body: {
      user: request.userId,
      application: request.applicationId,
      // A boxed value: turn it into a text before use.
      method: String(ctx.v1.authMethod),
      succeeded: ctx.v1.authError === "none",
      address: ctx.v1.httpRequest.remoteAddr,
    },
  });
  if (response.status >= 300) {
    logger.warn("audit service answered %d", response.status);
  }
}
