// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Mends `QFuture::then(context, …)` of Qt before 6.10, for all who link this library. If the future finishes
// and the context dies in the same turn of the event loop, Qt carries out the continuation after that death:
// with a `this` that is gone, whenever a window, a session or a dialog goes while an answer arrives. Here the
// connection to what is carried out ends with the context, so the future that then() returned is cancelled,
// as Qt's manual has it.
//
// Linked before Qt's own function of this name, which nothing but then(), onFailed() and onCanceled() with a
// context calls. Newer versions of Qt do not call it. Tried by tst_answers.
#include <QFutureWatcher>

// Where Qt is a DLL its functions cannot be replaced so.
#if QT_VERSION < QT_VERSION_CHECK(6, 10, 0) && !defined(Q_OS_WINDOWS)

void QtPrivate::watchContinuationImpl(const QObject *context, QSlotObjectBase *slotObj,
                                      QFutureInterfaceBase &fi)
{
    SlotObjUniquePtr slot(slotObj);
    auto *watcher = new QFutureWatcher<void>;
    watcher->moveToThread(context->thread());
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [slot = std::move(slot)] {
        void *arguments[] = {nullptr}; // it returns nothing
        slot->call(nullptr, arguments);
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    QObject::connect(context, &QObject::destroyed, watcher, &QObject::deleteLater);
    watcher->setFuture(QFutureInterface<void>(fi).future());
}

#endif
