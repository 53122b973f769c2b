package org.plenary.api.http;

import org.plenary.core.read.Keeping;
import org.plenary.core.read.Reader;

/** For how long what was read of content may be kept. */
public final class ContentLifetime {
    private final Reader reader;

    public ContentLifetime(Reader reader) {
        this.reader = reader;
    }

    public Lifetime of(Keeping keeping) {
        var basis = keeping.basis();
        return basis.ofIndex()
                ? new Lifetime.Known(keeping.during(), () -> reader.isCurrent(basis))
                : new Lifetime.Unknown();
    }
}
