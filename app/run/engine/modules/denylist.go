// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package modules

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"strings"
)

// The networks to which a server lets no action go unless it was set up otherwise.
var denyList = []string{"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.168.0.0/16", "198.18.0.0/15", "::/128", "::1/128", "fc00::/7", "fe80::/10"}

// denied is the entry of the list that host is on; empty: none, as far as that can be told without asking anybody.
func denied(host string) string {
	if strings.EqualFold(host, "localhost") {
		return "localhost"
	}
	address, err := netip.ParseAddr(host)
	if err != nil {
		return ""
	}
	return deniedAddress(address)
}

func deniedAddress(address netip.Addr) string {
	for _, network := range denyList {
		if netip.MustParsePrefix(network).Contains(address.Unmap()) {
			return network
		}
	}
	return ""
}

// dialAllowed connects to no address that the server would not.
func dialAllowed(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	found, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return nil, err
	}
	for _, each := range found {
		if entry := deniedAddress(each); entry != "" {
			return nil, fmt.Errorf("dial tcp %s: address is denied by '%s'", net.JoinHostPort(each.String(), port), entry)
		}
	}
	// To the address that was looked at, and no other that the name may have by now.
	var dialer net.Dialer
	return dialer.DialContext(ctx, network, net.JoinHostPort(found[0].Unmap().String(), port))
}
