package org.plenary.api.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What each kind of problem is called, and what to do about it; the one source of titles and of {@code /problems/{slug}}. */
public final class Glossary {
    private static final Properties WORDS = load();

    private Glossary() {}

    public static String title(String slug) {
        return WORDS.getProperty(slug + ".title", slug);
    }

    public static Optional<String> cure(String slug) {
        return Optional.ofNullable(WORDS.getProperty(slug + ".cure"));
    }

    /** Every kind of problem, in alphabetical order. */
    public static Set<String> slugs() {
        var slugs = new TreeSet<String>();
        WORDS.stringPropertyNames().forEach(name -> slugs.add(name.substring(0, name.indexOf('.'))));
        return slugs;
    }

    private static Properties load() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(Glossary.class.getResourceAsStream("problems.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("problems.properties cannot be read from the jar", unreadable);
        }
        return words;
    }
}
