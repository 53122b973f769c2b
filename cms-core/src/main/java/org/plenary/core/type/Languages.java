package org.plenary.core.type;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Language;

/** The languages that content can be written in, and the order in which a reader of one falls back to others. */
public final class Languages {
    private final SortedMap<LocaleTag, Language> byTag;
    private final LocaleTag preferred;
    private final Map<String, LocaleTag> byName;
    private final Map<LocaleTag, List<LocaleTag>> chains;

    /** @param preferred the locale of readers who ask for none */
    public Languages(Collection<Language> languages, LocaleTag preferred) {
        var map = new TreeMap<LocaleTag, Language>();
        languages.forEach(language -> map.put(language.tag(), language));
        this.byTag = Collections.unmodifiableSortedMap(map);
        this.preferred = preferred;
        this.byName = map.keySet().stream().collect(Collectors.toUnmodifiableMap(LocaleTag::value, tag -> tag));
        this.chains = map.keySet().stream().collect(Collectors.toUnmodifiableMap(tag -> tag, this::follow));
    }

    public LocaleTag preferred() {
        return preferred;
    }

    public Collection<Language> all() {
        return byTag.values();
    }

    public Optional<Language> find(LocaleTag tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    public boolean knows(LocaleTag tag) {
        return byTag.containsKey(tag);
    }

    /** The language of this tag, written as the system writes it. */
    public Optional<LocaleTag> named(String tag) {
        return Optional.ofNullable(byName.get(tag));
    }

    /** The locale itself, then its fallbacks and theirs, breadth first, each once. */
    public List<LocaleTag> chain(LocaleTag tag) {
        var known = chains.get(tag);
        return known == null ? follow(tag) : known;
    }

    private List<LocaleTag> follow(LocaleTag tag) {
        SequencedSet<LocaleTag> chain = new LinkedHashSet<>();
        var waiting = new ArrayDeque<>(List.of(tag));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (chain.add(next)) {
                find(next).ifPresent(language -> waiting.addAll(language.fallback()));
            }
        }
        return List.copyOf(chain);
    }
}
