package dev.madang.application.sample;

import dev.madang.application.Transactions;
import dev.madang.application.UseCase;
import dev.madang.application.name.NameKeys;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Fills a board that has no user yet with two users and three posts to look at. */
@UseCase
public final class AddSampleData {

    private final Transactions transactions;
    private final UserRepository users;
    private final PostRepository posts;
    private final NameKeys nameKeys;
    private final Clock clock;

    public AddSampleData(
            Transactions transactions, UserRepository users, PostRepository posts, NameKeys nameKeys, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.posts = posts;
        this.nameKeys = nameKeys;
        this.clock = clock;
    }

    /** Does nothing where there is a user, even if that user was added only meanwhile, by another process. */
    public void run() {
        try {
            transactions.run(() -> {
                if (users.isEmpty()) {
                    add(clock.instant());
                }
            });
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
        }
    }

    private void add(Instant now) {
        User admin = users.add(guest("admin", now));
        User test = users.add(guest("test", now));
        posts.addAll(List.of(
                post(admin, "Flask 시작하기", "Flask는 Python의 마이크로 웹 프레임워크입니다.", now, "Python", "Flask"),
                post(admin, "SQLAlchemy 사용법", "SQLAlchemy는 Python을 위한 ORM 라이브러리입니다.", now, "Python", "SQLAlchemy"),
                post(test, "RESTful API 설계", "REST 아키텍처를 따르는 API를 설계해봅시다.", now, "Web", "API")));
    }

    private NewUser guest(String name, Instant now) {
        Username username = new Username(name);
        return new NewUser(
                username, new Email(name + "@example.com"), now, Role.GUEST, null, nameKeys.of(username), true);
    }

    private static NewPost post(User author, String title, String content, Instant now, String... tags) {
        return new NewPost(author.id(), new Title(title), new Content(content), TagNames.of(List.of(tags)), now);
    }
}
