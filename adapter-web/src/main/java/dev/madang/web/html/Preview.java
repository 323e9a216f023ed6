package dev.madang.web.html;

import dev.madang.application.rendering.PreviewContent;
import dev.madang.domain.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The second button of forms for Markdown: it shows the form again, with what the content would look like. */
@Component
public final class Preview {

    /** The button's name, and what ids begin with. */
    public static final String NAME = "preview";

    /** The field of a form that shows one. */
    public static final String SHOWN = "previewed";

    private final PreviewContent previewContent;

    Preview(PreviewContent previewContent) {
        this.previewContent = previewContent;
    }

    /**
     * @param check of the form's other fields
     * @param show the form again, with the HTML of the preview, and with what is wrong
     * @param work that the form's first button asks for
     * @throws Refusal what the check throws of other than fields; what the work throws
     */
    public View or(
            HttpServletRequest request,
            Runnable check,
            BiFunction<@Nullable String, @Nullable Refusal, View> show,
            Supplier<View> work) {
        if (request.getParameter(NAME) == null) {
            return work.get();
        }
        Refusal faulty = refusal(check);
        try {
            return show.apply(html(request), faulty);
        } catch (Refusal unseen) {
            return show.apply(null, faulty == null ? unseen : faulty);
        }
    }

    private static @Nullable Refusal refusal(Runnable check) {
        try {
            check.run();
            return null;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return refusal;
        }
    }

    private String html(HttpServletRequest request) {
        return previewContent.run(FormData.in(request, "content")).of(NAME);
    }

    /** Once more, for a form that showed one when it was sent; null of another, as of one whose content is refused. */
    public @Nullable String again(HttpServletRequest request) {
        if (request.getParameter(SHOWN) == null) {
            return null;
        }
        try {
            return html(request);
        } catch (Refusal refusal) {
            return null;
        }
    }
}
