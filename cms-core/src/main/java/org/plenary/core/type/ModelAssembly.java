package org.plenary.core.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.model.ContentType;

/**
 * Makes one model of what plugins and administrators declare.
 *
 * @param contributions those of the plugins, in the order of the plugins' ids
 * @param preferred the locale of readers who ask for none; analysed plainly when no plugin brings it
 */
public record ModelAssembly(List<Contribution> contributions, LocaleTag preferred) {
    public ModelAssembly {
        contributions = List.copyOf(contributions);
    }

    /**
     * What one plugin declares for the model.
     *
     * @param source the plugin's id, for messages
     */
    public record Contribution(String source, List<ContentType> types, List<Language> languages) {
        public Contribution {
            types = List.copyOf(types);
            languages = List.copyOf(languages);
        }
    }

    /**
     * A model, and what had to be left out of it or does not fit.
     *
     * @param problems one sentence each
     */
    public record Assembled(Model model, List<String> problems) {
        public Assembled {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The model. Of two types with one name or one address the administrator's stays, for it has content already; among
     * plugins the first.
     */
    public Assembled assemble(Collection<ContentType> runtimeTypes) {
        var problems = new ArrayList<String>();
        var owners = new HashMap<String, String>();
        Map<String, ContentType> types = new TreeMap<>();
        runtimeTypes.forEach(
                type -> add(types, owners, type, "an administrator").ifPresent(problems::add));
        contributions.forEach(plugin -> plugin.types()
                .forEach(type ->
                        add(types, owners, type, "plugin " + plugin.source()).ifPresent(problems::add)));
        var model = new Model(types.values(), languages());
        problems.addAll(ModelCheck.warnings(model));
        return new Assembled(model, problems);
    }

    private static Optional<String> add(
            Map<String, ContentType> types, Map<String, String> owners, ContentType type, String owner) {
        for (var word : List.of("type " + type.name(), "address " + type.plural())) {
            if (owners.containsKey(word)) {
                return Optional.of("The type '%s' of %s is left out: %s has declared the %s already"
                        .formatted(type.name(), owner, owners.get(word), word));
            }
        }
        owners.put("type " + type.name(), owner);
        owners.put("address " + type.plural(), owner);
        types.put(type.name(), type);
        return Optional.empty();
    }

    private Languages languages() {
        Map<LocaleTag, Language> languages = new LinkedHashMap<>();
        contributions.forEach(
                plugin -> plugin.languages().forEach(language -> languages.putIfAbsent(language.tag(), language)));
        languages.computeIfAbsent(preferred, ModelAssembly::plain);
        return new Languages(languages.values(), preferred);
    }

    private static Language plain(LocaleTag tag) {
        var locale = tag.toLocale();
        var analysis = new TextAnalysis(
                List.of(),
                TextAnalysis.Component.named("standard"),
                List.of(TextAnalysis.Component.named("lowercase")),
                List.of());
        return new Language(tag, locale.getDisplayName(locale), Direction.LEFT_TO_RIGHT, List.of(), analysis);
    }
}
