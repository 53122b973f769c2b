package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.FieldKind;

/** Sees that every reference leads to an entry that exists and is of a type the field allows. */
final class ReferenceCheck {
    private final EntityManager entityManager;

    ReferenceCheck(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void check(ContentType type, Values values) {
        var targets = Holdings.targets(type, values);
        if (targets.isEmpty()) {
            return;
        }
        var types = types(targets.stream().map(Object::toString).toList());
        var found = new Violations();
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Reference(var to)) {
                var target = types.get((String) value);
                if (target == null) {
                    found.add(path, "There is no entry %s to refer to.".formatted(value));
                } else if (!to.contains(target)) {
                    found.add(
                            path,
                            "Entry %s is a %s; this field takes %s.".formatted(value, target, String.join(" or ", to)));
                }
            }
        });
        found.throwIfPresent(ErrorCode.INVALID_VALUES, "A reference leads nowhere.");
    }

    private Map<String, String> types(List<String> ids) {
        var types = new HashMap<String, String>();
        entityManager
                .createQuery("select e.id, e.type from EntryRow e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> types.put((String) row[0], (String) row[1]));
        return types;
    }
}
