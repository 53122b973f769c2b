package org.plenary.spi.query;

/** A parameter of the caller cannot be used; she is told. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    /** @param reason a sentence for the caller that says what would be right */
    public BadParameter(String parameter, String reason) {
        super(reason);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
