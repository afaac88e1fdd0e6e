// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"
#include "access/profile/profilestore.h"
#include "archive/keptfiles.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <stop_token>

class CheckView;
class FieldProblem;
class InstancePage;
class NetworkPage;
class PlainLabel;
class QListWidget;
class QPushButton;
class QTabWidget;
class Settings;
class SignInPage;

/// All connections: to add, change, test, copy, sort and delete them, and to open one.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the dialog.
    ProfilesDialog(ProfileStore &profiles, Secrets &secrets, QWidget *parent = nullptr);
    ~ProfilesDialog() override;

    /// Dialogs for files begin in the folder of the last one, which @p settings knows; borrowed.
    void setSettings(Settings &settings);

    /// Shows one of the saved connections; an unknown or empty id begins a new one.
    void showProfile(const QString &id);

    /// Turns to what the person has to change of the connection that is shown for @p trouble to end, and says
    /// there what it is.
    void showTrouble(const Error &trouble);

    /// True while something typed is not saved.
    bool isEdited() const { return m_isEdited; }

signals:
    void connectRequested(const QString &id);

    /// The profile @p id has been saved, with other fields or other secrets than before.
    void profileSaved(const QString &id);

public slots:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildList();
    void buildForm();
    void build();
    void showList();
    void showForm(const Profile &profile);
    void readStored(const QString &id);
    void begin(); ///< a new profile
    void select(int row);
    void duplicate();
    void remove();
    void move(int step);
    void test();
    void endTest();
    void save(const std::function<void(const QString &id)> &then);
    void saveAndConnect();
    void afterQuestion(const std::function<void()> &then);
    void edited();
    void showProblemOn(int page);
    void showButtons();
    using Typed = std::function<void(const Profile &, const TypedSecrets &)>;
    void withTyped(const Typed &then);
    std::optional<Profile> typedProfile(TypedSecrets &typed);
    bool hasMoved(const QUrl &url, const QUrl &connectTo) const;
    void readKey(const Profile &profile, const TypedSecrets &typed, const Typed &then);
    void endReading();
    void showSecretProblem(const Error &error);
    void saveTyped(const Profile &profile, const TypedSecrets &typed,
                   const std::function<void(const QString &id)> &then);
    void forgetKept(const QString &id);
    void showKept();
    void showError(const Error &error);
    void showKeyringNote();

    ProfileStore &m_profiles;
    Secrets &m_secrets;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_kept;
    QTabWidget *m_tabs;
    InstancePage *m_instance;
    SignInPage *m_signIn;
    NetworkPage *m_network;
    QWidget *m_checkPage;
    CheckView *m_checkView;
    PlainLabel *m_message;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_connect;
    QPushButton *m_close;
    Profile m_shown;                ///< as it is stored; with an empty id, a new one
    std::optional<Error> m_trouble; ///< that is shown in the form until it is edited
    std::stop_source m_reading;     ///< of a key file
    bool m_isReading = false;
    KeptFiles m_keptFiles;
    std::unique_ptr<Trial> m_trial;
    bool m_isEdited = false;
    bool m_isShowing = false; ///< the form is being filled by us
};
