package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.core.query.Locales;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/** What indexing and searching need of a model, worked out once for it. */
final class IndexModel {
    /** Each caller may name types and locales as she likes; most name what the others do. */
    private static final int MOST_SCOPES = 500;

    private final Model model;
    private final Analysis analysis;
    private final Map<String, List<Slot>> slots = new HashMap<>();
    private final Map<String, Map<SearchedText, Float>> searched = new HashMap<>();
    private final Map<String, Slot> headlines = new HashMap<>();
    private final Cache<About, Scope> scopes =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();

    private record About(List<String> types, boolean draft, Locales locales) {}

    IndexModel(Model model) {
        this.model = model;
        this.analysis = new Analysis(model.languages());
        for (var type : model.types()) {
            var own = Slot.of(type);
            slots.put(type.name(), own);
            type.headline()
                    .flatMap(field -> own.stream()
                            .filter(slot -> slot.field().equals(field))
                            .findFirst())
                    .filter(Slot::searchable)
                    .ifPresent(slot -> headlines.put(type.name(), slot));
            var texts = new LinkedHashMap<SearchedText, Float>();
            collect(own, texts);
            searched.put(type.name(), texts);
        }
    }

    /** A text that full text search looks into, with what hides it in later locales. */
    record SearchedText(String path, Optional<String> localisedAt) {}

    Model model() {
        return model;
    }

    Analysis analysis() {
        return analysis;
    }

    Optional<ContentType> type(String name) {
        return model.find(name);
    }

    List<Slot> slots(String type) {
        return slots.getOrDefault(type, List.of());
    }

    /** The field by whose text people know an entry, where it is searched. */
    Optional<Slot> headline(String type) {
        return Optional.ofNullable(headlines.get(type));
    }

    /** The one for these types, as they are seen from there, whatever the time. */
    Scope scope(List<ContentType> types, Viewpoint from) {
        var names = types.stream().map(ContentType::name).toList();
        return scopes.get(
                new About(names, from.draft(), from.locales()),
                about -> new Scope(Queries.ofTypes(types, from), searched(types)));
    }

    private Map<SearchedText, Float> searched(List<ContentType> types) {
        return types.stream()
                .flatMap(type -> searched.getOrDefault(type.name(), Map.of()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, LinkedHashMap::new));
    }

    private static void collect(List<Slot> slots, Map<SearchedText, Float> texts) {
        for (var slot : slots) {
            collect(slot.parts(), texts);
            slot.blocks().values().forEach(parts -> collect(parts, texts));
            if (slot.searchable() && slot.parts().isEmpty() && slot.blocks().isEmpty()) {
                texts.put(new SearchedText(slot.leaf().path(), slot.leaf().localisedAt()), slot.weight());
            }
        }
    }
}
