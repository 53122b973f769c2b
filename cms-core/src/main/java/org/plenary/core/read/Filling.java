package org.plenary.core.read;

import java.util.Arrays;

/** What stands where a reference is. */
sealed interface Filling {
    Filling NOTHING = new Nothing();

    /** Of what cannot be seen. */
    record Nothing() implements Filling {}

    /** Of what is only named. */
    record Named(byte[] json) implements Filling {}

    /** An item, whose own references lead to nothing until they are followed. */
    final class Opened implements Filling {
        private static final Filling[] NONE = {};

        private final Fragment fragment;
        private final Filling[] fillings;

        Opened(Fragment fragment) {
            this.fragment = fragment;
            this.fillings = fragment.gaps().isEmpty()
                    ? NONE
                    : new Filling[fragment.gaps().size()];
            Arrays.fill(fillings, NOTHING);
        }

        Fragment fragment() {
            return fragment;
        }

        /** @param gap counted from 0 */
        Filling at(int gap) {
            return fillings[gap];
        }

        void fill(int gap, Filling filling) {
            fillings[gap] = filling;
        }

        /** To be filled for another answer; the same where there is nothing to fill. */
        Opened anew() {
            return fillings.length == 0 ? this : new Opened(fragment);
        }
    }
}
