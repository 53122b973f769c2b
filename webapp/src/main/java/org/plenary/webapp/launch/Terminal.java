package org.plenary.webapp.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the terminal for what concerns its reader. What Plenary prints passes; what the server program and libraries
 * print goes to a file.
 */
final class Terminal {
    private static final StackWalker STACK = StackWalker.getInstance();
    private final PrintStream terminal;
    private final OutputStream file;

    private Terminal(PrintStream terminal, OutputStream file) {
        this.terminal = terminal;
        this.file = file;
    }

    /** Takes over the standard output and error of this process. */
    static Terminal takeOver(LaunchSettings settings) throws LaunchRefused {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (settings.verbose()) {
            return new Terminal(out, OutputStream.nullOutputStream());
        }
        var path = settings.logs().resolve("console.log");
        try {
            var terminal = new Terminal(out, new FileOutputStream(path.toFile()));
            System.setOut(new PrintStream(terminal.sorted(), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(terminal.sorted(), true, StandardCharsets.UTF_8));
            return terminal;
        } catch (IOException e) {
            throw new LaunchRefused("The log " + path + " cannot be written (" + e + ").", e);
        }
    }

    /** Says something to the person at the terminal. */
    void say(String text) {
        terminal.println(text);
    }

    private OutputStream sorted() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (printedByPlenary()) {
                    terminal.write(bytes, offset, length);
                    terminal.flush();
                } else {
                    file.write(bytes, offset, length);
                }
            }
        };
    }

    private static boolean printedByPlenary() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> name.startsWith("org.plenary.") && !name.startsWith("org.plenary.webapp.launch.")));
    }
}
