package org.plenary.core.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Rendering;
import org.plenary.core.query.Selection;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Counts the values of fields and says what a person reads for each. */
final class Facets {
    private final Model model;
    private final Snapshot snapshot;
    private final Viewpoint from;

    Facets(Model model, Snapshot snapshot, Viewpoint from) {
        this.model = model;
        this.snapshot = snapshot;
        this.from = from;
    }

    Map<String, List<Answer.FacetValue>> of(ContentQuery query) {
        var facets = new LinkedHashMap<String, List<Answer.FacetValue>>();
        if (!query.facets().isEmpty()) {
            var counted = snapshot.facets(query, from);
            for (int i = 0; i < counted.size(); i++) {
                var leaf = query.facets().get(i);
                facets.put(leaf.name(), labelled(leaf, counted.get(i)));
            }
        }
        return facets;
    }

    /** Targets of a relation that cannot be seen from here are not counted. */
    private List<Answer.FacetValue> labelled(Leaf leaf, Map<String, Long> counts) {
        var values = new ArrayList<Answer.FacetValue>();
        var labels = leaf.kind() instanceof FieldKind.Reference ? headlines(counts) : typesOrWords(leaf, counts);
        counts.forEach((value, count) -> Optional.ofNullable(labels.get(value))
                .ifPresent(label -> values.add(new Answer.FacetValue(value, label, count))));
        return values;
    }

    private Map<String, String> headlines(Map<String, Long> counts) {
        var ids = counts.keySet().stream()
                .flatMap(word -> EntryId.parse(word).stream())
                .toList();
        var labels = new LinkedHashMap<String, String>();
        snapshot.find(ids, from).forEach((id, piece) -> labels.put(id.toString(), headline(piece.content())));
        return labels;
    }

    private String headline(PieceContent content) {
        return model.find(content.type())
                .flatMap(type -> type.headline())
                .map(field -> {
                    var item = new LinkedHashMap<String, Object>();
                    var chain = new Viewpoint(
                            from.shelf(),
                            from.secrets(),
                            from.at(),
                            new Locales.Chain(from.locales().tags()));
                    var texts = new Texts(model.languages(), chain.locales(), Rendering.SOURCE);
                    new ValuesReader(chain, Selection.WHOLE, (name, id) -> Optional.empty(), texts)
                            .read(List.of(field), content.values(), item, Map.of());
                    return item.getOrDefault(field.name(), content.id()).toString();
                })
                .orElseGet(() -> content.id().toString());
    }

    private Map<String, String> typesOrWords(Leaf leaf, Map<String, Long> counts) {
        var labels = new LinkedHashMap<String, String>();
        boolean types = leaf.name().equals("type");
        counts.keySet().forEach(value -> labels.put(value, types ? title(value) : value));
        return labels;
    }

    private String title(String type) {
        return model.find(type)
                .flatMap(found -> from.locales().tags().stream()
                        .flatMap(tag -> found.wording().title(tag).stream())
                        .findFirst())
                .orElse(type);
    }
}
