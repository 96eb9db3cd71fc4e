package org.manzanita.policy.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.manzanita.model.ActionKind;
import org.manzanita.model.Channel;
import org.manzanita.model.CredentialKind;
import org.manzanita.model.EntityType;
import org.manzanita.model.Party;
import org.manzanita.model.SessionForm;
import org.manzanita.model.Status;
import org.manzanita.model.Tokens;
import org.manzanita.policy.Basis;

/** The JSON Schema of policy files, for editors, made from the kinds of provision that the reader knows. */
final class PolicySchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PolicySchema() {}

    static String text() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(made()) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode made() {
        var schema = object(List.of("format", "policy", "sources", "provisions"));
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A district's policy on Independent Study, manzanita-policy/1");
        var top = (ObjectNode) schema.get("properties");
        top.set("format", JSON.objectNode().put("const", "manzanita-policy/1"));
        top.set("policy", head());
        var sources = JSON.objectNode().put("type", "object");
        sources.set("additionalProperties", scalar());
        top.set("sources", sources);
        top.set("provisions", list(provision()));
        top.set("readings", list(reading()));
        var definitions = JSON.objectNode();
        definitions.set("when", when());
        schema.set("$defs", definitions);
        return schema;
    }

    /** A condition holds others of its kind; how deep the reader says. */
    private static ObjectNode when() {
        var when = object(List.of());
        when.remove("required");
        var words = (ObjectNode) when.get("properties");
        var nested = JSON.objectNode().put("$ref", "#/$defs/when");
        words.set("all", listOrOne(nested));
        words.set("any", listOrOne(nested));
        words.set("not", nested);
        var fact = JSON.objectNode().put("type", "string");
        var names = JSON.arrayNode();
        names.add(oneOf(RecordFacts.ALL.stream().map(RecordFact::name).toList()));
        names.add(JSON.objectNode().put("pattern", "^" + RecordFacts.MEASURE + "$"));
        names.add(JSON.objectNode().put("pattern", "^" + Values.EXTENSION + "$"));
        fact.set("anyOf", names);
        words.set("fact", fact);
        words.set("is", condition());
        words.set("onRecord", of(Word.Form.FLAG));
        var choices = JSON.arrayNode();
        List.of(List.of("all"), List.of("any"), List.of("not"), List.of("fact", "is"), List.of("fact", "onRecord"))
                .forEach(needed -> {
                    var choice = JSON.objectNode();
                    var required = JSON.arrayNode();
                    needed.forEach(required::add);
                    choice.set("required", required);
                    choices.add(choice);
                });
        when.set("oneOf", choices);
        return when;
    }

    private static ObjectNode within() {
        var within = object(List.of());
        within.remove("required");
        within.put("minProperties", 1).put("maxProperties", 1);
        for (var unit : Within.Unit.values()) {
            ((ObjectNode) within.get("properties")).set(Tokens.of(unit), of(Word.Form.COUNT));
        }
        return within;
    }

    private static ObjectNode head() {
        var head = object(List.of("id", "title", "revision", "status", "lea", "from", "until"));
        var words = (ObjectNode) head.get("properties");
        List.of("id", "title", "revision", "supplements").forEach(word -> words.set(word, scalar()));
        words.set("status", oneOf(List.of("draft", "adopted")));
        words.set("lea", JSON.objectNode().put("type", "string").put("pattern", "^([0-9]{7}|[0-9]{14})$"));
        words.set("entity", oneOf(tokens(EntityType.values())));
        List.of("from", "until", "adopted").forEach(word -> words.set(word, day()));
        words.set("basis", oneOf(tokens(Basis.values())));
        return head;
    }

    /** Chosen by its kind, so that an editor tells what is wrong with that kind and not with every other. */
    private static ObjectNode provision() {
        var any = JSON.objectNode().put("type", "object");
        any.set("required", JSON.arrayNode().add("id").add("kind").add("source"));
        var words = JSON.objectNode();
        words.set("kind", oneOf(Kinds.ALL.stream().map(Kind::name).toList()));
        any.set("properties", words);
        var each = JSON.arrayNode();
        for (var kind : Kinds.ALL) {
            var named = JSON.objectNode();
            named.set("kind", JSON.objectNode().put("const", kind.name()));
            var isKind = JSON.objectNode();
            isKind.set("properties", named);
            var choice = JSON.objectNode();
            choice.set("if", isKind);
            choice.set("then", provision(kind));
            each.add(choice);
        }
        any.set("allOf", each);
        return any;
    }

    private static ObjectNode provision(Kind kind) {
        var needed = new java.util.ArrayList<>(List.of("id", "kind", "source"));
        kind.words().stream().filter(Word::needed).map(Word::name).forEach(needed::add);
        var provision = object(needed);
        provision.put("description", kind.does() + " (" + kind.limit().words() + ")");
        var words = (ObjectNode) provision.get("properties");
        words.set("id", scalar());
        words.set("kind", JSON.objectNode().put("const", kind.name()));
        words.set("source", scalar());
        words.set("applies", applies());
        words.set("basis", oneOf(tokens(Basis.values())));
        words.set("note", scalar());
        kind.words().forEach(word -> words.set(word.name(), of(word.form())));
        return provision;
    }

    private static ObjectNode applies() {
        var applies = object(List.of());
        var words = (ObjectNode) applies.get("properties");
        words.set("programs", listOrOne(scalar()));
        words.set("grades", grades());
        words.set("from", day());
        words.set("until", day());
        return applies;
    }

    private static ObjectNode of(Word.Form form) {
        return switch (form) {
            case TEXT -> scalar();
            case TEXTS -> listOrOne(scalar());
            case COUNT -> JSON.objectNode().put("type", "integer").put("minimum", 1);
            case NUMBER -> JSON.objectNode().put("type", "number");
            case FLAG -> JSON.objectNode().put("type", "boolean");
            case DAY -> day();
            case GRADES -> {
                var span = object(List.of("grades"));
                ((ObjectNode) span.get("properties")).set("grades", grades());
                yield span;
            }
            case STATUS -> oneOf(tokens(Status.values()));
            case CREDENTIALS -> listOrOne(oneOf(tokens(CredentialKind.values())));
            case WEEKDAYS -> listOrOne(oneOf(List.of("mon", "tue", "wed", "thu", "fri")));
            case CHANNELS -> listOrOne(oneOf(tokens(Channel.values())));
            case SESSION_FORMS -> listOrOne(oneOf(tokens(SessionForm.values())));
            case PARTY -> oneOf(tokens(Party.values()));
            case ACTION -> oneOf(tokens(ActionKind.values()));
            case CREDITS -> {
                var credits = JSON.objectNode().put("type", "object");
                credits.set("additionalProperties", JSON.objectNode().put("type", "number"));
                yield credits;
            }
            case EXTENSION -> JSON.objectNode().put("type", "string").put("pattern", "^" + Values.EXTENSION + "$");
            case CONDITION -> condition();
            case WHEN -> JSON.objectNode().put("$ref", "#/$defs/when");
            case VERDICT -> oneOf(tokens(Verdict.values()));
            case WITHIN -> within();
            case BANDS -> {
                var band = object(List.of("atLeast", "days"));
                var words = (ObjectNode) band.get("properties");
                words.set("atLeast", of(Word.Form.COUNT));
                words.set("days", of(Word.Form.COUNT));
                yield list(band);
            }
        };
    }

    private static ObjectNode condition() {
        var condition = object(List.of());
        condition.remove("required");
        condition.put("minProperties", 1).put("maxProperties", 1);
        var words = (ObjectNode) condition.get("properties");
        for (var each : Condition.Comparison.values()) {
            words.set(Tokens.of(each), each.isOfNumbers()
                    ? of(Word.Form.NUMBER)
                    : each.isOfOne() ? scalar() : listOrOne(scalar()));
        }
        return condition;
    }

    private static ObjectNode reading() {
        var reading = object(List.of("id", "question", "options", "chosen", "decidedBy"));
        var words = (ObjectNode) reading.get("properties");
        List.of("id", "question", "chosen", "decidedBy").forEach(word -> words.set(word, scalar()));
        words.set("options", list(scalar()));
        return reading;
    }

    private static ObjectNode object(List<String> needed) {
        var object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        object.set("properties", JSON.objectNode());
        var required = JSON.arrayNode();
        needed.forEach(required::add);
        object.set("required", required);
        return object;
    }

    private static ObjectNode list(ObjectNode of) {
        var list = JSON.objectNode().put("type", "array");
        list.set("items", of);
        return list;
    }

    private static ObjectNode listOrOne(ObjectNode of) {
        var either = JSON.objectNode();
        either.set("anyOf", JSON.arrayNode().add(list(of)).add(of));
        return either;
    }

    private static ObjectNode scalar() {
        var scalar = JSON.objectNode();
        scalar.set("type", JSON.arrayNode().add("string").add("number").add("boolean"));
        return scalar;
    }

    private static ObjectNode day() {
        return JSON.objectNode().put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    private static ObjectNode grades() {
        var grades = JSON.objectNode().put("pattern", "^(TK|K|AD|[0-9]{1,2})(-(K|AD|[0-9]{1,2}))?$");
        grades.set("type", JSON.arrayNode().add("string").add("integer"));
        return grades;
    }

    private static ObjectNode oneOf(List<String> values) {
        var one = JSON.objectNode();
        var array = JSON.arrayNode();
        values.forEach(array::add);
        one.set("enum", array);
        return one;
    }

    private static List<String> tokens(Enum<?>... values) {
        return Arrays.stream(values).map(Tokens::of).toList();
    }
}
