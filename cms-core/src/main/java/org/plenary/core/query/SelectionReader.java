package org.plenary.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.core.error.Violations;
import org.plenary.core.query.Paths.UnknownName;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Resolves {@code include}, {@code fields} and {@code fields[relation]}. */
final class SelectionReader {
    private static final Set<String> ALWAYS = Set.of("id", "type");

    private final Paths paths;
    private final List<ContentType> types;
    private final Violations violations;
    private final Selection.Growing root = new Selection.Growing();

    /** @param types one for a list; of several, a name is known when one of them has it */
    SelectionReader(Paths paths, List<ContentType> types, Violations violations) {
        this.paths = paths;
        this.types = types;
        this.violations = violations;
    }

    Selection read(Sent sent) {
        sent.option(Option.INCLUDE).ifPresent(this::include);
        sent.option(Option.FIELDS).ifPresent(words -> fields(root, types, words));
        sent.fields().forEach(this::fieldsOf);
        return root.grown();
    }

    private void include(Sent.Words words) {
        if (words.words().size() > QueryLimits.INCLUDES) {
            violations.add(words.wrong("At most %d paths can be included.".formatted(QueryLimits.INCLUDES)));
            return;
        }
        for (String path : words.words()) {
            include(words, path);
        }
    }

    private void include(Sent.Words words, String path) {
        var steps = new Steps(root, types);
        var rest = List.of(path.split("\\.", -1));
        int depth = 0;
        try {
            while (!rest.isEmpty()) {
                int taken = reference(steps.types(), rest);
                steps = steps.into(String.join(".", rest.subList(0, taken)));
                rest = rest.subList(taken, rest.size());
                if (++depth > QueryLimits.INCLUDE_DEPTH) {
                    throw new UnknownName("'%s' follows more than %d relations, one behind the other."
                            .formatted(path, QueryLimits.INCLUDE_DEPTH));
                }
            }
        } catch (UnknownName wrong) {
            violations.add(words.wrong(String.valueOf(wrong.getMessage())));
        }
    }

    /** How many steps lead to the first reference, in the types that have it. */
    private int reference(List<ContentType> types, List<String> steps) throws UnknownName {
        var unknown = Optional.<UnknownName>empty();
        for (int taken = 1; taken <= steps.size(); taken++) {
            String name = String.join(".", steps.subList(0, taken));
            for (var candidate : types) {
                try {
                    if (paths.reference(candidate, name).isPresent()) {
                        return taken;
                    }
                } catch (UnknownName notHere) {
                    unknown = Optional.of(notHere);
                }
            }
        }
        throw unknown.orElseGet(() -> new UnknownName(
                "'%s' is not a relation, so there is nothing to include.".formatted(String.join(".", steps))));
    }

    private void fieldsOf(String relation, Sent.Words words) {
        var steps = new Steps(root, types);
        var rest = List.of(relation.split("\\.", -1));
        while (!rest.isEmpty()) {
            var next = included(steps, rest);
            if (next.isEmpty()) {
                violations.add(words.wrong("'%s' is not included, so its fields cannot be chosen. Add it to include."
                        .formatted(relation)));
                return;
            }
            rest = rest.subList(next.get().split("\\.", -1).length, rest.size());
            steps = steps.into(next.get());
        }
        fields(steps.selection(), steps.types(), words);
    }

    private static Optional<String> included(Steps steps, List<String> rest) {
        String path = String.join(".", rest);
        return steps.selection().includes().keySet().stream()
                .filter(name -> path.equals(name) || path.startsWith(name + "."))
                .findFirst();
    }

    private void fields(Selection.Growing selection, List<ContentType> types, Sent.Words words) {
        var names = new TreeSet<String>();
        for (String name : words.words()) {
            var problem = ALWAYS.contains(name) ? Optional.<String>empty() : unknown(types, name);
            problem.ifPresentOrElse(message -> violations.add(words.wrong(message)), () -> names.add(name));
        }
        selection.fields(names);
    }

    private Optional<String> unknown(List<ContentType> types, String name) {
        var known = new ArrayList<String>();
        for (var candidate : types) {
            if (has(candidate.fields(), name)) {
                return Optional.empty();
            }
            paths.open(candidate.fields()).forEach(field -> known.add(field.name()));
        }
        return Optional.of("There is no field '%s'. %s".formatted(name, Suggestion.of(name, known)));
    }

    private boolean has(List<Field> fields, String dotted) {
        int dot = dotted.indexOf('.');
        String first = dot < 0 ? dotted : dotted.substring(0, dot);
        return fields.stream()
                .filter(field -> field.name().equals(first) && paths.isOpen(field))
                .anyMatch(field -> dot < 0
                        || (field.kind() instanceof FieldKind.Group(var inner)
                                && has(inner, dotted.substring(dot + 1))));
    }

    /** How far a path of relations has been followed. */
    private final class Steps {
        private final Selection.Growing selection;
        private final List<ContentType> types;

        Steps(Selection.Growing selection, List<ContentType> types) {
            this.selection = selection;
            this.types = types;
        }

        Selection.Growing selection() {
            return selection;
        }

        List<ContentType> types() {
            return types;
        }

        Steps into(String reference) {
            var next = new ArrayList<ContentType>();
            for (var candidate : types) {
                try {
                    paths.reference(candidate, reference).ifPresent(leaf -> next.addAll(paths.targets(leaf)));
                } catch (UnknownName notHere) {
                    // another of the types has it
                }
            }
            return new Steps(selection.include(reference), next);
        }
    }
}
