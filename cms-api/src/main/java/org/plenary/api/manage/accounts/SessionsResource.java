package org.plenary.api.manage.accounts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.api.http.SessionCookie;
import org.plenary.api.json.JsonBody;
import org.plenary.core.access.Principal;
import org.plenary.core.account.Accounts;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;

/** Signing in and out. A program keeps the token of the answer, the console gets it as a cookie that scripts cannot read. */
@Path("/manage/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    /** Longer than any e-mail address (RFC 5321, section 4.5.3.1). */
    private static final int LONGEST_EMAIL = 320;

    private final Accounts accounts;
    private final SignInLimits limits;
    private final Supplier<String> clientAddress;

    /** @param clientAddress the network address that the present request comes from */
    public SessionsResource(Accounts accounts, SignInLimits limits, Supplier<String> clientAddress) {
        this.accounts = accounts;
        this.limits = limits;
        this.clientAddress = clientAddress;
    }

    /** The JSON media type is part of the defence: no other site can send it without asking first. */
    @POST
    @Path("sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(InputStream body, @BeanParam Call call) {
        var sent = JsonBody.read(body).knowing("email", "password");
        var email = sent.requiredText("email");
        var password = sent.requiredText("password");
        if (email.length() > LONGEST_EMAIL) {
            throw JsonBody.wrong("email", "an e-mail address");
        }
        var attempt = new SignInLimits.Attempt(clientAddress.get(), email);
        limits.begin(attempt);
        var signedIn = accounts.signIn(email, password);
        limits.succeeded(attempt);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("token", signedIn.token());
        tree.put("expiresAt", signedIn.expires().toString());
        tree.put("account", account(signedIn.account()));
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .cookie(SessionCookie.holding(signedIn.token(), signedIn.expires(), call.secure()))
                .entity(Json.writeBytes(tree))
                .build();
    }

    /** Ends the session that the request is made with, everywhere at once. */
    @DELETE
    @Path("sessions/current")
    public Response signOut(@BeanParam Call call) {
        call.visitor().token().ifPresent(accounts::signOut);
        return Response.noContent().cookie(SessionCookie.cleared(call.secure())).build();
    }

    @GET
    @Path("me")
    public Response me(@BeanParam Call call) {
        if (call.who() instanceof Principal.Account account) {
            return Replies.ok(account(account));
        }
        throw new PlenaryException(ErrorCode.NOT_SIGNED_IN, "Nobody is signed in.");
    }

    private static Map<String, Object> account(Principal.Account account) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", account.id());
        tree.put("email", account.email());
        tree.put("role", account.role().name().toLowerCase(java.util.Locale.ROOT));
        return tree;
    }
}
