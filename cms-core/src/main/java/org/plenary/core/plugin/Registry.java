package org.plenary.core.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.core.error.Violation;
import org.plenary.core.type.TypeCheck;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.ContentType;

/** Which names are taken by which plugin. A plugin is registered as a whole or not at all. */
final class Registry {
    private final Map<String, String> owners = new HashMap<>();

    /**
     * What a plugin wants to register. Making one calls the plugin's code; using it does not.
     *
     * @param names every name that it declares, the same twice when it does
     */
    record Claim(String plugin, PluginSpec.Declared declared, List<String> names) {
        static Claim of(String plugin, PluginSpec.Declared declared) {
            return new Claim(plugin, declared, Registry.names(plugin, declared).toList());
        }
    }

    /** @throws PluginFailure with every reason against what the plugin declared; then nothing of it is registered */
    void register(Claim claim) throws PluginFailure {
        var problems = new ArrayList<String>();
        claim.declared().types().forEach(type -> violations(type).forEach(problems::add));
        claim.declared().routes().forEach(route -> RouteCheck.complaints(route).forEach(problems::add));
        var own = new HashMap<String, String>();
        for (var name : claim.names()) {
            var owner = owners.getOrDefault(name, own.getOrDefault(name, ""));
            if (!owner.isEmpty()) {
                problems.add("declares the %s, which plugin '%s' has declared already".formatted(name, owner));
            }
            own.put(name, claim.plugin());
        }
        if (!problems.isEmpty()) {
            throw new PluginFailure(String.join("; ", problems));
        }
        owners.putAll(own);
    }

    private static Stream<String> names(String plugin, PluginSpec.Declared declared) {
        return Stream.of(
                        named(declared.types(), type -> "type '%s'".formatted(type.name())),
                        named(declared.types(), type -> "address '%s'".formatted(type.plural())),
                        named(declared.languages(), language -> "language '%s'".formatted(language.tag())),
                        named(declared.importers(), importer -> "import format '%s'".formatted(importer.format())),
                        named(declared.routes(), route -> "route '/x/%s/%s'".formatted(plugin, route.name())))
                .flatMap(Function.identity());
    }

    private static <T> Stream<String> named(List<T> things, Function<T, String> name) {
        return things.stream().map(name);
    }

    private static Stream<String> violations(ContentType type) {
        return TypeCheck.violations(type).stream()
                .map(found -> "type '%s', %s: %s".formatted(type.name(), place(found), found.message()));
    }

    private static String place(Violation violation) {
        return switch (violation.place()) {
            case Violation.Place.Body body -> body.path().toString();
            case Violation.Place.Parameter parameter -> parameter.name();
        };
    }
}
