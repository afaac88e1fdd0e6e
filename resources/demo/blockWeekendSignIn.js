/**
 * Keeps the payroll program closed from Friday night to Monday morning.
 *
 * Flow: Internal Authentication, trigger: Post Authentication
 *
 * Switched off except in the week of the yearly inventory.
 */
const payroll = "271043987215417346";

function blockWeekendSignIn(ctx, api) {
  if (ctx.v1.authRequest.applicationId !== payroll) {
    return;
  }
  // Server time, which is UTC.
  const now = new Date();
  const day = now.getUTCDay();
  const isWeekend = day === 0 || day === 6 || (day === 5 && now.getUTCHours() >= 21);
  if (isWeekend) {
    throw "Payroll is closed at the weekend.";
  }
}
