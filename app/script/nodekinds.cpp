// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/nodekinds.h"

#include <QByteArrayView>
#include <QHash>

using namespace script;

namespace {

template<typename T>
struct Name
{
    const char *name;
    T value;
};

// clang-format off
constexpr Name<Kind> namedKinds[] = {
    {"program", Kind::Program}, {"statement_block", Kind::StatementBlock},
    {"expression_statement", Kind::ExpressionStatement}, {"variable_declaration", Kind::VariableDeclaration},
    {"lexical_declaration", Kind::LexicalDeclaration}, {"variable_declarator", Kind::VariableDeclarator},
    {"function_declaration", Kind::FunctionDeclaration},
    {"generator_function_declaration", Kind::GeneratorFunctionDeclaration},
    {"class_declaration", Kind::ClassDeclaration}, {"return_statement", Kind::ReturnStatement},
    {"throw_statement", Kind::ThrowStatement}, {"if_statement", Kind::IfStatement},
    {"else_clause", Kind::ElseClause}, {"for_statement", Kind::ForStatement},
    {"for_in_statement", Kind::ForInStatement}, {"while_statement", Kind::WhileStatement},
    {"do_statement", Kind::DoStatement}, {"switch_statement", Kind::SwitchStatement},
    {"switch_body", Kind::SwitchBody}, {"switch_case", Kind::SwitchCase}, {"switch_default", Kind::SwitchDefault},
    {"try_statement", Kind::TryStatement}, {"catch_clause", Kind::CatchClause},
    {"finally_clause", Kind::FinallyClause}, {"labeled_statement", Kind::LabeledStatement},
    {"with_statement", Kind::WithStatement}, {"import_statement", Kind::ImportStatement},
    {"export_statement", Kind::ExportStatement}, {"empty_statement", Kind::EmptyStatement},
    {"class_static_block", Kind::ClassStaticBlock},
    {"arrow_function", Kind::ArrowFunction}, {"function_expression", Kind::FunctionExpression},
    {"generator_function", Kind::GeneratorFunction}, {"class", Kind::Class}, {"class_body", Kind::ClassBody},
    {"method_definition", Kind::MethodDefinition}, {"field_definition", Kind::FieldDefinition},
    {"call_expression", Kind::CallExpression}, {"new_expression", Kind::NewExpression},
    {"arguments", Kind::Arguments}, {"member_expression", Kind::MemberExpression},
    {"subscript_expression", Kind::SubscriptExpression}, {"optional_chain", Kind::OptionalChain},
    {"assignment_expression", Kind::AssignmentExpression},
    {"augmented_assignment_expression", Kind::AugmentedAssignmentExpression},
    {"binary_expression", Kind::BinaryExpression}, {"unary_expression", Kind::UnaryExpression},
    {"update_expression", Kind::UpdateExpression}, {"ternary_expression", Kind::TernaryExpression},
    {"sequence_expression", Kind::SequenceExpression},
    {"parenthesized_expression", Kind::ParenthesizedExpression}, {"await_expression", Kind::AwaitExpression},
    {"yield_expression", Kind::YieldExpression}, {"spread_element", Kind::SpreadElement},
    {"array", Kind::Array}, {"object", Kind::Object}, {"pair", Kind::Pair},
    {"computed_property_name", Kind::ComputedPropertyName}, {"template_string", Kind::TemplateString},
    {"template_substitution", Kind::TemplateSubstitution}, {"string", Kind::String},
    {"string_fragment", Kind::StringFragment}, {"escape_sequence", Kind::EscapeSequence},
    {"number", Kind::Number}, {"regex", Kind::Regex}, {"regex_pattern", Kind::RegexPattern},
    {"regex_flags", Kind::RegexFlags}, {"meta_property", Kind::MetaProperty},
    {"true", Kind::True}, {"false", Kind::False}, {"null", Kind::Null}, {"undefined", Kind::Undefined},
    {"this", Kind::This}, {"super", Kind::Super}, {"import", Kind::Import},
    {"identifier", Kind::Identifier}, {"property_identifier", Kind::PropertyIdentifier},
    {"private_property_identifier", Kind::PrivatePropertyIdentifier},
    {"shorthand_property_identifier", Kind::ShorthandPropertyIdentifier},
    {"shorthand_property_identifier_pattern", Kind::ShorthandPropertyIdentifierPattern},
    {"statement_identifier", Kind::StatementIdentifier}, {"formal_parameters", Kind::FormalParameters},
    {"object_pattern", Kind::ObjectPattern}, {"array_pattern", Kind::ArrayPattern},
    {"pair_pattern", Kind::PairPattern}, {"assignment_pattern", Kind::AssignmentPattern},
    {"object_assignment_pattern", Kind::ObjectAssignmentPattern}, {"rest_pattern", Kind::RestPattern},
    {"comment", Kind::Comment}, {"html_comment", Kind::HtmlComment}, {"hash_bang_line", Kind::HashBang},
    {"decorator", Kind::Decorator}, {"jsx_element", Kind::Jsx}, {"jsx_self_closing_element", Kind::Jsx},
};
constexpr Name<Kind> tokens[] = {
    {"async", Kind::Async}, {"await", Kind::Await}, {"*", Kind::Star}, {".", Kind::Dot}, {",", Kind::Comma},
    {":", Kind::Colon}, {"?", Kind::Question}, {"(", Kind::ParenOpen}, {")", Kind::ParenClose},
    {"[", Kind::BracketOpen}, {"]", Kind::BracketClose}, {"{", Kind::BraceOpen}, {"}", Kind::BraceClose},
    {"function", Kind::FunctionWord}, {"class", Kind::ClassWord}, {"var", Kind::Var}, {"let", Kind::Let},
    {"const", Kind::Const}, {"\"", Kind::Quote}, {"'", Kind::Quote}, {"`", Kind::Quote}, {"using", Kind::Using},
};
constexpr Name<Field> fieldNames[] = {
    {"alternative", Field::PossibleValue}, {"argument", Field::Argument}, {"arguments", Field::Arguments},
    {"body", Field::Body}, {"condition", Field::Condition}, {"consequence", Field::Consequence},
    {"constructor", Field::Constructor}, {"flags", Field::Flags}, {"function", Field::Function},
    {"handler", Field::Handler}, {"index", Field::Index}, {"key", Field::Key}, {"kind", Field::Kind},
    {"left", Field::Left}, {"name", Field::Name}, {"object", Field::Object}, {"operator", Field::Operator},
    {"parameter", Field::Parameter}, {"parameters", Field::Parameters}, {"pattern", Field::Pattern},
    {"property", Field::Property}, {"right", Field::Right}, {"source", Field::Source}, {"value", Field::Value},
};
// clang-format on

template<typename T, size_t N>
T find(const Name<T> (&names)[N], QByteArrayView wanted)
{
    for (const Name<T> &name : names) {
        if (wanted == QByteArrayView(name.name))
            return name.value;
    }
    return T{};
}

GrammarNumbers read()
{
    const TSLanguage *language = tree_sitter_javascript();
    GrammarNumbers numbers;
    for (TSSymbol i = 0; i < ts_language_symbol_count(language); ++i) {
        const QByteArrayView name(ts_language_symbol_name(language, i));
        numbers.kinds.push_back(ts_language_symbol_type(language, i) == TSSymbolTypeRegular
                                    ? find(namedKinds, name)
                                    : find(tokens, name));
    }
    numbers.fields.push_back(Field::None); // the grammar counts from 1
    for (TSFieldId i = 1; i <= ts_language_field_count(language); ++i)
        numbers.fields.push_back(
            find(fieldNames, QByteArrayView(ts_language_field_name_for_id(language, i))));
    return numbers;
}

} // namespace

const GrammarNumbers &GrammarNumbers::instance()
{
    static const GrammarNumbers numbers = read();
    return numbers;
}
