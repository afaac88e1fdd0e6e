// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/networkpage.h"

#include "access/connect/wiretrial.h"
#include "base/filedialog.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/smallfile.h"
#include "http/authorities.h"
#include "profiles/fieldproblem.h"
#include "profiles/headersedit.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using Mode = ProxyOptions::Mode;
using Type = ProxyOptions::Type;
using Way = NetworkOptions::Wire;

NetworkPage::NetworkPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_wire(new QComboBox(this))
    , m_mode(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_headers(new HeadersEdit(this))
    , m_authorities(new QListWidget(this))
    , m_add(new QPushButton(tr("A&dd…"), this))
    , m_remove(new QPushButton(tr("Remo&ve"), this))
    , m_timeout(new QSpinBox(this))
    , m_hostProblem(new FieldProblem(m_host, this))
    , m_authoritiesProblem(new FieldProblem(m_authorities, this))
{
    build();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkPage::showMode);
    connect(m_wire, &QComboBox::activated, this, &NetworkPage::edited);
    connect(m_mode, &QComboBox::activated, this, &NetworkPage::edited);
    connect(m_type, &QComboBox::activated, this, &NetworkPage::edited);
    for (QLineEdit *edit : {m_host, m_user, m_password})
        connect(edit, &QLineEdit::textEdited, this, &NetworkPage::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::edited);
    connect(m_timeout, &QSpinBox::valueChanged, this, &NetworkPage::edited);
    connect(m_add, &QPushButton::clicked, this, &NetworkPage::addFile);
    connect(m_remove, &QPushButton::clicked, this, &NetworkPage::removeAuthority);
    connect(m_authorities, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_headers, &HeadersEdit::edited, this, &NetworkPage::edited);
    showMode();
}

NetworkPage::~NetworkPage()
{
    endReading();
}

void NetworkPage::build()
{
    m_wire->setObjectName("networkTransport"_L1);
    m_wire->setAccessibleName(tr("Talk to the server by"));
    m_wire->addItem(tr("Automatic"), int(Way::Automatic));
    for (const Way wire : {Way::Json, Way::Grpc, Way::GrpcWeb})
        m_wire->addItem(wireName(wire), int(wire));
    m_wire->setToolTip(plaintext::toolTip(
        tr("Automatic is JSON, which every proxy lets through. gRPC needs HTTP/2 all the way, gRPC-Web does "
           "not. “Test connection” tells which of them get through.")));
    m_mode->setObjectName("proxyMode"_L1);
    m_mode->setAccessibleName(tr("Proxy"));
    m_mode->addItem(tr("As the system says"), int(Mode::System));
    m_mode->addItem(tr("None"), int(Mode::None));
    m_mode->addItem(tr("By hand"), int(Mode::Manual));
    m_type->setObjectName("proxyType"_L1);
    m_type->setAccessibleName(tr("Kind of proxy"));
    m_type->addItem(tr("HTTP"), int(Type::Http));
    m_type->addItem(tr("SOCKS 5"), int(Type::Socks5));
    m_host->setObjectName("proxyHost"_L1);
    m_hostProblem->setObjectName("proxyHostProblem"_L1);
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_port->setObjectName("proxyPort"_L1);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setRange(1, 65535);
    m_user->setObjectName("proxyUser"_L1);
    m_user->setAccessibleName(tr("User at the proxy"));
    m_user->setPlaceholderText(tr("If the proxy asks for one"));
    m_password->setObjectName("proxyPassword"_L1);
    m_password->setAccessibleName(tr("Password at the proxy"));
    m_password->setEchoMode(QLineEdit::Password);
    m_authorities->setObjectName("authorityList"_L1);
    m_authoritiesProblem->setObjectName("authorityListProblem"_L1);
    m_authorities->setAccessibleName(tr("Certificate authorities trusted besides the system's"));
    m_authorities->setFixedHeight(fontMetrics().height() * 5);
    m_add->setObjectName("addAuthorityButton"_L1);
    m_add->setToolTip(tr("A file with the certificate of your company's authority (PEM or DER)"));
    m_remove->setObjectName("removeAuthorityButton"_L1);
    m_remove->setEnabled(false);
    m_timeout->setObjectName("networkTimeout"_L1);
    m_timeout->setAccessibleName(tr("Longest wait for the server"));
    m_timeout->setRange(int(NetworkOptions::shortestTimeout.count()),
                        int(NetworkOptions::longestTimeout.count()));
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setToolTip(tr("A request is given up when nothing has moved for so long."));

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *authoritiesRow = new QWidget(this);
    authoritiesRow->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *authorities = new QHBoxLayout(authoritiesRow);
    authorities->setContentsMargins(0, 0, 0, 0);
    authorities->setSpacing(8);
    authorities->addWidget(m_authorities, 1);
    authorities->addLayout(buttons);
    auto *authoritiesLabel = new PlainLabel(tr("Private &authorities"), this);
    authoritiesLabel->setBuddy(m_authorities);

    m_form->setContentsMargins(12, 12, 12, 12);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("Ta&lk to the server by"), m_wire);
    m_form->addRow(tr("Prox&y"), m_mode);
    m_form->addRow(tr("&Kind"), m_type);
    m_form->addRow(tr("&Host"), m_host);
    m_form->addRow(QString(), m_hostProblem);
    m_form->addRow(tr("Po&rt"), m_port);
    m_form->addRow(tr("&User"), m_user);
    m_form->addRow(tr("Pa&ssword"), m_password);
    auto *headersLabel = new PlainLabel(tr("E&xtra headers"), this);
    headersLabel->setBuddy(m_headers);
    m_form->addRow(headersLabel, m_headers);
    m_form->addRow(authoritiesLabel, authoritiesRow);
    m_form->addRow(QString(), m_authoritiesProblem);
    m_form->addRow(tr("Ti&me-out"), m_timeout);
}

void NetworkPage::showMode()
{
    const bool isManual = Mode(m_mode->currentData().toInt()) == Mode::Manual;
    for (QWidget *field : std::initializer_list<QWidget *>{m_type, m_host, m_port, m_user, m_password})
        m_form->setRowVisible(field, isManual);
    if (!isManual)
        m_hostProblem->setProblem({});
}

void NetworkPage::show(const NetworkOptions &options)
{
    endReading();
    const QSignalBlocker port(m_port);
    const QSignalBlocker timeout(m_timeout);
    m_wire->setCurrentIndex(m_wire->findData(int(options.wire)));
    m_mode->setCurrentIndex(m_mode->findData(int(options.proxy.mode)));
    m_type->setCurrentIndex(m_type->findData(int(options.proxy.type)));
    m_host->setText(options.proxy.host);
    m_port->setValue(options.proxy.port);
    m_user->setText(options.proxy.user);
    m_password->clear();
    m_timeout->setValue(int(std::chrono::ceil<std::chrono::seconds>(options.timeout).count()));
    m_headers->show(options.extraHeaders);
    m_pem = options.privateAuthorities;
    m_authoritiesProblem->setProblem({});
    showAuthorities();
    showMode();
}

void NetworkPage::fill(NetworkOptions &options) const
{
    options.wire = Way(m_wire->currentData().toInt());
    options.proxy.mode = Mode(m_mode->currentData().toInt());
    options.proxy.type = Type(m_type->currentData().toInt());
    options.proxy.host = m_host->text().trimmed();
    options.proxy.port = quint16(m_port->value());
    options.proxy.user = m_user->text().trimmed();
    options.extraHeaders = m_headers->names();
    options.privateAuthorities = m_pem;
    options.timeout = std::chrono::seconds(m_timeout->value());
}

TypedSecrets NetworkPage::typed() const
{
    TypedSecrets typed;
    if (!m_password->text().isEmpty())
        typed.insert(Secrets::Kind::ProxyPassword, m_password->text().toUtf8());
    // Where none is left, the stored ones go with the names; see saveSecrets().
    if (const auto headers = m_headers->typed(); headers && !headers->isEmpty())
        typed.insert(Secrets::Kind::ExtraHeaders, *headers);
    return typed;
}

void NetworkPage::setPasswordStored(bool isStored)
{
    m_password->setPlaceholderText(isStored ? tr("Stored; type here to replace it") : QString());
}

void NetworkPage::setProblems(const QList<ProfileStore::Problem> &problems)
{
    m_hostProblem->setProblem(ProfileStore::problemOf(problems, "network.proxy.host"_L1));
}

void NetworkPage::addFile()
{
    auto *dialog =
        filedialog::make(m_settings, this, u"authorityFileDialog"_s, tr("Certificate of an authority"));
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { readFile(path); });
    dialog->open();
}

void NetworkPage::readFile(const QString &path)
{
    constexpr qint64 plenty = 1024 * 1024;
    endReading();
    const std::stop_token stop = m_reading.get_token();
    smallfile::read(path, plenty, stop).then(this, [this, path, stop](const smallfile::Content &content) {
        if (stop.stop_requested())
            return; // another connection is shown meanwhile
        const QString name = QFileInfo(path).fileName();
        if (content.trouble == smallfile::Trouble::None)
            return addAuthorities(content.bytes, name);
        const bool isTooLarge = content.trouble == smallfile::Trouble::TooLarge;
        m_authoritiesProblem->setProblem(isTooLarge ? tr("“%1” is too large to hold certificates.").arg(path)
                                         : content.reason.isEmpty()
                                             ? tr("“%1” is no file that can be read.").arg(path)
                                             : tr("“%1” cannot be read: %2").arg(path, content.reason));
    });
}

void NetworkPage::endReading()
{
    m_reading.request_stop();
    m_reading = {};
}

void NetworkPage::addAuthorities(const QByteArray &fileContent, const QString &fileName)
{
    const auto found = http::authoritiesIn(fileContent);
    if (!found) {
        m_authoritiesProblem->setProblem(
            tr("%1: %2", "file, what is wrong with it")
                .arg(plaintext::line(fileName), found.error().message + u' ' + found.error().advice));
        return;
    }
    m_authoritiesProblem->setProblem({});
    m_pem = http::authoritiesAsPem(m_pem + '\n' + http::authoritiesAsPem(fileContent));
    showAuthorities();
    emit edited();
}

void NetworkPage::removeAuthority()
{
    const int row = m_authorities->currentRow();
    const QByteArray end = "-----END CERTIFICATE-----";
    QByteArrayList kept;
    qsizetype from = 0;
    for (int i = 0; from < m_pem.size(); ++i) {
        const qsizetype at = m_pem.indexOf(end, from);
        if (at < 0)
            break;
        if (i != row)
            kept << m_pem.sliced(from, at + end.size() - from).trimmed();
        from = at + end.size();
    }
    m_pem = kept.isEmpty() ? QByteArray() : kept.join('\n') + '\n';
    showAuthorities();
    emit edited();
}

void NetworkPage::showAuthorities()
{
    m_authorities->clear();
    if (const auto trusted = http::authoritiesIn(m_pem)) {
        for (const http::Certificate &certificate : *trusted) {
            auto *item =
                new QListWidgetItem(tr("%1, until %2", "an authority and its last day")
                                        .arg(plaintext::line(certificate.subject),
                                             QLocale().toString(certificate.validUntil.toLocalTime().date(),
                                                                QLocale::ShortFormat)),
                                    m_authorities);
            item->setToolTip(plaintext::toolTip(u"SHA-256 "_s + certificate.fingerprint));
        }
    }
    m_remove->setEnabled(m_authorities->currentRow() >= 0);
}
