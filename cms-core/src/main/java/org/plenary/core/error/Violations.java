package org.plenary.core.error;

import java.util.ArrayList;
import java.util.List;
import org.plenary.spi.entry.FieldPath;

/** Collects the violations of a request, to throw once; beyond a hundred they say nothing new and are left out. */
public final class Violations {
    private static final int MOST = 100;
    private final List<Violation> found = new ArrayList<>();

    public void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        }
    }

    public void add(FieldPath path, String message) {
        add(Violation.at(path, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** @throws PlenaryException with all violations, when there are any */
    public void throwIfPresent(ErrorCode code, String summary) {
        if (!found.isEmpty()) {
            throw new PlenaryException(code, summary, found);
        }
    }
}
