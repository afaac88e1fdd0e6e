// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/enginedocs.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

struct Entry
{
    const char
        *name; ///< "String.trim" of an instance, "Object::keys" of the global itself, "parseInt" a global
    const char *signature;
    const char *doc;
};

// clang-format off
constexpr Entry entries[] = {
    {"String.at", "at(index: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "The character at this place; negative counts from the end.")},
    {"String.charAt", "charAt(index: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "The character at this place.")},
    {"String.endsWith", "endsWith(text: string): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the text ends like this.")},
    {"String.includes", "includes(text: string): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the text contains this.")},
    {"String.indexOf", "indexOf(text: string, from?: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Where this stands first, or -1.")},
    {"String.lastIndexOf", "lastIndexOf(text: string): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Where this stands last, or -1.")},
    {"String.match", "match(expression: RegExp): string[]", QT_TRANSLATE_NOOP("script::EngineDocs", "What a regular expression finds, or null.")},
    {"String.matchAll", "matchAll(expression: RegExp): iterator", QT_TRANSLATE_NOOP("script::EngineDocs", "All that a regular expression finds.")},
    {"String.padEnd", "padEnd(length: number, with?: string): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Made longer at its end.")},
    {"String.padStart", "padStart(length: number, with?: string): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Made longer at its start.")},
    {"String.repeat", "repeat(times: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "The text several times over.")},
    {"String.replace", "replace(what: string | RegExp, with: string | function): string", QT_TRANSLATE_NOOP("script::EngineDocs", "With the first find replaced, or all for the flag g.")},
    {"String.replaceAll", "replaceAll(what: string | RegExp, with: string | function): string", QT_TRANSLATE_NOOP("script::EngineDocs", "With each find replaced.")},
    {"String.slice", "slice(from: number, to?: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "A part of the text; negative counts from the end.")},
    {"String.split", "split(separator: string | RegExp, limit?: number): string[]", QT_TRANSLATE_NOOP("script::EngineDocs", "The text cut into pieces.")},
    {"String.startsWith", "startsWith(text: string): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the text begins like this.")},
    {"String.substring", "substring(from: number, to?: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "A part of the text.")},
    {"String.toLowerCase", "toLowerCase(): string", QT_TRANSLATE_NOOP("script::EngineDocs", "In small letters.")},
    {"String.toUpperCase", "toUpperCase(): string", QT_TRANSLATE_NOOP("script::EngineDocs", "In capital letters.")},
    {"String.trim", "trim(): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Without blanks at both ends.")},
    {"String.length", "length: number", QT_TRANSLATE_NOOP("script::EngineDocs", "Length in UTF-16 units.")},
    {"Number.toFixed", "toFixed(digits?: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "With so many digits behind the point.")},
    {"Number.toString", "toString(base?: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "As a text.")},
    {"Array.at", "at(index: number): any", QT_TRANSLATE_NOOP("script::EngineDocs", "The item at this place; negative counts from the end.")},
    {"Array.concat", "concat(...lists: any): array", QT_TRANSLATE_NOOP("script::EngineDocs", "This list and others in one.")},
    {"Array.every", "every(test: function): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether all items pass a test.")},
    {"Array.filter", "filter(test: function): array", QT_TRANSLATE_NOOP("script::EngineDocs", "The items that pass a test.")},
    {"Array.find", "find(test: function): any", QT_TRANSLATE_NOOP("script::EngineDocs", "The first item that passes a test, or undefined.")},
    {"Array.findIndex", "findIndex(test: function): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Where the first item stands that passes a test, or -1.")},
    {"Array.flat", "flat(depth?: number): array", QT_TRANSLATE_NOOP("script::EngineDocs", "With the items of lists inside taken out.")},
    {"Array.flatMap", "flatMap(change: function): array", QT_TRANSLATE_NOOP("script::EngineDocs", "As map(), with the results put into one list.")},
    {"Array.forEach", "forEach(action: function): undefined", QT_TRANSLATE_NOOP("script::EngineDocs", "Does something for each item.")},
    {"Array.includes", "includes(item: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the list contains this; never finds boxed values.")},
    {"Array.indexOf", "indexOf(item: any): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Where this stands first, or -1.")},
    {"Array.join", "join(separator?: string): string", QT_TRANSLATE_NOOP("script::EngineDocs", "All items in one text.")},
    {"Array.map", "map(change: function): array", QT_TRANSLATE_NOOP("script::EngineDocs", "A list of what becomes of each item.")},
    {"Array.pop", "pop(): any", QT_TRANSLATE_NOOP("script::EngineDocs", "Takes the last item off.")},
    {"Array.push", "push(...items: any): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Puts items at the end.")},
    {"Array.reduce", "reduce(combine: function, start?: any): any", QT_TRANSLATE_NOOP("script::EngineDocs", "All items combined into one value.")},
    {"Array.reverse", "reverse(): array", QT_TRANSLATE_NOOP("script::EngineDocs", "Turns the list around.")},
    {"Array.shift", "shift(): any", QT_TRANSLATE_NOOP("script::EngineDocs", "Takes the first item off.")},
    {"Array.slice", "slice(from?: number, to?: number): array", QT_TRANSLATE_NOOP("script::EngineDocs", "A part of the list.")},
    {"Array.some", "some(test: function): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether any item passes a test.")},
    {"Array.sort", "sort(compare?: function): array", QT_TRANSLATE_NOOP("script::EngineDocs", "Sorts the list itself, as texts if nothing else is said.")},
    {"Array.splice", "splice(from: number, count?: number, ...items: any): array", QT_TRANSLATE_NOOP("script::EngineDocs", "Takes items out and puts others in.")},
    {"Array.unshift", "unshift(...items: any): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Puts items at the start.")},
    {"Array.length", "length: number", QT_TRANSLATE_NOOP("script::EngineDocs", "Number of items.")},
    {"Set.add", "add(item: any): Set", QT_TRANSLATE_NOOP("script::EngineDocs", "Adds an item unless it is there.")},
    {"Set.has", "has(item: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the item is there.")},
    {"Set.delete", "delete(item: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Takes the item out.")},
    {"Set.size", "size: number", QT_TRANSLATE_NOOP("script::EngineDocs", "Number of items.")},
    {"Map.get", "get(key: any): any", QT_TRANSLATE_NOOP("script::EngineDocs", "The value of a key, or undefined.")},
    {"Map.set", "set(key: any, value: any): Map", QT_TRANSLATE_NOOP("script::EngineDocs", "Sets the value of a key.")},
    {"Map.has", "has(key: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the key is there.")},
    {"Map.size", "size: number", QT_TRANSLATE_NOOP("script::EngineDocs", "Number of entries.")},
    {"Date.getTime", "getTime(): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Milliseconds since 1970.")},
    {"Date.toISOString", "toISOString(): string", QT_TRANSLATE_NOOP("script::EngineDocs", "As in 2026-07-10T12:00:00.000Z.")},
    {"Date.getUTCDay", "getUTCDay(): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Day of the week, 0 is Sunday.")},
    {"Date.getUTCHours", "getUTCHours(): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The hour, in UTC.")},
    {"RegExp.test", "test(text: string): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether the expression fits somewhere.")},
    {"RegExp.exec", "exec(text: string): string[]", QT_TRANSLATE_NOOP("script::EngineDocs", "What the expression finds next, or null.")},
    {"Promise.then", "then(done: function, failed?: function): Promise", QT_TRANSLATE_NOOP("script::EngineDocs", "What to do when there is a result.")},
    {"Promise.catch", "catch(failed: function): Promise", QT_TRANSLATE_NOOP("script::EngineDocs", "What to do when it failed.")},
    {"Object::assign", "assign(target: object, ...sources: object): object", QT_TRANSLATE_NOOP("script::EngineDocs", "Copies members into an object.")},
    {"Object::entries", "entries(object: object): array", QT_TRANSLATE_NOOP("script::EngineDocs", "Lists of key and value; random order for the server's maps.")},
    {"Object::fromEntries", "fromEntries(entries: array): object", QT_TRANSLATE_NOOP("script::EngineDocs", "An object of keys and values.")},
    {"Object::keys", "keys(object: object): string[]", QT_TRANSLATE_NOOP("script::EngineDocs", "Names of the members; random order for the server's maps.")},
    {"Object::values", "values(object: object): array", QT_TRANSLATE_NOOP("script::EngineDocs", "Values of the members; random order for the server's maps.")},
    {"Object::freeze", "freeze(object: object): object", QT_TRANSLATE_NOOP("script::EngineDocs", "Makes an object unchangeable.")},
    {"Array::from", "from(items: any, change?: function): array", QT_TRANSLATE_NOOP("script::EngineDocs", "A list of the items of something.")},
    {"Array::isArray", "isArray(value: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether this is a list.")},
    {"JSON::parse", "parse(text: string, change?: function): any", QT_TRANSLATE_NOOP("script::EngineDocs", "The value that a JSON text stands for.")},
    {"JSON::stringify", "stringify(value: any, change?: function, indent?: number): string", QT_TRANSLATE_NOOP("script::EngineDocs", "A value as JSON text.")},
    {"Math::floor", "floor(x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Rounded down.")},
    {"Math::ceil", "ceil(x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Rounded up.")},
    {"Math::round", "round(x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Rounded to the nearest whole number.")},
    {"Math::max", "max(...x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The largest of these.")},
    {"Math::min", "min(...x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The smallest of these.")},
    {"Math::abs", "abs(x: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Without its sign.")},
    {"Math::random", "random(): number", QT_TRANSLATE_NOOP("script::EngineDocs", "A number from 0 to less than 1; not fit for secrets.")},
    {"Date::now", "now(): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Milliseconds since 1970, now.")},
    {"Date::parse", "parse(text: string): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The time that a text stands for; takes the server's times, too.")},
    {"Number::isInteger", "isInteger(value: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether this is a whole number; false for boxed ones.")},
    {"Promise::all", "all(promises: array): Promise", QT_TRANSLATE_NOOP("script::EngineDocs", "Waits for all of these.")},
    {"Promise::resolve", "resolve(value: any): Promise", QT_TRANSLATE_NOOP("script::EngineDocs", "A promise that is kept already.")},
    {"Promise::reject", "reject(reason: any): Promise", QT_TRANSLATE_NOOP("script::EngineDocs", "A promise that is broken already.")},
    {"String", "String(value: any): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Any value as a plain text; unboxes the server's values.")},
    {"Number", "Number(value: any): number", QT_TRANSLATE_NOOP("script::EngineDocs", "Any value as a plain number; unboxes the server's values.")},
    {"Boolean", "Boolean(value: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether a value counts as true; all boxed ones do.")},
    {"parseInt", "parseInt(text: string, base?: number): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The whole number at the start of a text.")},
    {"parseFloat", "parseFloat(text: string): number", QT_TRANSLATE_NOOP("script::EngineDocs", "The number at the start of a text.")},
    {"isNaN", "isNaN(value: any): boolean", QT_TRANSLATE_NOOP("script::EngineDocs", "Whether this is no number.")},
    {"encodeURIComponent", "encodeURIComponent(text: string): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Makes a text fit to be part of an address.")},
    {"decodeURIComponent", "decodeURIComponent(text: string): string", QT_TRANSLATE_NOOP("script::EngineDocs", "Undoes encodeURIComponent().")},
    {"require", "require(name: string): module", QT_TRANSLATE_NOOP("script::EngineDocs", "One of the server's modules.")},
    {"Date", "Date(value?: any): Date", QT_TRANSLATE_NOOP("script::EngineDocs", "A moment; the server's time zone is most often UTC.")},
    {"Set", "Set(items?: any): Set", QT_TRANSLATE_NOOP("script::EngineDocs", "Values, each of them once.")},
    {"Map", "Map(entries?: any): Map", QT_TRANSLATE_NOOP("script::EngineDocs", "Values by keys of any kind.")},
    {"Object", "Object: function", QT_TRANSLATE_NOOP("script::EngineDocs", "Functions about objects.")},
    {"Array", "Array: function", QT_TRANSLATE_NOOP("script::EngineDocs", "Functions about lists.")},
    {"JSON", "JSON: object", QT_TRANSLATE_NOOP("script::EngineDocs", "Reads and writes JSON.")},
    {"Math", "Math: object", QT_TRANSLATE_NOOP("script::EngineDocs", "Mathematics.")},
    {"Error", "Error(message: string): Error", QT_TRANSLATE_NOOP("script::EngineDocs", "Something to throw; its text is shown on the error page of some flows.")},
    {"GoError", "GoError: function", QT_TRANSLATE_NOOP("script::EngineDocs", "Errors of the server's own functions, as far as they can be caught.")},
};
// clang-format on

bool looksLikeValue(QStringView name)
{
    static const QStringList values{
        u"length"_s, u"size"_s,       u"message"_s,    u"name"_s,        u"stack"_s,     u"flags"_s,
        u"global"_s, u"ignoreCase"_s, u"source"_s,     u"sticky"_s,      u"unicode"_s,   u"multiline"_s,
        u"dotAll"_s, u"lastIndex"_s,  u"errors"_s,     u"cause"_s,       u"__proto__"_s, u"constructor"_s,
        u"buffer"_s, u"byteLength"_s, u"byteOffset"_s, u"description"_s, u"prototype"_s};
    // PI, MAX_SAFE_INTEGER
    return values.contains(name) || std::ranges::none_of(name, [](QChar c) { return c.isLower(); });
}

} // namespace

EngineDoc script::engineDoc(QStringView owner, QStringView name, bool isStatic)
{
    static const QHash<QString, const Entry *> known = [] {
        QHash<QString, const Entry *> table;
        for (const Entry &entry : entries)
            table.insert(QString::fromLatin1(entry.name), &entry);
        return table;
    }();
    const QString key = owner.isEmpty() ? name.toString()
                                        : owner.toString() + (isStatic ? u"::"_s : u"."_s) + name.toString();
    if (const Entry *entry = known.value(key)) {
        const QString signature = QString::fromLatin1(entry->signature);
        return {signature, QCoreApplication::translate("script::EngineDocs", entry->doc),
                signature.contains(u'(')};
    }
    const bool isValue = looksLikeValue(name);
    return {isValue ? name.toString() : name.toString() + u"()"_s, QString(), !isValue};
}
