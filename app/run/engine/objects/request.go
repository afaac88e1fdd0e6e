// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package objects

import (
	"net"
	"time"

	"actionengine/domain"
)

// AuthRequest is the sign-in that is under way.
type AuthRequest struct {
	Id                       string
	AgentId                  string
	CreationDate             time.Time
	ChangeDate               time.Time
	BrowserInfo              *BrowserInfo
	ApplicationId            string
	CallbackUri              string
	TransferState            string
	Prompt                   []domain.Prompt
	UiLocales                []string
	LoginHint                string
	MaxAuthAge               *time.Duration
	InstanceId               string
	Request                  *Request
	UserId                   string
	UserName                 string
	LoginName                string
	DisplayName              string
	ResourceOwner            string
	RequestedOrgId           string
	RequestedOrgName         string
	RequestedPrimaryDomain   string
	RequestedOrgDomain       bool
	ApplicationResourceOwner string
	PrivateLabelingSetting   domain.PrivateLabelingSetting
	SelectedIdpConfigId      string
	LinkingUsers             []*ExternalUser
	PasswordVerified         bool
	MfasVerified             []domain.MFAType
	Audience                 []string
	AuthTime                 time.Time
}

// BrowserInfo is what is known of the browser; Request of what the application asks for.
type BrowserInfo struct {
	UserAgent      string
	AcceptLanguage string
	RemoteIp       net.IP
}
type Request struct{ Oidc OidcRequest }
type OidcRequest struct{ Scopes []string }

// HttpRequest is the request of the login page.
type HttpRequest struct {
	Method        string
	Url           string
	Proto         string
	ContentLength int64
	Host          string
	Form          map[string][]string
	PostForm      map[string][]string
	RemoteAddr    string
	Headers       map[string][]string
}
