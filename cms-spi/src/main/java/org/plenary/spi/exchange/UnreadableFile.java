package org.plenary.spi.exchange;

/** The file as a whole is not of the format, or broken beyond use. The message says where and why, for an editor. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableFile(String message) {
        super(message);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
