package org.plenary.core.type;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.model.ContentType;

/**
 * All content types and languages of one moment; immutable. A change of the model is a new one.
 *
 * @see LiveModel
 */
public final class Model {
    private final SortedMap<String, ContentType> types;
    private final Map<String, ContentType> byName;
    private final Map<String, ContentType> byPlural;
    private final Languages languages;

    public Model(Collection<ContentType> types, Languages languages) {
        var map = new TreeMap<String, ContentType>();
        types.forEach(type -> map.put(type.name(), type));
        this.types = Collections.unmodifiableSortedMap(map);
        this.byName = Map.copyOf(map);
        this.byPlural = types.stream().collect(Collectors.toUnmodifiableMap(ContentType::plural, type -> type));
        this.languages = languages;
    }

    public Collection<ContentType> types() {
        return types.values();
    }

    public Optional<ContentType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By the address of its lists; of a singleton, its name. */
    public Optional<ContentType> findByPlural(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }

    /** @throws PlenaryException NOT_FOUND when there is no such type */
    public ContentType type(String name) {
        return find(name)
                .orElseThrow(() ->
                        new PlenaryException(ErrorCode.NOT_FOUND, "There is no content type '%s'.".formatted(name)));
    }

    public Languages languages() {
        return languages;
    }
}
