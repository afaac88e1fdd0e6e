// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people read of the templates in resources/catalogue/templates.json: here, where it can be translated.
#include "script/templates.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

struct TemplateTexts
{
    Q_DECLARE_TR_FUNCTIONS(TemplateTexts)

public:
    QString title;
    QString doc;
};

TemplateTexts jobOf(QStringView id)
{
    const QHash<QString, TemplateTexts> texts{
        {u"groups"_s,
         {TemplateTexts::tr("Roles as a groups claim"),
          TemplateTexts::tr("The keys of all roles of the user as one flat list in the token.")}},
        {u"projectRoles"_s,
         {TemplateTexts::tr("Roles by project as a claim"),
          TemplateTexts::tr("The roles of the user, project by project, in the token.")}},
        {u"userMetadata"_s,
         {TemplateTexts::tr("Claims from the user's metadata"),
          TemplateTexts::tr("Puts chosen entries of the user's metadata into the token.")}},
        {u"organisationMetadata"_s,
         {TemplateTexts::tr("Claims from the organisation's metadata"),
          TemplateTexts::tr("Puts chosen entries of the organisation's metadata into the token.")}},
        {u"defaultGrant"_s,
         {TemplateTexts::tr("Grant for new users"),
          TemplateTexts::tr("Gives each new user roles in a project.")}},
        {u"domainAtCreation"_s,
         {TemplateTexts::tr("Registration from some e-mail domains only"),
          TemplateTexts::tr("Lets nobody register with an e-mail address of another domain.")}},
        {u"domainAtSignIn"_s,
         {TemplateTexts::tr("No sign-in from some e-mail domains"),
          TemplateTexts::tr("Stops sign-ins by an identity provider for addresses of some domains.")}},
        {u"verifiedEmail"_s,
         {TemplateTexts::tr("Verified e-mail of a trusted identity provider"),
          TemplateTexts::tr("Takes the e-mail addresses of one identity provider as verified.")}},
        {u"providerNames"_s,
         {TemplateTexts::tr("Names from a SAML or LDAP provider"),
          TemplateTexts::tr("Takes over first, last and display name from what the provider tells.")}},
        {u"samlGroups"_s,
         {TemplateTexts::tr("Roles as a SAML attribute"),
          TemplateTexts::tr("The keys of all roles of the user as an attribute with several values.")}},
        {u"audit"_s,
         {TemplateTexts::tr("Tell a service of sign-ins"),
          TemplateTexts::tr("Calls a service at each attempt to sign in, and stops none that it misses.")}},
        {u"language"_s,
         {TemplateTexts::tr("Language for new users"),
          TemplateTexts::tr("Gives new users a language where none is known.")}},
        {u"denyWithoutGrant"_s,
         {TemplateTexts::tr("No token without a role"),
          TemplateTexts::tr("Refuses the token to users without a role in the project.")}},
    };
    return texts.value(id.toString());
}

} // namespace

QString script::Template::title() const
{
    return jobOf(id).title;
}

QString script::Template::doc() const
{
    return jobOf(id).doc;
}
