package dev.madang.application.commenting;

import dev.madang.application.comment.CommentQueries;
import dev.madang.application.contribution.DoubleTexts;
import dev.madang.domain.Refusal;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import java.util.List;
import java.util.Objects;

/** What whoever changes its own comment, or takes it back, asks of it. */
final class OwnComments {

    private OwnComments() {}

    /**
     * Within the transaction that changes it.
     *
     * @throws Refusal {@code not-found} if readers don't see it
     */
    static Comment readable(CommentRepository comments, CommentQueries queries, long id) {
        return comments.byId(id)
                .filter(comment -> queries.byId(id).isPresent())
                .orElseThrow(() -> Refusal.notFound("comment"));
    }

    static DoubleTexts.Said said(Comment comment) {
        return new DoubleTexts.Said(
                List.of(comment.content().value()),
                Objects.requireNonNullElse(
                        comment.editedAt(), comment.authorship().at()));
    }
}
