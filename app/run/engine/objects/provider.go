// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package objects

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/text/language"

	"actionengine/domain"
)

// person has the methods of every provider's user, whatever its members are.
type person struct{ of func() Profile }

// Profile is what the methods of a provider's user tell.
type Profile struct {
	ID, FirstName, LastName, DisplayName, Nickname, PreferredUsername, AvatarURL, ProfileURL string
	Email                                                                                    domain.EmailAddress
	Phone                                                                                    domain.PhoneNumber
	EmailVerified, PhoneVerified                                                             bool
	Language                                                                                 language.Tag
}

func (p person) GetID() string                      { return p.of().ID }
func (p person) GetFirstName() string               { return p.of().FirstName }
func (p person) GetLastName() string                { return p.of().LastName }
func (p person) GetDisplayName() string             { return p.of().DisplayName }
func (p person) GetNickname() string                { return p.of().Nickname }
func (p person) GetPreferredUsername() string       { return p.of().PreferredUsername }
func (p person) GetEmail() domain.EmailAddress      { return p.of().Email }
func (p person) IsEmailVerified() bool              { return p.of().EmailVerified }
func (p person) GetPhone() domain.PhoneNumber       { return p.of().Phone }
func (p person) IsPhoneVerified() bool              { return p.of().PhoneVerified }
func (p person) GetPreferredLanguage() language.Tag { return p.of().Language }
func (p person) GetAvatarURL() string               { return p.of().AvatarURL }
func (p person) GetProfile() string                 { return p.of().ProfileURL }

// Values of OpenID Connect that a script sees as objects.
type (
	boolean bool
	seconds int64
	gender  string
)

// Locale is a language as OpenID Connect has it.
type Locale struct{ tag language.Tag }

// Tag is the language; String its text.
func (l *Locale) Tag() language.Tag { return l.tag }
func (l *Locale) String() string    { return l.tag.String() }

// MarshalJSON writes the text.
func (l *Locale) MarshalJSON() ([]byte, error) { return json.Marshal(l.tag.String()) }

// UnmarshalJSON reads it.
func (l *Locale) UnmarshalJSON(text []byte) error {
	var name string
	if err := json.Unmarshal(text, &name); err != nil {
		return err
	}
	l.tag = language.Make(name)
	return nil
}

// UserInfoProfile, UserInfoEmail, UserInfoPhone and Address are the parts of what a provider tells by OpenID Connect.
type UserInfoProfile struct {
	Name              string  `json:"name,omitempty"`
	GivenName         string  `json:"given_name,omitempty"`
	FamilyName        string  `json:"family_name,omitempty"`
	MiddleName        string  `json:"middle_name,omitempty"`
	Nickname          string  `json:"nickname,omitempty"`
	Profile           string  `json:"profile,omitempty"`
	Picture           string  `json:"picture,omitempty"`
	Website           string  `json:"website,omitempty"`
	Gender            gender  `json:"gender,omitempty"`
	Birthdate         string  `json:"birthdate,omitempty"`
	Zoneinfo          string  `json:"zoneinfo,omitempty"`
	Locale            *Locale `json:"locale,omitempty"`
	UpdatedAt         seconds `json:"updated_at,omitempty"`
	PreferredUsername string  `json:"preferred_username,omitempty"`
}
type UserInfoEmail struct {
	Email         string  `json:"email,omitempty"`
	EmailVerified boolean `json:"email_verified,omitempty"`
}
type UserInfoPhone struct {
	PhoneNumber         string  `json:"phone_number,omitempty"`
	PhoneNumberVerified boolean `json:"phone_number_verified,omitempty"`
}
type Address struct {
	Formatted     string `json:"formatted,omitempty"`
	StreetAddress string `json:"street_address,omitempty"`
	Locality      string `json:"locality,omitempty"`
	Region        string `json:"region,omitempty"`
	PostalCode    string `json:"postal_code,omitempty"`
	Country       string `json:"country,omitempty"`
}

// UserInfo is all of it.
type UserInfo struct {
	Subject string `json:"sub,omitempty"`
	UserInfoProfile
	UserInfoEmail
	UserInfoPhone
	Address *Address       `json:"address,omitempty"`
	Claims  map[string]any `json:"-"`
}

// MarshalJSON writes the claims as the provider sent them.
func (u *UserInfo) MarshalJSON() ([]byte, error) { return json.Marshal(u.Claims) }

func (u *UserInfo) profile() Profile {
	made := Profile{ID: u.Subject, FirstName: u.GivenName, LastName: u.FamilyName, DisplayName: u.Name, Nickname: u.Nickname,
		PreferredUsername: u.PreferredUsername, AvatarURL: u.Picture, ProfileURL: u.UserInfoProfile.Profile,
		Email: domain.EmailAddress(u.Email), EmailVerified: bool(u.EmailVerified), Phone: domain.PhoneNumber(u.PhoneNumber),
		PhoneVerified: bool(u.PhoneNumberVerified)}
	if u.Locale != nil {
		made.Language = u.Locale.tag
	}
	return made
}

func readUserInfo(text json.RawMessage) *UserInfo {
	type plain UserInfo // without the methods, which would call this again
	var read plain
	_ = json.Unmarshal(text, &read)
	info := UserInfo(read)
	_ = json.Unmarshal(text, &info.Claims)
	delete(info.Claims, "idp")
	return &info
}

// The providers' users.
type (
	OIDC struct {
		*UserInfo
		person
	}
	Google struct {
		User *UserInfo
		person
	}
	Apple struct {
		*UserInfo
		User *UserInfo
		person
	}
	OAuth struct {
		RawInfo map[string]any
		person
	}
	SAML struct {
		ID         string
		Attributes map[string][]string
		person
	}
	AzureAD struct {
		ID                string
		BusinessPhones    []domain.PhoneNumber
		DisplayName       string
		FirstName         string
		JobTitle          string
		Email             domain.EmailAddress
		MobilePhone       domain.PhoneNumber
		OfficeLocation    string
		PreferredLanguage string
		LastName          string
		UserPrincipalName string
		person
	}
	LDAP struct {
		ID                string
		FirstName         string
		LastName          string
		DisplayName       string
		NickName          string
		PreferredUsername string
		Email             domain.EmailAddress
		EmailVerified     bool
		Phone             domain.PhoneNumber
		PhoneVerified     bool
		PreferredLanguage language.Tag
		AvatarURL         string
		Profile           string
		person
	}
	JWT struct {
		Issuer                              string
		Audience                            []string
		Expiration                          seconds
		IssuedAt                            seconds
		AuthTime                            seconds
		NotBefore                           seconds
		Nonce                               string
		AuthenticationContextClassReference string
		AuthenticationMethodsReferences     []string
		AuthorizedParty                     string
		ClientID                            string
		JWTID                               string
		Actor                               any
		AccessTokenHash                     string
		CodeHash                            string
		SessionID                           string
		*UserInfo
		person
	}
	GitHub struct {
		Login, NodeId, AvatarUrl, GravatarId, Url, HtmlUrl, FollowersUrl, FollowingUrl, GistsUrl, StarredUrl string
		SubscriptionsUrl, OrganizationsUrl, ReposUrl, EventsUrl, ReceivedEventsUrl, Type                     string
		ID                                                                                                   int
		SiteAdmin                                                                                            bool
		Name, Company, Blog, Location                                                                        string
		Email                                                                                                domain.EmailAddress
		Hireable                                                                                             bool
		Bio, TwitterUsername                                                                                 string
		PublicRepos, PublicGists, Followers, Following                                                       int
		CreatedAt, UpdatedAt                                                                                 time.Time
		PrivateGists, TotalPrivateRepos, OwnedPrivateRepos, DiskUsage, Collaborators                         int
		TwoFactorAuthentication                                                                              bool
		Plan                                                                                                 GitHubPlan
		person
	}
	GitHubPlan struct {
		Name                               string
		Space, PrivateRepos, Collaborators int
	}
)

// Provider is ctx.v1.providerInfo of the JSON object text, whose "idp" says which provider it is: oidc, gitlab, google, apple,
// jwt, oauth, github, azuread, ldap or saml. Its other members are the claims (OpenID Connect), the raw answer (OAuth), or
// what a script sees (the rest). Nil where there is none.
func Provider(text json.RawMessage) any {
	var head struct{ Idp string }
	if json.Unmarshal(text, &head) != nil || head.Idp == "" {
		return nil
	}
	switch strings.ToLower(head.Idp) {
	case "google":
		info := readUserInfo(text)
		return &Google{info, person{info.profile}}
	case "apple":
		info := readUserInfo(text)
		return &Apple{info, info, person{info.profile}}
	case "jwt":
		made := &JWT{}
		_ = json.Unmarshal(text, made)
		made.UserInfo = readUserInfo(text)
		made.person = person{made.UserInfo.profile}
		return made
	case "oauth":
		made := &OAuth{}
		_ = json.Unmarshal(text, &made.RawInfo)
		delete(made.RawInfo, "idp")
		made.person = person{func() Profile { return Profile{} }}
		return made
	case "github":
		made := &GitHub{}
		_ = json.Unmarshal(text, made)
		made.person = person{func() Profile {
			return Profile{ID: made.Login, DisplayName: made.Name, PreferredUsername: made.Login, Nickname: made.Login,
				Email: made.Email, EmailVerified: true, AvatarURL: made.AvatarUrl, ProfileURL: made.HtmlUrl}
		}}
		return made
	case "azuread":
		made := &AzureAD{}
		_ = json.Unmarshal(text, made)
		made.person = person{func() Profile {
			return Profile{ID: made.ID, FirstName: made.FirstName, LastName: made.LastName, DisplayName: made.DisplayName,
				PreferredUsername: made.UserPrincipalName, Email: made.Email, Language: language.Make(made.PreferredLanguage)}
		}}
		return made
	case "ldap":
		made := &LDAP{}
		_ = json.Unmarshal(text, made)
		made.person = person{func() Profile {
			return Profile{ID: made.ID, FirstName: made.FirstName, LastName: made.LastName, DisplayName: made.DisplayName,
				Nickname: made.NickName, PreferredUsername: made.PreferredUsername, Email: made.Email,
				EmailVerified: made.EmailVerified, Phone: made.Phone, PhoneVerified: made.PhoneVerified,
				Language: made.PreferredLanguage, AvatarURL: made.AvatarURL, ProfileURL: made.Profile}
		}}
		return made
	case "saml":
		made := &SAML{}
		_ = json.Unmarshal(text, made)
		made.person = person{func() Profile { return Profile{ID: made.ID} }}
		return made
	}
	info := readUserInfo(text)
	return &OIDC{info, person{info.profile}}
}
