package dev.madang.web.html.comment;

import dev.madang.application.comment.CommentView;
import dev.madang.application.comment.ReadComment;
import dev.madang.application.commenting.CheckComment;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.post.PostView;
import dev.madang.application.post.ReadPost;
import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Right;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.html.AuthoredForm;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Preview;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.RememberedAuthor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class NewCommentController {

    private static final String PATH = "/post" + Ids.PATTERN + "/comment/new";

    /** Code points. */
    private static final int MAX_QUOTED = 1_000;

    private final ReadPost readPost;
    private final ReadComment readComment;
    private final CheckComment checkComment;
    private final WriteComment writeComment;
    private final AuthoredForm authoredForm;
    private final Preview preview;
    private final SecurityLog log;
    private final Pages pages;

    NewCommentController(
            ReadPost readPost,
            ReadComment readComment,
            CheckComment checkComment,
            WriteComment writeComment,
            AuthoredForm authoredForm,
            Preview preview,
            SecurityLog log,
            Pages pages) {
        this.readPost = readPost;
        this.readComment = readComment;
        this.checkComment = checkComment;
        this.writeComment = writeComment;
        this.authoredForm = authoredForm;
        this.preview = preview;
        this.log = log;
        this.pages = pages;
    }

    @Access(Right.WRITE_COMMENT)
    @GetMapping(PATH)
    View form(@PathVariable String id, HttpServletRequest request) {
        PostView post = readPost.run(Ids.inPath("post", id));
        if (post.locked()) {
            throw Refusal.conflict("", "post-locked");
        }
        Optional<CommentView> answered = parent(request).map(parent -> readComment.run(parent));
        if (answered.filter(comment -> comment.postId() != post.id()).isPresent()) {
            throw Refusal.notFound("comment");
        }
        String content = request.getParameter("quote") == null
                ? ""
                : quotation(answered.map(CommentView::content).orElse(post.content()));
        return show(post, content, null, RememberedAuthor.in(request), request, null);
    }

    /** As e-mail has it; of a long text, the start. */
    private static String quotation(String text) {
        String start = text.codePointCount(0, text.length()) > MAX_QUOTED
                ? text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + '…'
                : text;
        return start.lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n\n";
    }

    @Access(Right.WRITE_COMMENT)
    @PostMapping(PATH)
    View write(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        AuthoredForm.requireSession(request);
        long post = Ids.inPath("post", id);
        var author = new RememberedAuthor(FormData.in(request, "username"), FormData.in(request, "email"));
        String content = FormData.in(request, "content");
        return Form.carriedOut(
                request,
                () -> preview.or(
                        request,
                        () -> checkComment.run(
                                Callers.of(request), new CommentDraft(author.username(), author.email(), content)),
                        (previewed, refusal) ->
                                show(readPost.run(post), content, previewed, author, request, named(refusal)),
                        () -> write(post, content, author, request, response)),
                refusal -> show(readPost.run(post), content, preview.again(request), author, request, named(refusal)));
    }

    private View write(
            long post,
            String content,
            RememberedAuthor author,
            HttpServletRequest request,
            HttpServletResponse response) {
        Long parent = parent(request).orElse(null);
        return authoredForm.take(
                request,
                response,
                (caller, suspicion) -> {
                    String key = AuthoredForm.key(request);
                    var draft = new CommentDraft(author.username(), author.email(), content, key, suspicion);
                    CommentView made = writeComment.run(caller, post, parent, draft);
                    log.commented(caller, made);
                    return made;
                },
                NewCommentController::next,
                Links.post(post) + "#comments");
    }

    private static View next(CommentView comment) {
        return comment.visibility().isPublished()
                ? Redirect.to(
                        Links.comment(comment.postId(), comment.id()),
                        comment.author().guestTag() == null ? Done.COMMENTED : Done.COMMENTED_AS_GUEST)
                : Redirect.to("/post/pending");
    }

    /** @throws Refusal {@code no-comment} of what is no id */
    private static Optional<Long> parent(HttpServletRequest request) {
        String parent = FormData.in(request, "parent_id");
        return parent.isBlank()
                ? Optional.empty()
                : Optional.of(Ids.parse(parent).orElseThrow(() -> Refusal.invalid("parent_id", "no-comment")));
    }

    /** The form has no field for what it answers. */
    private static @Nullable Refusal named(@Nullable Refusal refusal) {
        Refusal named = AuthoredForm.named(refusal);
        return named == null
                ? null
                : named.at(fault -> fault.code().equals("no-comment") ? new Fault("", "answered-gone") : fault);
    }

    /** Empty where it is the post, or gone. */
    private Optional<CommentView> answered(HttpServletRequest request, long post) {
        try {
            return parent(request).map(readComment::run).filter(comment -> comment.postId() == post);
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private View show(
            PostView post,
            String content,
            @Nullable String previewed,
            RememberedAuthor author,
            HttpServletRequest request,
            @Nullable Refusal refusal) {
        return pages.show(new CommentFormPage(
                PageContext.of(request),
                post.id(),
                post.title(),
                answered(request, post.id()).orElse(null),
                null,
                author,
                content,
                previewed,
                "",
                List.of(),
                null,
                authoredForm.shown(request),
                Objects.requireNonNullElseGet(AuthoredForm.key(request), authoredForm::key),
                refusal));
    }
}
