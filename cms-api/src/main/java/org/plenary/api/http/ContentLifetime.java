package org.plenary.api.http;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.core.read.Keeping;
import org.plenary.core.read.Reader;

/** For how long what was read of content may be kept. */
public final class ContentLifetime {
    private final Reader reader;
    /** Of the last answer, which most have in common. */
    private volatile @Nullable Current last;

    private record Current(Reader reader, Keeping.Basis basis) implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return reader.isCurrent(basis);
        }

        boolean isOf(Keeping.Basis other) {
            return basis.state() == other.state() && basis.model() == other.model();
        }
    }

    public ContentLifetime(Reader reader) {
        this.reader = reader;
    }

    public Lifetime of(Keeping keeping) {
        var basis = keeping.basis();
        return basis.ofIndex() ? new Lifetime.Known(keeping.during(), current(basis)) : new Lifetime.Unknown();
    }

    private BooleanSupplier current(Keeping.Basis basis) {
        var known = last;
        if (known == null || !known.isOf(basis)) {
            known = new Current(reader, basis);
            last = known;
        }
        return known;
    }
}
