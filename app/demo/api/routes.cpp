// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/routes.h"

#include "demo/api/schemas.h"

namespace demo {

using namespace Qt::StringLiterals;
using Access = Route::Access;

namespace {

Route permitted(const char *method, QStringView path, const MessageType *body, const QString &permission,
                Handler handler)
{
    return {method, path.toString().split(u'/'), body, Access::Permitted, permission, handler};
}

Route authenticated(const char *method, QStringView path, const MessageType *body, Handler handler)
{
    return {method, path.toString().split(u'/'), body, Access::Authenticated, {}, handler};
}

Route open(QStringView path, Access access, Handler handler, const char *contentType = "application/json")
{
    return {"GET", path.toString().split(u'/'), nullptr, access, {}, handler, contentType};
}

const QList<Route> &routes()
{
    static const QList<Route> table{
        permitted("POST", u"management/v1/actions/_search", &listActionsRequest(), u"org.action.read"_s,
                  listActions),
        permitted("GET", u"management/v1/actions/*", nullptr, u"org.action.read"_s, readAction),
        permitted("POST", u"management/v1/actions", &createActionRequest(), u"org.action.write"_s,
                  createAction),
        permitted("PUT", u"management/v1/actions/*", &updateActionRequest(), u"org.action.write"_s,
                  updateAction),
        permitted("POST", u"management/v1/actions/*/_deactivate", &emptyRequest(), u"org.action.write"_s,
                  deactivateAction),
        permitted("POST", u"management/v1/actions/*/_reactivate", &emptyRequest(), u"org.action.write"_s,
                  reactivateAction),
        permitted("DELETE", u"management/v1/actions/*", &emptyRequest(), u"org.action.delete"_s,
                  deleteAction),

        permitted("POST", u"management/v1/flows/types/_search", nullptr, u"org.flow.read"_s, listFlowTypes),
        permitted("POST", u"management/v1/flows/*/triggers/_search", nullptr, u"org.flow.read"_s,
                  listTriggerTypes),
        permitted("GET", u"management/v1/flows/*", nullptr, u"org.flow.read"_s, readFlow),
        permitted("POST", u"management/v1/flows/*/trigger/*", &setTriggerActionsRequest(),
                  u"org.flow.write"_s, setTriggerActions),
        permitted("POST", u"management/v1/flows/*/_clear", nullptr, u"org.flow.delete"_s, clearFlow),

        permitted("GET", u"management/v1/orgs/me", nullptr, u"org.read"_s, readMyOrganisation),
        authenticated("GET", u"auth/v1/users/me", nullptr, readMyself),
        authenticated("POST", u"auth/v1/permissions/zitadel/me/_search", nullptr, listMyPermissions),
        authenticated("POST", u"auth/v1/memberships/me/_search", &listMembershipsRequest(),
                      listMyMemberships),
        authenticated("POST", u"v2/organizations/_search", &listOrganisationsRequest(), listOrganisations),

        permitted("GET", u"admin/v1/instances/me", nullptr, u"iam.read"_s, readInstance),
        permitted("POST", u"admin/v1/events/_search", &listEventsRequest(), u"events.read"_s, searchEvents),

        open(u"management/v1/healthz", Access::Named, serviceHealth),
        open(u"admin/v1/healthz", Access::Named, serviceHealth),
        open(u"auth/v1/healthz", Access::Named, serviceHealth),
        open(u"healthz", Access::Open, gatewayHealth),
        open(u"debug/healthz", Access::Open, plainHealth, "text/plain; charset=utf-8"),
        open(u"debug/ready", Access::Open, readiness),
        open(u"ui/console/assets/environment.json", Access::Open, consoleEnvironment),
    };
    return table;
}

/// The parameters, if the path has the form of the route.
std::optional<QStringList> matchSegments(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    QStringList parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == "*"_L1) // may be empty at the end of a path; elsewhere a double slash redirects
            parameters << segments[i];
        else if (pattern[i] != segments[i])
            return std::nullopt;
    }
    return parameters;
}

/// A service is asked for its path behind the prefix, which has to begin with a slash.
bool endsInPrefix(QByteArrayView path)
{
    for (const QByteArrayView prefix : {"/management/v1", "/admin/v1", "/auth/v1"}) {
        if (path.startsWith(prefix))
            return path.size() == prefix.size() || path[prefix.size()] != '/';
    }
    return false;
}

} // namespace

const Route *routeOf(QByteArrayView method, QStringView pattern)
{
    const QStringList segments = pattern.toString().split(u'/');
    for (const Route &route : routes()) {
        if (route.method == method && route.segments == segments)
            return &route;
    }
    return nullptr;
}

std::expected<Match, Status> findRoute(const QByteArray &method, const QByteArray &path, bool isForm)
{
    if (endsInPrefix(path))
        return refuse(Code::InvalidArgument, u"Bad Request"_s);
    const QStringList segments = textOf(path.sliced(path.startsWith('/') ? 1 : 0)).split(u'/');
    QList<Match> others; // of other verbs
    for (const Route &route : routes()) {
        const std::optional<QStringList> parameters = matchSegments(route.segments, segments);
        if (parameters && route.method == method)
            return Match{&route, *parameters};
        if (parameters)
            others << Match{&route, *parameters};
    }
    // Where there are other verbs as well, the real server sometimes answers as GET and sometimes refuses.
    if (isForm && method == "POST" && others.size() == 1 && others.front().route->method == "GET")
        return others.front();
    if (!others.isEmpty())
        return refuse(Code::Unimplemented, u"Method Not Allowed"_s);
    return refuse(Code::NotFound, u"Not Found"_s);
}

QByteArray normalisedPath(const QByteArray &path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.split('/');
    for (const QByteArray &segment : segments) {
        if (segment == "..")
            kept.resize(qMax(0, kept.size() - 1));
        else if (!segment.isEmpty() && segment != ".")
            kept << segment;
    }
    const bool endsOpen = path.endsWith('/') && !kept.isEmpty();
    const QByteArray result = '/' + kept.join('/') + (endsOpen ? "/" : "");
    return result == path ? QByteArray() : result;
}

} // namespace demo
