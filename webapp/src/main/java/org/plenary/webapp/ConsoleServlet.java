package org.plenary.webapp;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The console: one page and the files it needs. Everything else belongs to Jakarta REST, which has the whole address space
 * and would leave no room for a server's own files; longer and exact mappings go before it (Servlet 6.0, section 12.1).
 */
@WebServlet({"", "/index.html", "/console/*"})
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String PAGE = "/index.html";
    /** The page may load its own files and speak to its own server; nothing in it is inline, and nothing frames it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo())
                .filter(info -> request.getServletPath().equals("/console"))
                .filter(info -> !info.equals("/")) // who types the slash wants the console too
                .map(info -> "/console" + info)
                .orElse(PAGE);
        var mediaType = Optional.ofNullable(MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        try (var file = getServletContext().getResourceAsStream(path)) {
            if (file == null || mediaType.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND); // told by ServerRefusal
                return;
            }
            headers(response, path);
            response.setContentType(mediaType.get());
            file.transferTo(response.getOutputStream());
        }
    }

    /** The name of a script or a style holds a hash of what is in it; the page names them, and is asked for each time. */
    private static void headers(HttpServletResponse response, String path) {
        boolean hashed = path.endsWith(".js") || path.endsWith(".css");
        response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
