package org.plenary.core.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Selection;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * Finds the content types that take part in an answer: those asked for, those that filters and facets reach, and those that
 * references lead to, expanded or not, because a reference to what cannot be seen is left out.
 */
final class Participants {
    private static final int MOST_KNOWN = 500;

    /** Of what is asked for, without filters and facets: most ask for what others do. */
    private static final Cache<Selected, SortedSet<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final Model model;
    private final SortedSet<String> types = new TreeSet<>();

    private record Selected(Model model, List<String> types, Selection selection) {}

    private Participants(Model model) {
        this.model = model;
    }

    /** Their names. */
    static SortedSet<String> of(ContentQuery query, Model model) {
        var names = query.types().stream().map(ContentType::name).toList();
        var selected = KNOWN.get(new Selected(model, names, query.selection()), missing -> selected(query, model));
        if (query.filter() instanceof Filter.All && query.facets().isEmpty()) {
            return selected;
        }
        var participants = new Participants(model);
        participants.types.addAll(selected);
        participants.reached(query.filter());
        query.facets().forEach(leaf -> participants.targets(leaf.kind()));
        return participants.types;
    }

    private static SortedSet<String> selected(ContentQuery query, Model model) {
        var participants = new Participants(model);
        query.types().forEach(type -> participants.selected(type, query.selection()));
        return Collections.unmodifiableSortedSet(participants.types);
    }

    private void selected(ContentType type, Selection selection) {
        types.add(type.name());
        fields(type.fields(), "", selection);
    }

    private void fields(List<Field> fields, String above, Selection selection) {
        for (var field : fields) {
            var name = above.isEmpty() ? field.name() : above + field.name();
            if (selection.wants(name) && !field.is(Trait.PRIVATE)) {
                field(field, name, selection);
            }
        }
    }

    private void field(Field field, String name, Selection selection) {
        targets(field.kind());
        switch (field.kind()) {
            case FieldKind.Group(var parts) -> fields(parts, name + ".", selection);
            case FieldKind.Blocks(var blocks) ->
                blocks.forEach(block -> fields(block.fields(), name + "." + block.name() + ".", selection));
            case FieldKind.Reference(var to) ->
                selection
                        .included(name)
                        .ifPresent(below ->
                                to.forEach(target -> model.find(target).ifPresent(type -> selected(type, below))));
            default -> {}
        }
    }

    private void targets(FieldKind kind) {
        if (kind instanceof FieldKind.Reference(var to)) {
            types.addAll(to);
        }
    }

    private void reached(Filter filter) {
        switch (filter) {
            case Filter.All ignored -> {}
            case Filter.And(var parts) -> parts.forEach(this::reached);
            case Filter.Or(var parts) -> parts.forEach(this::reached);
            case Filter.Not(var part) -> reached(part);
            case Filter.Condition ignored -> {}
            case Filter.Related(var ignored, var branches) ->
                branches.forEach(branch -> {
                    types.add(branch.type());
                    reached(branch.filter());
                });
        }
    }
}
