package org.plenary.core.change;

import java.util.List;

/** Something derived from the log: it has a position of its own, and is given what it has not seen, in order. */
public interface Follower {
    String name();

    /** The last change that it has taken in; 0 for none. */
    long position();

    /** Takes in the next changes, oldest first; when it returns, {@link #position} has reached the last of them. */
    void follow(List<Change> changes);
}
