package org.plenary.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Randomness that can be repeated: a test that takes one prints {@code -Dplenary.seed=…} when it fails, and with that
 * property draws the same again.
 *
 * <pre>{@code
 * @Seed.Seeded
 * class IntervalsTest {
 *     @RepeatedTest(200)
 *     void neverOverlap(Seed seed) { … }
 * }
 * }</pre>
 */
public final class Seed {
    private final long number;
    private final Random random;

    public Seed(long number) {
        this.number = number;
        this.random = new Random(number);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public Random random() {
        return random;
    }

    @Override
    public String toString() {
        return "-Dplenary.seed=" + number;
    }

    /** Gives each test of the class that asks for it a seed of its own. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Source.class)
    public @interface Seeded {}

    static final class Source implements ParameterResolver, AfterTestExecutionCallback {
        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Seed.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Seed.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            var seed = new Seed(Long.getLong("plenary.seed", new Random().nextLong()));
            test.getStore(SPACE).put(Seed.class, seed);
            return seed;
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                System.err.println("Repeat with " + test.getStore(SPACE).get(Seed.class));
            }
        }
    }
}
