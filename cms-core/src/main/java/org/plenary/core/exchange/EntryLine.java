package org.plenary.core.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.ImportRecord.Publishing;
import org.plenary.spi.exchange.Ref;

/** One record of our own format, its references not yet resolved. */
record EntryLine(EntriesFileImporter.Line line, String type, String key, Map<String, Object> members) {
    private static final Set<String> KNOWN = Set.of("type", "key", "values", "publish", "revisions");
    private static final String REFERENCE = "$ref";

    static EntryLine of(EntriesFileImporter.Line line) {
        var members = line.members();
        for (var name : members.keySet()) {
            if (!KNOWN.contains(name)) {
                throw line.unreadable("'%s' is not a part of a record; those are %s."
                        .formatted(name, KNOWN.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return new EntryLine(line, text(line, members, "type"), text(line, members, "key"), members);
    }

    private static String text(EntriesFileImporter.Line line, Map<String, Object> members, String name) {
        if (members.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw line.unreadable("the record has no %s.".formatted(name));
    }

    /** @param types under which types each key of the file occurs */
    ImportRecord record(Map<String, List<String>> types) {
        return new ImportRecord(type, key, values(members, types), revisions(types), publishing(), List.of());
    }

    private List<Map<String, Object>> revisions(Map<String, List<String>> types) {
        var revisions = new ArrayList<Map<String, Object>>();
        for (var revision : list(members.getOrDefault("revisions", List.of()), "revisions")) {
            revisions.add(values(object(revision, "revisions"), types));
        }
        return revisions;
    }

    private Map<String, Object> values(Map<String, Object> owner, Map<String, List<String>> types) {
        return resolvedObject(object(owner.getOrDefault("values", Map.of()), "values"), types);
    }

    private Map<String, Object> resolvedObject(Map<String, Object> values, Map<String, List<String>> types) {
        var resolved = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> resolved.put(name, resolved(value, types)));
        return resolved;
    }

    private Object resolved(Object value, Map<String, List<String>> types) {
        return switch (value) {
            case Map<?, ?> map
            when map.size() == 1 && map.get(REFERENCE) instanceof String target -> ref(target, types);
            case Map<?, ?> map -> resolvedObject(object(map, "values"), types);
            case List<?> list ->
                list.stream().map(item -> resolved(item, types)).toList();
            default -> value;
        };
    }

    /** The type is that of the file's record with this key; of a record imported earlier it begins the key. */
    private Ref ref(String target, Map<String, List<String>> types) {
        var known = types.getOrDefault(target, List.of());
        if (known.size() == 1) {
            return new Ref(known.getFirst(), target);
        }
        var end = target.indexOf('/');
        if (end < 1) {
            throw line.unreadable(
                    "the reference '%s' is to no record of this file, nor does it begin with a type and a slash."
                            .formatted(target));
        }
        return new Ref(target.substring(0, end), target);
    }

    private Publishing publishing() {
        return switch (members.getOrDefault("publish", false)) {
            case Boolean publish -> publish ? Publishing.NOW : new Publishing.Never();
            case Map<?, ?> detail ->
                new Publishing.During(instant(detail, "from"), instant(detail, "until"), locales(detail));
            default -> throw line.unreadable("'publish' is true, false or an object with from, until, locales.");
        };
    }

    private Optional<Instant> instant(Map<?, ?> detail, String name) {
        return Optional.<Object>ofNullable(detail.get(name)).map(value -> {
            try {
                return Instant.parse(String.valueOf(value));
            } catch (DateTimeException no) {
                throw line.unreadable(
                        "'publish.%s' is '%s', not a time in UTC such as 2027-05-01T06:00:00Z.".formatted(name, value));
            }
        });
    }

    private Set<LocaleTag> locales(Map<?, ?> detail) {
        var tags = detail.get("locales") == null ? List.of() : list(detail.get("locales"), "publish.locales");
        return tags.stream()
                .map(tag -> LocaleTag.parse(String.valueOf(tag))
                        .orElseThrow(
                                () -> line.unreadable("'%s' is not a language tag such as en or ar.".formatted(tag))))
                .collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("unchecked") // JSON objects have text as names
    private Map<String, Object> object(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw line.unreadable("'%s' is not a JSON object.".formatted(name));
    }

    private List<?> list(Object value, String name) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw line.unreadable("'%s' is not a list.".formatted(name));
    }
}
