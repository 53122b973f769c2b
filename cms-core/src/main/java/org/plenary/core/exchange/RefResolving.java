package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.exchange.Ref;

/** Puts entry ids in the place of references by key; one that leads nowhere yet is left out, and remembered. */
final class RefResolving {
    private final Function<Ref, Optional<EntryId>> ids;
    private final Set<Ref> open = new LinkedHashSet<>();

    RefResolving(Function<Ref, Optional<EntryId>> ids) {
        this.ids = ids;
    }

    Map<String, Object> values(Map<?, ?> values) {
        var resolved = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> value(value).ifPresent(found -> resolved.put((String) name, found)));
        return resolved;
    }

    /** The references that were left out. */
    Set<Ref> open() {
        return open;
    }

    private Optional<Object> value(Object value) {
        return switch (value) {
            case Ref ref -> resolve(ref);
            case Map<?, ?> map -> Optional.of(values(map));
            case List<?> list -> {
                var items = new ArrayList<>();
                list.forEach(item -> value(item).ifPresent(items::add));
                yield Optional.of(List.copyOf(items));
            }
            default -> Optional.of(value);
        };
    }

    private Optional<Object> resolve(Ref ref) {
        var id = ids.apply(ref);
        if (id.isEmpty()) {
            open.add(ref);
        }
        return id.map(EntryId::toString);
    }
}
