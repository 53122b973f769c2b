package org.plenary.spi.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Wording;

/**
 * Finds what an editor or a channel would stumble over in content types: names against the rules, titles missing in a
 * console language, references to types that nobody declares.
 */
public final class TypeReview {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Set<String> SYSTEM_NAMES = Set.of("id", "type", "locale", "dir", "_meta");

    private final Set<LocaleTag> languages;
    private final Set<String> known;
    private final List<String> findings = new ArrayList<>();

    private TypeReview(Set<LocaleTag> languages, Set<String> known) {
        this.languages = languages;
        this.known = known;
    }

    /**
     * What is wrong, a sentence each, empty when all is well.
     *
     * @param languages those in which every type and field needs a title
     * @param others the types of other plugins to which these may refer
     */
    public static List<String> of(List<ContentType> types, Set<LocaleTag> languages, Set<String> others) {
        var known = new HashSet<>(others);
        types.forEach(type -> known.add(type.name()));
        var review = new TypeReview(languages, known);
        types.forEach(review::type);
        return List.copyOf(review.findings);
    }

    private void type(ContentType type) {
        kebabCase("type", type.name());
        kebabCase("address", type.plural());
        titled(type.name(), type.wording());
        type.fields().stream()
                .filter(field -> SYSTEM_NAMES.contains(field.name()))
                .forEach(field -> findings.add(type.name() + "." + field.name() + " is a word of the system"));
        fields(type.name(), type.fields());
    }

    private void fields(String path, List<Field> fields) {
        var seen = new HashSet<String>();
        fields.forEach(field -> {
            var fieldPath = path + "." + field.name();
            if (!seen.add(field.name())) {
                findings.add(fieldPath + " is there twice");
            }
            field(fieldPath, field);
        });
    }

    private void field(String path, Field field) {
        if (!CAMEL_CASE.matcher(field.name()).matches()) {
            findings.add(path + " is not camelCase");
        }
        titled(path, field.wording());
        switch (field.kind()) {
            case FieldKind.Reference reference ->
                reference.to().stream()
                        .filter(target -> !known.contains(target))
                        .forEach(target -> findings.add(path + " refers to '" + target + "', which is no known type"));
            case FieldKind.Choice choice -> choice.options().forEach(option -> kebabCase(path, option));
            case FieldKind.Group group -> fields(path, group.fields());
            case FieldKind.Blocks blocks ->
                blocks.blocks().forEach(block -> fields(path + "." + block.name(), block.fields()));
            default -> {
                // nothing inside to look at
            }
        }
    }

    private void kebabCase(String place, String word) {
        if (!KEBAB_CASE.matcher(word).matches()) {
            findings.add("%s: '%s' is not kebab-case".formatted(place, word));
        }
    }

    private void titled(String path, Wording wording) {
        languages.stream()
                .filter(language -> wording.title(language).isEmpty())
                .sorted()
                .forEach(language -> findings.add("%s has no title in %s".formatted(path, language)));
    }
}
