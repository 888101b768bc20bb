package dev.limber.motion.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that a record is read from, derived from its components: all of them are required except {@link Nullable}
 * ones, and flags, which are false by default. Interfaces and classes without a creator are left to the mapper.
 */
final class RecordShape {
    private static final int LONGEST_VALUE = 40; // in a message

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return List.copyOf(members(type));
        }
    };

    private final List<Fault> faults = new ArrayList<>();

    private RecordShape() {}

    /**
     * Returns what is wrong with a tree, in the order of the file.
     *
     * @param path of the tree itself
     */
    static List<Fault> faults(String path, JsonNode tree, Class<?> type) {
        RecordShape shape = new RecordShape();
        shape.check(path, tree, type, null);
        return shape.faults;
    }

    /** @param annotated the type with its arguments; null for a class without any */
    private void check(String path, JsonNode node, Class<?> type, @Nullable AnnotatedType annotated) {
        if (type == String.class) {
            expect(path, node, node.isTextual(), "a text");
        } else if (type == boolean.class || type == Boolean.class) {
            expect(path, node, node.isBoolean(), "true or false");
        } else if (type == int.class || type == Integer.class) {
            expect(path, node, node.isIntegralNumber() && node.canConvertToInt(), "a whole number");
        } else if (type == long.class || type == Long.class) {
            expect(path, node, node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        } else if (type == double.class || type == Double.class) {
            expect(path, node, node.isNumber() && Double.isFinite(node.doubleValue()), "a number");
        } else if (type == float.class || type == Float.class) {
            expect(path, node, node.isNumber() && Float.isFinite(node.floatValue()), "a number");
        } else if (type.isEnum()) {
            expect(path, node, node.isTextual() && names(type).contains(node.textValue()), "one of " + listed(type));
        } else if (Collection.class.isAssignableFrom(type)) {
            elements(path, node, annotated);
        } else if (Map.class.isAssignableFrom(type)) {
            entries(path, node, annotated);
        } else {
            List<Member> members = MEMBERS.get(type);
            if (!members.isEmpty()) {
                members(path, node, members);
            }
        }
    }

    private void expect(String path, JsonNode node, boolean fits, String expected) {
        if (!fits) {
            faults.add(new Fault(path, "expected " + expected + ", found " + shown(node)));
        }
    }

    private void elements(String path, JsonNode node, @Nullable AnnotatedType annotated) {
        expect(path, node, node.isArray(), "a list");
        AnnotatedType element = argument(annotated, 0);
        for (int i = 0; element != null && node.isArray() && i < node.size(); i++) {
            value(path + "[" + i + "]", node.get(i), element);
        }
    }

    private void entries(String path, JsonNode node, @Nullable AnnotatedType annotated) {
        expect(path, node, node.isObject(), "an object");
        AnnotatedType key = argument(annotated, 0);
        AnnotatedType value = argument(annotated, 1);
        List<String> known = key != null && raw(key).isEnum() ? names(raw(key)) : List.of();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String at = JsonPlaces.joined(path, entry.getKey());
            if (key != null && raw(key).isEnum() && !known.contains(entry.getKey())) {
                faults.add(new Fault(at, "is not one of " + listed(raw(key))));
            } else if (key != null
                    && raw(key) == Integer.class
                    && !entry.getKey().matches("-?\\d{1,9}")) {
                faults.add(new Fault(at, "expected a whole number as name"));
            }
            if (value != null) {
                value(at, entry.getValue(), value);
            }
        }
    }

    private void members(String path, JsonNode node, List<Member> members) {
        expect(path, node, node.isObject(), "an object");
        if (!node.isObject()) {
            return;
        }
        for (Member member : members) {
            Optional<String> name = member.names().stream().filter(node::has).findFirst();
            if (name.isPresent()) {
                value(JsonPlaces.joined(path, name.get()), node.get(name.get()), member.type());
            } else if (!isOptional(member.type()) && raw(member.type()) != boolean.class) {
                faults.add(new Fault(JsonPlaces.joined(path, member.name()), "is missing"));
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (members.stream().noneMatch(member -> member.names().contains(name))) {
                faults.add(new Fault(
                        JsonPlaces.joined(path, name),
                        "is unknown; known are "
                                + members.stream().map(Member::name).collect(Collectors.joining(", "))));
            }
        });
    }

    private void value(String path, JsonNode node, AnnotatedType type) {
        if (!(node.isNull() && isOptional(type))) {
            check(path, node, raw(type), type);
        }
    }

    /** Returns what a record, or a class with a creator that takes members, is made of; empty for others. */
    private static List<Member> members(Class<?> type) {
        List<Member> members = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                List<String> names = new ArrayList<>(List.of(component.getName()));
                JsonAlias earlier = component.getAccessor().getAnnotation(JsonAlias.class);
                if (earlier != null) {
                    names.addAll(List.of(earlier.value()));
                }
                members.add(new Member(names, component.getAnnotatedType()));
            }
            return members;
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            JsonCreator creator = constructor.getAnnotation(JsonCreator.class);
            if (creator != null && creator.mode() != JsonCreator.Mode.DELEGATING) {
                for (Parameter parameter : constructor.getParameters()) {
                    JsonProperty property = parameter.getAnnotation(JsonProperty.class);
                    String name = property == null ? parameter.getName() : property.value();
                    members.add(new Member(List.of(name), parameter.getAnnotatedType()));
                }
            }
        }
        return members;
    }

    /** @param names its own, then those that earlier files have */
    private record Member(List<String> names, AnnotatedType type) {
        String name() {
            return names.get(0);
        }
    }

    private static boolean isOptional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int index) {
        return type instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[index]
                : null;
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof Class<?> plain
                ? plain
                : type.getType() instanceof java.lang.reflect.ParameterizedType generic
                                && generic.getRawType() instanceof Class<?> plain
                        ? plain
                        : Object.class;
    }

    private static List<String> names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String listed(Class<?> enumeration) {
        return names(enumeration).stream().collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text;
    }
}
