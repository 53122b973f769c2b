package org.plenary.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.model.ContentType;

/**
 * The content types that administrators declare while the repository runs. Each change replaces the live model at once; an
 * entry stored before keeps its values, for fields are stored by permanent keys.
 */
public final class RuntimeTypes {
    private final TypeStore store;
    private final ModelAssembly assembly;
    private final LiveModel live;
    private final Policy policy;

    public RuntimeTypes(TypeStore store, ModelAssembly assembly, LiveModel live, Policy policy) {
        this.store = store;
        this.assembly = assembly;
        this.live = live;
        this.policy = policy;
    }

    /**
     * A type that an administrator declared.
     *
     * @param version rises with every change; the ETag of management reads
     */
    public record RuntimeType(ContentType type, long version) {}

    /**
     * A declaration.
     *
     * @param name the type's name, from the address
     * @param definition JSON as {@link TypeJson} describes it; fields need no keys
     * @param basedOn the version that it replaces; 0 for a new type
     */
    public record DefineType(String name, Map<String, ?> definition, long basedOn) {}

    public List<RuntimeType> all(Principal who) {
        policy.require(who, Action.DEFINE_TYPES, "*");
        return read(new ArrayList<>()).stream()
                .map(stored -> new RuntimeType(stored.redefinition().type(), stored.version()))
                .toList();
    }

    /**
     * Declares a type, or changes one.
     *
     * @throws PlenaryException INVALID_TYPE with every violation, also when stored values would be lost or a relation names
     *     an unknown type; STALE_VERSION when the type has changed since
     */
    public synchronized RuntimeType define(DefineType command, Principal who) {
        policy.require(who, Action.DEFINE_TYPES, "*");
        var earlier = find(command.name());
        requireVersion(command.name(), earlier.map(Stored::version).orElse(0L), command.basedOn());
        var next = Redefinition.of(
                command.definition(),
                earlier.map(stored -> stored.redefinition().type()),
                earlier.map(stored -> stored.redefinition().retired()).orElse(Map.of()));
        requireFit(command.name(), next.type());
        var version =
                store.put(new TypeStore.StoredType.Definition(command.name(), next.toJson()), command.basedOn(), who);
        reload();
        return new RuntimeType(next.type(), version);
    }

    /**
     * Forgets a type of which there are no entries.
     *
     * @throws PlenaryException NOT_FOUND, STALE_VERSION, or STILL_REFERENCED when there are entries
     */
    public synchronized void remove(String name, long basedOn, Principal who) {
        policy.require(who, Action.DEFINE_TYPES, "*");
        var earlier = find(name)
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.NOT_FOUND,
                        "No content type '%s' was declared at run time.".formatted(Spot.shortened(name))));
        requireVersion(name, earlier.version(), basedOn);
        store.remove(name, basedOn, who);
        reload();
    }

    /**
     * Makes the live model anew of the plugins' types and the stored ones: at start, and when another node changed a type.
     *
     * @return what had to be left out or does not fit, one sentence each
     */
    public synchronized List<String> reload() {
        var problems = new ArrayList<String>();
        var types = read(problems).stream()
                .map(stored -> stored.redefinition().type())
                .toList();
        var assembled = assembly.assemble(types);
        live.replace(assembled.model());
        problems.addAll(assembled.problems());
        return List.copyOf(problems);
    }

    private record Stored(Redefinition redefinition, long version) {}

    private Optional<Stored> find(String name) {
        return read(new ArrayList<>()).stream()
                .filter(stored -> stored.redefinition().type().name().equals(name))
                .findFirst();
    }

    private List<Stored> read(List<String> problems) {
        var read = new ArrayList<Stored>();
        for (var stored : store.all()) {
            try {
                read.add(new Stored(Redefinition.parse(stored.definition().json()), stored.version()));
            } catch (PlenaryException unreadable) {
                problems.add("The stored type '%s' is left out, it cannot be read: %s"
                        .formatted(stored.definition().name(), unreadable.getMessage()));
            }
        }
        return read;
    }

    private static void requireVersion(String name, long actual, long basedOn) {
        if (actual != basedOn) {
            throw new PlenaryException(
                    ErrorCode.STALE_VERSION,
                    actual == 0
                            ? "There is no content type '%s' to change; it is version 0."
                                    .formatted(Spot.shortened(name))
                            : "The content type '%s' is at version %d now; this change is based on %d."
                                    .formatted(Spot.shortened(name), actual, basedOn));
        }
    }

    private void requireFit(String name, ContentType type) {
        if (!type.name().equals(name)) {
            throw invalid(
                    "name", "'%s' must be the name in the address, '%s'".formatted(type.name(), Spot.shortened(name)));
        }
        var model = live.get();
        model.find(name).filter(ignored -> find(name).isEmpty()).ifPresent(ignored -> {
            throw invalid("name", "'%s' is a type that a plugin declares".formatted(name));
        });
        model.findByPlural(type.plural())
                .filter(other -> !other.name().equals(name))
                .ifPresent(other -> {
                    throw invalid("plural", "'%s' is the address of '%s'".formatted(type.plural(), other.name()));
                });
        var unknown = ModelCheck.unknownTargets(model, type);
        if (!unknown.isEmpty()) {
            var names = model.types().stream().map(ContentType::name).toList();
            throw invalid(
                    "fields",
                    "refer to '%s', which is no type%s"
                            .formatted(unknown.getFirst(), Nearest.hint(unknown.getFirst(), names)));
        }
    }

    private static PlenaryException invalid(String member, String message) {
        return new PlenaryException(
                ErrorCode.INVALID_TYPE,
                "This content type cannot be used as it is.",
                List.of(Violation.at(FieldPath.of(member), message)));
    }
}
