package org.plenary.api.openapi;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;

/** The addresses that the resources of the API really have, read from their classes. */
final class ServedRoutes {
    private ServedRoutes() {}

    /** As {@code GET /api/v1/{plural}/{id}}. */
    static Set<String> under(String root) {
        var routes = new TreeSet<String>();
        var resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.plenary.api");
        for (var resource : resources) {
            if (resource.isAnnotatedWith(Path.class)) {
                var base = resource.getAnnotationOfType(Path.class).value();
                resource.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(method -> verb(method) + " " + address(base, method))
                        .filter(route -> route.contains(" " + root))
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static String address(String base, JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class)
                .map(path -> base + (path.value().startsWith("/") ? "" : "/") + path.value())
                .orElse(base);
    }

    /** Whether the template of a resource answers at the documented address. */
    static boolean matches(String template, String documented) {
        return documented.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
