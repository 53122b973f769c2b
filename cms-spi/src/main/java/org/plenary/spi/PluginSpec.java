package org.plenary.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.language.Language;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;
import org.plenary.spi.model.WordingFile;
import org.plenary.spi.route.DeclaredRoute;
import org.plenary.spi.route.RouteSpec;
import org.plenary.spi.rule.Occasion;
import org.plenary.spi.rule.Rule;

/** Collects what a plugin declares. */
public final class PluginSpec {
    private final List<ContentType> types = new ArrayList<>();
    private final List<SetRule> before = new ArrayList<>();
    private final List<SetRule> after = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final List<Importer> importers = new ArrayList<>();
    private final List<DeclaredRoute> routes = new ArrayList<>();
    private final List<WordingFile> wordings = new ArrayList<>();

    /** Declares a content type; names are kebab-case singulars, unique among all plugins. */
    public void type(String name, Consumer<TypeSpec> describe) {
        var spec = new TypeSpec(name);
        describe.accept(spec);
        types.add(spec.toContentType());
    }

    /** Runs before the change, inside its transaction; may change the draft or reject it. */
    public void before(Occasion occasion, Rule rule) {
        before.add(new SetRule(occasion, rule));
    }

    /** Runs once the change is committed; an exception is reported and changes nothing. */
    public void after(Occasion occasion, Rule rule) {
        after.add(new SetRule(occasion, rule));
    }

    public void language(Language language) {
        languages.add(language);
    }

    public void importer(Importer importer) {
        importers.add(importer);
    }

    /**
     * Answers {@code GET /x/{plugin}/{name}}.
     *
     * @param name lower case letters, digits, hyphens and dots: {@code releases.atom}
     */
    public void route(String name, Consumer<RouteSpec> describe) {
        var spec = new RouteSpec(name);
        describe.accept(spec);
        routes.add(spec.toRoute());
    }

    /**
     * Gives the types and fields their titles and help from files {@code wording_{locale}.properties} beside the class, as
     * {@link WordingFile} describes; what is said in code goes before.
     *
     * @throws IllegalStateException when a file is not there
     */
    public void wording(Class<?> beside, String... locales) {
        for (var locale : locales) {
            wordings.add(WordingFile.beside(beside, locale));
        }
    }

    /**
     * All that was declared so far.
     *
     * @throws IllegalStateException when a wording file names a type or field that was not declared
     */
    public Declared declared() {
        var worded = List.copyOf(types);
        for (var wording : wordings) {
            worded = wording.addedTo(worded);
        }
        return new Declared(worded, before, after, languages, importers, routes);
    }

    /** A rule and its occasion. */
    public record SetRule(Occasion occasion, Rule rule) {}

    /** What a plugin brings, as data. */
    public record Declared(
            List<ContentType> types,
            List<SetRule> before,
            List<SetRule> after,
            List<Language> languages,
            List<Importer> importers,
            List<DeclaredRoute> routes) {
        public Declared {
            types = List.copyOf(types);
            before = List.copyOf(before);
            after = List.copyOf(after);
            languages = List.copyOf(languages);
            importers = List.copyOf(importers);
            routes = List.copyOf(routes);
        }
    }
}
