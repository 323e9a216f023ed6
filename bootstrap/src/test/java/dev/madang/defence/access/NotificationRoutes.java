package dev.madang.defence.access;

import dev.madang.application.Transactions;
import dev.madang.application.notification.NotificationQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.defence.access.Write.Sender;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.notification.NotificationRepository;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What members are told, and follow. */
final class NotificationRoutes implements Routes {

    private static final Thing NOTIFICATION = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.of(State.LIVE);
        }

        @Override
        public boolean isSecret() {
            return true;
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            String name = cast.numbered("teller ");
            PostDraft draft =
                    new PostDraft(name, name.replace(' ', '.') + "@example.com", "A post", "A text", List.of());
            PostView post = cast.bean(PublishPost.class).run(Caller.ANONYMOUS, draft);
            return tell(
                    cast.bean(Transactions.class),
                    cast.bean(NotificationRepository.class),
                    cast.bean(NotificationQueries.class),
                    new Notification(cast.member(), Notification.Kind.MENTION, post.id(), null, post.datePosted()));
        }
    };

    private static String tell(
            Transactions transactions,
            NotificationRepository notifications,
            NotificationQueries queries,
            Notification notification) {
        transactions.run(() -> notifications.addAll(List.of(notification)));
        return ""
                + queries.page(notification.userId(), false, Long.MAX_VALUE, 1)
                        .get(0)
                        .id();
    }

    @Override
    public List<RouteRow> rows() {
        return List.of(
                RouteRow.of("GET /notifications", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("POST /notifications/{id}/read-until", Right.BE_NOTIFIED, NOTIFICATION),
                RouteRow.of("POST /notifications/{id}/read", Right.BE_NOTIFIED, NOTIFICATION),
                RouteRow.of("GET /notifications/follows", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("POST /post/{id}/follow", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("POST /post/{id}/unfollow", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("POST /tags/{id}/follow", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("POST /tags/{id}/unfollow", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("GET /api/notifications", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("PUT /api/notifications/{id}/read-until", Right.BE_NOTIFIED, NOTIFICATION),
                RouteRow.of("PUT /api/notifications/{id}/read", Right.BE_NOTIFIED, NOTIFICATION),
                RouteRow.of("GET /api/follows/posts", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("GET /api/follows/tags", Right.BE_NOTIFIED, Thing.NOTHING),
                RouteRow.of("PUT /api/follows/posts/{id}", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("DELETE /api/follows/posts/{id}", Right.BE_NOTIFIED, PostRoutes.POST),
                RouteRow.of("PUT /api/follows/tags/{id}", Right.BE_NOTIFIED, TagRoutes.TAG),
                RouteRow.of("DELETE /api/follows/tags/{id}", Right.BE_NOTIFIED, TagRoutes.TAG));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.of("POST /notifications/{id}/read-until", Sender.MEMBER),
                Write.of("POST /notifications/{id}/read", Sender.MEMBER),
                Write.of("POST /post/{id}/follow", Sender.MEMBER),
                Write.of("POST /post/{id}/unfollow", Sender.MEMBER),
                Write.of("POST /tags/{id}/follow", Sender.MEMBER),
                Write.of("POST /tags/{id}/unfollow", Sender.MEMBER),
                Write.of("PUT /api/notifications/{id}/read-until", Sender.MEMBER),
                Write.of("PUT /api/notifications/{id}/read", Sender.MEMBER),
                Write.of("PUT /api/follows/posts/{id}", Sender.MEMBER),
                Write.of("DELETE /api/follows/posts/{id}", Sender.MEMBER),
                Write.of("PUT /api/follows/tags/{id}", Sender.MEMBER),
                Write.of("DELETE /api/follows/tags/{id}", Sender.MEMBER));
    }

    @Override
    public Map<String, Function<Scene, String>> props() {
        return Map.of(
                "/notifications",
                NotificationRoutes::told,
                "/api/notifications",
                scene -> scene.prop("/notifications"),
                "/api/follows/posts",
                scene -> scene.prop("/api/posts"),
                "/api/follows/tags",
                scene -> scene.prop("/api/tags"));
    }

    private static String told(Scene scene) {
        long post = Long.parseLong(scene.prop("/api/posts"));
        return tell(
                scene.bean(Transactions.class),
                scene.bean(NotificationRepository.class),
                scene.bean(NotificationQueries.class),
                new Notification(scene.memberId(), Notification.Kind.MENTION, post, null, Instant.EPOCH));
    }
}
