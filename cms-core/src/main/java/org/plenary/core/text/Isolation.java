package org.plenary.core.text;

import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.spi.language.Direction;

/**
 * Keeps a text that runs the other way from disturbing what stands around it, with the isolates of the Unicode
 * Bidirectional Algorithm (UAX #9, section 2.4).
 */
public final class Isolation {
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private Isolation() {}

    /** The direction of the first character that has one (UAX #9, rule P2); empty for digits, signs and nothing. */
    public static Optional<Direction> ofFirstStrong(String text) {
        return text.codePoints()
                .mapToObj(Isolation::strong)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Direction> strong(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Optional.of(Direction.LEFT_TO_RIGHT);
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Optional.of(Direction.RIGHT_TO_LEFT);
            default -> Optional.empty();
        };
    }

    /** Whether a text disturbs one that runs this way: by its language's direction, else by its first strong character. */
    public static boolean isDue(String text, Written written, Direction around) {
        return written.direction()
                .or(() -> ofFirstStrong(text))
                .filter(direction -> direction != around)
                .isPresent();
    }

    /** The text with an isolate around each line, because no isolate reaches over the end of one (rule X8). */
    public static String around(String text, Written written) {
        char opening = written.direction().map(Isolation::opening).orElse(FIRST_STRONG_ISOLATE);
        return text.lines()
                .map(line -> line.isEmpty() ? line : opening + balanced(line) + POP)
                .collect(Collectors.joining("\n"));
    }

    private static char opening(Direction direction) {
        return switch (direction) {
            case LEFT_TO_RIGHT -> LEFT_TO_RIGHT_ISOLATE;
            case RIGHT_TO_LEFT -> RIGHT_TO_LEFT_ISOLATE;
        };
    }

    /** The text cannot leave its isolate: what it opens is closed, and a closing that closes nothing is left out. */
    private static String balanced(String line) {
        var text = new StringBuilder(line.length());
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next >= LEFT_TO_RIGHT_ISOLATE && next <= FIRST_STRONG_ISOLATE) {
                open++;
            } else if (next == POP && open-- == 0) {
                open = 0;
                continue;
            }
            text.append(next);
        }
        return text.append(String.valueOf(POP).repeat(open)).toString();
    }
}
