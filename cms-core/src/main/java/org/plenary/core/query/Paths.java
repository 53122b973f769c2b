package org.plenary.core.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** Follows dotted names through groups, blocks and relations. Names are compared exactly, and with the model only. */
final class Paths {
    private final Model model;
    private final boolean draft;
    private final boolean secrets;

    /** @param perspective decides whether private fields and the times of drafts may be named */
    Paths(Model model, Perspective perspective) {
        this.model = model;
        this.draft = perspective instanceof Perspective.Draft;
        this.secrets = perspective instanceof Perspective.Draft(boolean shown) && shown;
    }

    /** Where a path leads. */
    sealed interface Path {
        /** To a place in the entry itself. */
        record Here(Leaf leaf) implements Path {}

        /** Through a reference, and on from each type of target that knows the rest. */
        record Through(Leaf reference, Map<String, Path> targets) implements Path {}
    }

    /** @throws UnknownName when a step is not known there */
    Path resolve(ContentType type, String dotted) throws UnknownName {
        var steps = List.of(dotted.split("\\.", -1));
        if (steps.size() > QueryLimits.STEPS) {
            throw new UnknownName("A path has at most %d steps.".formatted(QueryLimits.STEPS));
        }
        return resolve(type, steps);
    }

    /** The reference at the end of the path, which must lie in the entry itself, with the fields around it. */
    Optional<Leaf> reference(ContentType type, String dotted) throws UnknownName {
        return resolve(type, dotted) instanceof Path.Here(var leaf) && isReference(leaf)
                ? Optional.of(leaf)
                : Optional.empty();
    }

    static boolean isReference(Leaf leaf) {
        return leaf.kind() instanceof FieldKind.Reference && !leaf.equals(Leaf.ID);
    }

    /** The types that a reference leads to, as far as they are loaded. */
    List<ContentType> targets(Leaf reference) {
        return reference.kind() instanceof FieldKind.Reference(var names)
                ? names.stream().flatMap(name -> model.find(name).stream()).toList()
                : List.of();
    }

    /** The fields that may be named. */
    List<Field> open(List<Field> fields) {
        return fields.stream().filter(this::isOpen).toList();
    }

    /** Whether the field may be named. */
    boolean isOpen(Field field) {
        return secrets || !field.is(Trait.PRIVATE);
    }

    private Path resolve(ContentType type, List<String> steps) throws UnknownName {
        var first = steps.getFirst();
        var system = steps.size() == 1 && type.field(first).isEmpty() ? system(type, first) : Optional.<Leaf>empty();
        if (system.isPresent()) {
            return new Path.Here(system.get());
        }
        var field = find(type.fields(), first)
                .orElseThrow(
                        () -> unknown(type.fields(), first, systemNames(), "The type '%s'".formatted(type.name())));
        return descend(Leaf.of(field), steps.subList(1, steps.size()));
    }

    private Optional<Leaf> system(ContentType type, String name) {
        return switch (name) {
            case "id" -> Optional.of(Leaf.ID);
            case "createdAt" -> Optional.of(Leaf.CREATED);
            case "updatedAt" -> draft ? Optional.of(Leaf.UPDATED) : Optional.empty();
            case "publishedAt" -> draft ? Optional.empty() : Optional.of(Leaf.published(type.hasLocalisedPart()));
            default -> Optional.empty();
        };
    }

    private List<String> systemNames() {
        return List.of("id", "createdAt", draft ? "updatedAt" : "publishedAt");
    }

    private Path descend(Leaf leaf, List<String> rest) throws UnknownName {
        if (rest.isEmpty()) {
            return new Path.Here(leaf);
        }
        String step = rest.getFirst();
        var after = rest.subList(1, rest.size());
        String owner = "'" + leaf.name() + "'";
        return switch (leaf.kind()) {
            case FieldKind.Group(var fields) ->
                descend(
                        leaf.then(find(fields, step).orElseThrow(() -> unknown(fields, step, List.of(), owner))),
                        after);
            case FieldKind.Blocks blocks -> descend(leaf.then(block(blocks, step, owner)), after);
            case FieldKind.Reference ignored -> through(leaf, rest);
            default -> throw new UnknownName("%s has no parts.".formatted(owner));
        };
    }

    private Path through(Leaf reference, List<String> rest) throws UnknownName {
        var targets = new LinkedHashMap<String, Path>();
        var unknown = Optional.<UnknownName>empty();
        for (var type : targets(reference)) {
            try {
                targets.put(type.name(), resolve(type, rest));
            } catch (UnknownName notHere) {
                unknown = Optional.of(notHere);
            }
        }
        if (targets.isEmpty()) {
            throw unknown.orElseGet(() -> new UnknownName("'%s' leads to no loaded type.".formatted(reference.name())));
        }
        return new Path.Through(reference, targets);
    }

    private Optional<Field> find(List<Field> fields, String name) {
        for (var field : fields) {
            if (field.name().equals(name) && isOpen(field)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private UnknownName unknown(List<Field> fields, String name, List<String> others, String owner) {
        var known = new ArrayList<>(open(fields).stream().map(Field::name).toList());
        known.addAll(others);
        return new UnknownName("%s has no field '%s'. %s".formatted(owner, name, Suggestion.of(name, known)));
    }

    private static FieldKind.Block block(FieldKind.Blocks blocks, String name, String owner) throws UnknownName {
        for (var block : blocks.blocks()) {
            if (block.name().equals(name)) {
                return block;
            }
        }
        var known = blocks.blocks().stream().map(FieldKind.Block::name).toList();
        throw new UnknownName("%s has no block '%s'. %s".formatted(owner, name, Suggestion.of(name, known)));
    }

    /** A name that is not known where it stands; the message is a sentence for the caller, and all that is asked of it. */
    static final class UnknownName extends Exception {
        private static final long serialVersionUID = 1;

        UnknownName(String message) {
            super(message, null, false, false);
        }
    }
}
