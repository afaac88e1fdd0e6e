// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

/// Turns what the server or the network said into words: what happened, what it means for the person's
/// text, and what to do. The only place that knows the ids of the server's errors.
namespace explain {

/// What was asked, as far as the advice differs.
enum class Operation {
    List,
    Open,
    Save,
    Create,
    Activate,
    Deactivate,
    Delete,
    Flows,
    SetTrigger, ///< what a trigger runs
    History,
    Organisation,
    Account, ///< who is signed in, and what they may do
    SignIn,
    Probe, ///< whether there is an instance at all
};

/// True if @p operation changes something on the server.
bool isWrite(Operation operation);

/// Fills kind, message and advice of @p error from its httpStatus, grpcCode, serverId and serverMessage
/// (API 16 to 20). An id not known here gets a message by status, never a crash (API 19).
Error serverRefusal(Error error, Operation operation);

/// Fills message and advice of @p error by its kind, for what happened on the way (no or no whole answer).
Error transportFailure(Error error, Operation operation);

/// The server answers to https at this port, and was spoken to without it.
Error plainToTls(Error error, Operation operation);

/// @p error with one more thing to look at: the connection was lost, and the port may be one for https.
Error maybeForTls(Error error);

/// An answer that came whole, with a good status, and still is not the API's.
Error strangeAnswer(Error error, Operation operation);

/// The server, or what stands before it, takes no gRPC at this address: nothing was carried out.
/// Kind::NoRoute.
Error wireClosed(Error error, Operation operation);

/// A list that is @p rows long, though the server tells of @p total, however often it is asked: it is not
/// taken for the whole. Kind::CutOff.
Error shortList(qsizetype rows, qsizetype total, Operation operation);

/// A list in pages, of which rows go while it is read, so that others are missed. Kind::Conflict.
Error changingList(Operation operation);

/// What is made of many answers has more of them, or takes longer, than anything honest. Kind::TooLarge.
Error endless(Operation operation);

/// Refused before anything was sent: the id of an organisation, or the token, could not travel as it is, and
/// the call would act elsewhere, or as nobody (API 5, 86). Kind::Input and Kind::Unauthorized.
Error badOrganisationId(Operation operation);
Error badToken(Operation operation);

/// 401 where the call names an organisation, though the server takes the token itself. Kind::Forbidden.
Error refusedInOrganisation(Error error, Operation operation);

/// No token could be had for what was asked: @p error says why, this adds what it means for the text.
Error notSignedIn(Error error, Operation operation);

} // namespace explain
