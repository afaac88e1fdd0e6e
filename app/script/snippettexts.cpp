// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people read of the snippets in resources/catalogue/snippets.json: here, where it can be translated.
#include "script/snippets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct SnippetTexts
{
    Q_DECLARE_TR_FUNCTIONS(SnippetTexts)

public:
    QString title;
    QString doc;
};

SnippetTexts textsOf(QStringView id)
{
    const QHash<QString, SnippetTexts> texts{
        {u"action"_s,
         {SnippetTexts::tr("Function of the action"),
          SnippetTexts::tr("The function that the server calls, with a comment above.")}},
        {u"claim"_s,
         {SnippetTexts::tr("Set a claim"),
          SnippetTexts::tr("Adds a claim to the token, unless there is one.")}},
        {u"rolesClaim"_s,
         {SnippetTexts::tr("Roles of the user as a claim"),
          SnippetTexts::tr("Collects the role keys of all grants into a flat, sorted list.")}},
        {u"logClaim"_s,
         {SnippetTexts::tr("Append to the log claim"),
          SnippetTexts::tr(
              "Adds a line to the action's own log in the token, where the client can read it.")}},
        {u"metadata"_s,
         {SnippetTexts::tr("Set metadata"),
          SnippetTexts::tr("Writes an entry of the user's metadata at once.")}},
        {u"appendMetadata"_s,
         {SnippetTexts::tr("Append metadata"),
          SnippetTexts::tr("Gives the user an entry of metadata, written after the action.")}},
        {u"readMetadata"_s,
         {SnippetTexts::tr("Read metadata"),
          SnippetTexts::tr("Looks for one entry of the user's metadata by its key.")}},
        {u"grant"_s,
         {SnippetTexts::tr("Add a user grant"),
          SnippetTexts::tr("Gives the new user roles in a project, which must exist there.")}},
        {u"callApi"_s,
         {SnippetTexts::tr("Call an API"),
          SnippetTexts::tr(
              "Sends JSON and stops with a message if the service refuses it. The call itself cannot be "
              "caught.")}},
        {u"log"_s,
         {SnippetTexts::tr("Write to the server's log"),
          SnippetTexts::tr("%s, %d and %j stand for a text, a number and JSON. Never log whole requests.")}},
        {u"deny"_s,
         {SnippetTexts::tr("Deny the sign-in"),
          SnippetTexts::tr(
              "Stops the sign-in with a message. Works only while the action is not allowed to fail.")}},
        {u"names"_s,
         {SnippetTexts::tr("Set first and last name"),
          SnippetTexts::tr("Gives the user to be created other names.")}},
        {u"samlAttribute"_s,
         {SnippetTexts::tr("Add a SAML attribute"),
          SnippetTexts::tr("Adds an attribute to the response. Several values are spread: ...values.")}},
    };
    return texts.value(id.toString());
}

} // namespace

QString script::Snippet::title() const
{
    return textsOf(id).title;
}

QString script::Snippet::doc() const
{
    return textsOf(id).doc;
}
