package dev.madang.web.html;

import dev.madang.application.report.Waiting;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.Density;
import dev.madang.web.access.Cookies;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.error.Problem;
import dev.madang.web.language.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Turns page models into answers. */
@Component
public class Pages {

    private static final int CHUNK_BYTES = 8192;
    private static final int REMEMBERED_SECONDS =
            Math.toIntExact(Duration.ofDays(365).toSeconds());

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private final PublicAddress publicAddress;

    Pages(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** Renders at once, so that a template's failure is still answered with an error page. */
    public View show(PageModel page) {
        Utf8ByteOutput body = new Utf8ByteOutput(CHUNK_BYTES);
        templates.render(page.template(), page, body);
        return (model, request, response) -> {
            response.setStatus(page.status().value());
            page.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            // Spring's servlet has set its own idea of it, which a header wouldn't override.
            response.setLocale(page.context().language().locale());
            write(page, body, request, response);
        };
    }

    /**
     * The page for a request that was refused before anything of it but some headers was known.
     *
     * @return in UTF-8
     */
    public byte[] refused(HttpStatusCode status, Language language, ServletContext pages) {
        PageContext context = new PageContext(
                language,
                "/",
                "",
                Caller.ANONYMOUS,
                Mode.OPEN,
                Site.of(pages),
                publicAddress.prefix(),
                Waiting.NOTHING,
                0,
                Density.EXCERPTS,
                null);
        Utf8ByteOutput body = new Utf8ByteOutput(CHUNK_BYTES);
        PageModel page = new ErrorPage(context, Problem.of(status, List.of()), "", SentForm.NONE);
        templates.render(page.template(), page, body);
        return body.toByteArray();
    }

    private static void write(
            PageModel page, Utf8ByteOutput body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, page.isPrivate() ? "no-store" : "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        Language.switchedTo(request)
                .ifPresent(language -> response.addCookie(remember(Language.NAME, language.code(), request)));
        Density.changedTo(request)
                .ifPresent(density -> response.addCookie(remember(Density.NAME, density.code(), request)));
        if (page.context().done() != null) {
            Done.told(request, response);
        }
        response.setContentLength(body.getContentLength());
        body.writeTo(response.getOutputStream());
    }

    private static Cookie remember(String name, String choice, HttpServletRequest request) {
        return Cookies.of(name, choice, REMEMBERED_SECONDS, request);
    }
}
