package org.plenary.core.read;

import java.util.Optional;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.type.Model;

/**
 * All that decides what a reference leads to, besides itself.
 *
 * @param state of what is read, {@link org.plenary.core.search.Documents#token}
 * @param projection how the item that it leads to is written; empty where it is only named
 */
record Reach(long state, Model model, Viewpoint from, Optional<Projection> projection) {}
