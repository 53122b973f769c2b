package org.plenary.api.graphql.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives out names that are legal in GraphQL and each given once; the same ones for the same model. */
final class Names {
    private static final Pattern LEGAL = Pattern.compile("(?!__)[_A-Za-z][_0-9A-Za-z]*");
    private static final Set<String> NO_ENUM_VALUES = Set.of("true", "false", "null");

    private final Set<String> taken;

    /** @param reserved names of the system, which no model takes */
    Names(Collection<String> reserved) {
        taken = new HashSet<>(reserved);
    }

    /** The first of these that is free; else the last with a number behind it. */
    String unique(String... wishes) {
        for (var wish : wishes) {
            if (taken.add(wish)) {
                return wish;
            }
        }
        int twin = 2;
        var last = wishes[wishes.length - 1];
        while (!taken.add(last + twin)) {
            twin++;
        }
        return last + twin;
    }

    /** {@code press-release} as {@code PressRelease}. */
    static String pascal(String word) {
        return Stream.of(word.split("-", -1)).map(Names::capital).collect(Collectors.joining());
    }

    /** {@code press-releases} as {@code pressReleases}. */
    static String camel(String word) {
        var pascal = pascal(word);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    /** Whether all of these words can be values of an enumeration. */
    static boolean areEnumValues(List<String> words) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> LEGAL.matcher(word).matches() && !NO_ENUM_VALUES.contains(word))
                && words.stream().distinct().count() == words.size();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
