package org.plenary.core.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.spi.model.FieldKind;

/** The operators of a filter; there are no others. */
enum Operator {
    EQ("eq"),
    NE("ne"),
    LT("lt"),
    LTE("lte"),
    GT("gt"),
    GTE("gte"),
    IN("in"),
    NIN("nin"),
    BETWEEN("between"),
    EXISTS("exists"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith");

    private static final Set<Operator> EQUALITY = EnumSet.of(EQ, NE, IN, NIN, EXISTS);
    private static final Set<Operator> ORDER = EnumSet.of(LT, LTE, GT, GTE, BETWEEN);

    private static final Map<String, Operator> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operator::word, operator -> operator));

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<String> words() {
        return Stream.of(values()).map(Operator::word).toList();
    }

    static Optional<Operator> parse(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Whether the operator means the opposite of another, which is then tested and negated. */
    boolean negative() {
        return this == NE || this == NIN;
    }

    /** Whether it takes a list of values. */
    boolean takesList() {
        return this == IN || this == NIN || this == BETWEEN;
    }

    /** What a field of this kind understands, in the order of the declaration. */
    static Set<Operator> of(Leaf leaf) {
        var operators = EnumSet.of(EXISTS);
        if (leaf.form() == Form.OPAQUE) {
            return operators;
        }
        operators.addAll(EQUALITY);
        if (leaf.form() == Form.TEXT) {
            operators.add(CONTAINS);
            operators.add(STARTS_WITH);
        } else if (leaf.repeated()) {
            operators.add(CONTAINS);
        }
        if (ordered(leaf)) {
            operators.addAll(ORDER);
        }
        return operators;
    }

    private static boolean ordered(Leaf leaf) {
        boolean number = leaf.form() == Form.NUMBER || leaf.form() == Form.REAL;
        return number && !(leaf.kind() instanceof FieldKind.Truth);
    }
}
