package org.plenary.core.search;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers documents as they are written; a process begins anywhere, so that its numbers are not those of an earlier one. */
final class Stamps {
    private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextLong());

    private Stamps() {}

    static long next() {
        return NEXT.getAndIncrement();
    }
}
