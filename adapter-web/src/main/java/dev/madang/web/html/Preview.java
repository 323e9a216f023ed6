package dev.madang.web.html;

import dev.madang.application.rendering.PreviewContent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The second button of forms for Markdown: it shows the form again, with what the content would look like. */
@Component
public final class Preview {

    /** The button's name, and what ids begin with. */
    public static final String NAME = "preview";

    private final PreviewContent previewContent;

    Preview(PreviewContent previewContent) {
        this.previewContent = previewContent;
    }

    /**
     * @param show the form again, with the HTML of the preview
     * @param work that the form's first button asks for
     * @throws dev.madang.domain.Refusal the faults of the content; what the work throws
     */
    public View or(HttpServletRequest request, Function<String, View> show, Supplier<View> work) {
        return request.getParameter(NAME) == null
                ? work.get()
                : show.apply(previewContent.run(FormData.in(request, "content")).of(NAME));
    }
}
