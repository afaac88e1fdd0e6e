// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package modules

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja_nodejs/require"

	"actionengine/actions"
)

// Answer is what a person wrote for calls that are not sent. Method and URL choose the calls that it is for: an empty one is
// for all, and a URL that ends in "*" for those that begin like it.
type Answer struct {
	Method  string            `json:"method"`
	URL     string            `json:"url"`
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers"`
	Body    string            `json:"body"`
	Delay   float64           `json:"delay"`   // seconds
	Refused string            `json:"refused"` // why there is no answer, in the words of a network: "connection refused"
}

// Call is one call of fetch(), and what came of it.
type Call struct {
	Method       string              `json:"method"`
	URL          string              `json:"url"`
	Headers      map[string][]string `json:"headers"`
	Body         string              `json:"body"`
	Sent         bool                `json:"sent"` // it really went out
	Status       int                 `json:"status"`
	Answer       string              `json:"answer"`
	Error        string              `json:"error,omitempty"`
	Milliseconds float64             `json:"milliseconds"`
}

// Network is how fetch() gets its answers.
type Network struct {
	Answers  []Answer
	Sends    bool // for real
	Deadline time.Time
	Called   func(Call, actions.Place)
}

const (
	largestBody  = 20 << 20
	mostForwards = 5
)

// response is what fetch() returns.
type response struct {
	Body    string
	Status  int
	Headers map[string][]string
	Json    func() any
	Text    func() string
}

// HTTP is zitadel/http.
func HTTP(network *Network) require.ModuleLoader {
	return func(vm *goja.Runtime, module *goja.Object) {
		exports := module.Get("exports").(*goja.Object)
		err := exports.Set("fetch", func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(network.fetch(vm, call))
		})
		if err != nil {
			panic(err)
		}
	}
}

func (n *Network) fetch(vm *goja.Runtime, call goja.FunctionCall) *response {
	switch {
	case len(call.Arguments) == 0:
		actions.Abort("no url provided")
	case len(call.Arguments) > 2:
		actions.Abort("too many args")
	}
	request := &Call{Method: http.MethodGet, URL: call.Arguments[0].Export().(string), Headers: map[string][]string{
		"Content-Type": {"application/json"}, "Accept": {"application/json"}}}
	if len(call.Arguments) == 2 {
		options(vm, call.Arguments[1].ToObject(vm), request)
	}
	began := time.Now()
	err := n.answer(request)
	request.Milliseconds = float64(time.Since(began).Microseconds()) / 1000
	if err != nil {
		request.Error = err.Error()
	}
	n.Called(*request, actions.Here(vm))
	if err != nil {
		panic(err)
	}
	body := request.Answer
	return &response{Body: body, Status: request.Status, Headers: map[string][]string{},
		Json: func() any {
			var value any
			if err := json.Unmarshal([]byte(body), &value); err != nil {
				panic(err)
			}
			return value
		},
		Text: func() string { return body }}
}

// options reads the second argument, and ends the run at what the server does not know.
func options(vm *goja.Runtime, given *goja.Object, request *Call) {
	for _, key := range given.Keys() {
		value := given.Get(key)
		switch key {
		case "headers":
			request.Headers = headers(value.ToObject(vm))
		case "method":
			request.Method = value.String()
		case "body":
			request.Body = stringified(vm, value)
		default:
			panic(errors.New("ID=ACTIO-OfUeA Message=key is invalid"))
		}
	}
}

// stringified is what JSON.stringify() makes of the body, which is why a text arrives in quotes.
func stringified(vm *goja.Runtime, value goja.Value) string {
	text, err := value.ToObject(vm).MarshalJSON()
	if err != nil {
		panic(err)
	}
	return string(text)
}

func headers(given *goja.Object) map[string][]string {
	all := map[string][]string{}
	for _, key := range given.Keys() {
		switch value := given.Get(key).Export().(type) {
		case string:
			for _, part := range strings.Split(value, ",") {
				all[key] = append(all[key], strings.TrimSpace(part))
			}
		case []any:
			for _, item := range value {
				all[key] = append(all[key], item.(string))
			}
		}
	}
	return all
}

// answer fills in what came back.
func (n *Network) answer(call *Call) error {
	ctx, cancel := context.WithDeadline(context.Background(), n.Deadline)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, call.Method, call.URL, strings.NewReader(call.Body))
	if err != nil {
		return err
	}
	for name, values := range call.Headers {
		for _, value := range values {
			request.Header.Add(name, value)
		}
	}
	if n.Sends && !slices.ContainsFunc(n.Answers, func(answer Answer) bool { return fits(answer, call) }) {
		return n.send(request, call)
	}
	if request.URL.Scheme != "http" && request.URL.Scheme != "https" {
		return failed(request, fmt.Errorf("unsupported protocol scheme %q", request.URL.Scheme))
	}
	if request.URL.Host == "" {
		return failed(request, errors.New("http: no Host in request URL"))
	}
	if network := denied(request.URL.Hostname()); network != "" {
		return failed(request, fmt.Errorf("dial tcp %s: address is denied by '%s'", withPort(request.URL), network))
	}
	return n.written(request, call)
}

// written is the answer that a person wrote, or an empty one.
func (n *Network) written(request *http.Request, call *Call) error {
	call.Status, call.Answer = http.StatusOK, ""
	for _, answer := range n.Answers {
		if !fits(answer, call) {
			continue
		}
		select {
		case <-time.After(time.Duration(answer.Delay * float64(time.Second))):
		case <-request.Context().Done():
			return failed(request, context.DeadlineExceeded)
		}
		if answer.Refused != "" {
			return failed(request, fmt.Errorf("dial tcp %s: %s", withPort(request.URL), answer.Refused))
		}
		if answer.Status != 0 {
			call.Status = answer.Status
		}
		call.Answer = answer.Body
		return nil
	}
	return nil
}

func fits(answer Answer, call *Call) bool {
	if answer.Method != "" && !strings.EqualFold(answer.Method, call.Method) {
		return false
	}
	if begin, isPattern := strings.CutSuffix(answer.URL, "*"); isPattern {
		return strings.HasPrefix(call.URL, begin)
	}
	return answer.URL == "" || answer.URL == call.URL
}

func (n *Network) send(request *http.Request, call *Call) error {
	client := &http.Client{
		Transport: &http.Transport{DialContext: dialAllowed, DisableKeepAlives: true},
		CheckRedirect: func(next *http.Request, via []*http.Request) error {
			if len(via) > mostForwards {
				return errors.New("stopped after too many redirects")
			}
			if via[len(via)-1].URL.Scheme == "https" && next.URL.Scheme == "http" {
				return errors.New("redirect downgrade from https to http is not allowed")
			}
			return nil
		},
	}
	call.Sent = true
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, largestBody+1))
	if err != nil {
		actions.Abort("unable to read response body")
	}
	if len(body) > largestBody {
		return fmt.Errorf("response body exceeded maximum allowed size of %d bytes", largestBody)
	}
	call.Status, call.Answer = answer.StatusCode, string(body)
	return nil
}

// failed is an error as net/http words it.
func failed(request *http.Request, err error) error {
	method := request.Method[:1] + strings.ToLower(request.Method[1:])
	return &url.Error{Op: method, URL: request.URL.String(), Err: err}
}

func withPort(address *url.URL) string {
	if address.Port() != "" {
		return address.Host
	}
	if address.Scheme == "https" {
		return net.JoinHostPort(address.Hostname(), "443")
	}
	return net.JoinHostPort(address.Hostname(), "80")
}
