package dev.madang.application.memory;

import static java.util.Locale.ROOT;

import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserQueries;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Names that two databases would compare in two ways. */
@FoundBy("Names")
final class NameFlaws {

    /** How a database may take one name for another, where there is one that takes them so. */
    private enum Alike {
        WHATEVER_THE_CASE(name -> name.toUpperCase(ROOT).toLowerCase(ROOT)),
        WHATEVER_THE_ACCENTS(name ->
                Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{InCombiningDiacriticalMarks}", "")),
        WHATEVER_THE_WIDTH(name -> Normalizer.normalize(name, Normalizer.Form.NFKC)),
        WHATEVER_THE_EMOJI(name -> name.replaceAll("[^\\x{0}-\\x{FFFF}]", "?")),
        WHATEVER_THE_SPACES_INSIDE(name -> name.replaceAll("(?<=\\S) +(?=\\S)", " ")),
        WHATEVER_THE_NUMBER_FORMAT(name -> name.matches("[0-9.e]+") ? String.valueOf(Double.valueOf(name)) : name),
        AFTER_THIRTY_CHARACTERS(name -> name.substring(0, Math.min(30, name.length())));

        private final UnaryOperator<String> key;

        Alike(UnaryOperator<String> key) {
            this.key = key;
        }
    }

    /** The same for what a reader asks for, which nobody has trimmed, composed or checked. */
    private enum Loose {
        WITHOUT_THE_SPACES_BEHIND((name, asked) -> name.equals(asked.stripTrailing())),
        WITHOUT_THE_SPACES_BEFORE((name, asked) -> name.equals(asked.stripLeading())),
        UP_TO_A_NUL((name, asked) -> name.equals(asked.split("\0", 2)[0])),
        WITHOUT_HALF_CHARACTERS((name, asked) -> name.equals(asked.replaceAll("\\p{Cs}", "?"))),
        AS_A_PATTERN((name, asked) -> asked.length() < 100 && name.matches(pattern(asked))),
        AS_A_BEGINNING(String::startsWith);

        private final BiPredicate<String, String> equal;

        Loose(BiPredicate<String, String> equal) {
            this.equal = equal;
        }

        private static String pattern(String like) {
            return ("\\Q" + like + "\\E").replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        }
    }

    private NameFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(
                Stream.of(Alike.values())
                        .flatMap(alike -> Stream.concat(
                                kept(alike.name().toLowerCase(ROOT), alike.key),
                                asked(
                                        alike.name().toLowerCase(ROOT),
                                        (name, asked) -> alike.key.apply(name).equals(alike.key.apply(asked))))),
                Stream.of(Loose.values()).flatMap(loose -> asked(loose.name().toLowerCase(ROOT), loose.equal)));
    }

    private static Stream<Flaw> kept(String how, UnaryOperator<String> key) {
        BiPredicate<String, String> equal = (one, other) -> key.apply(one).equals(key.apply(other));
        return Stream.of(
                Flaw.of(UserRepository.class, "refuses usernames alike " + how, store -> new MemoryUsers(store) {
                    @Override
                    void refuseTaken(MemoryState state, User candidate) {
                        refuseAlike(
                                state.users.values().stream().filter(user -> user.id() != candidate.id()),
                                user -> equal.test(
                                        user.username().value(),
                                        candidate.username().value()));
                        super.refuseTaken(state, candidate);
                    }
                }),
                Flaw.of(UserRepository.class, "refuses e-mails alike " + how, store -> new MemoryUsers(store) {
                    @Override
                    void refuseTaken(MemoryState state, User candidate) {
                        refuseAlike(
                                state.users.values().stream().filter(user -> user.id() != candidate.id()),
                                user -> equal.test(address(user), address(candidate)));
                        super.refuseTaken(state, candidate);
                    }
                }),
                Flaw.of(UserRepository.class, "finds a user by a name alike " + how, store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> byUsername(Username username) {
                        return store.writing().users.values().stream()
                                .filter(user -> equal.test(user.username().value(), username.value()))
                                .findFirst();
                    }
                }),
                Flaw.of(TagRepository.class, "refuses tag names alike " + how, store -> new MemoryTags(store) {
                    @Override
                    void refuseTaken(MemoryState state, long id, TagName name) {
                        refuseAlike(
                                state.tags.values().stream().filter(tag -> tag.id() != id),
                                tag -> equal.test(tag.name().value(), name.value()));
                    }
                }),
                Flaw.of(PostRepository.class, "gives a post a tag alike " + how, store -> new MemoryPosts(store) {
                    @Override
                    long tag(MemoryState state, TagName name) {
                        return state.tags.values().stream()
                                .filter(tag -> equal.test(tag.name().value(), name.value()))
                                .findFirst()
                                .orElseGet(() -> state.addTag(name))
                                .id();
                    }
                }));
    }

    private static Stream<Flaw> asked(String how, BiPredicate<String, String> equal) {
        return Stream.concat(shown(how, equal), listed(how, equal));
    }

    private static Stream<Flaw> shown(String how, BiPredicate<String, String> equal) {
        return Stream.of(
                Flaw.of(
                        UserQueries.class,
                        "shows a user by a name alike " + how,
                        store -> new MemoryUserQueries(store) {
                            @Override
                            public Optional<UserView> byUsername(String username) {
                                return page(0, Integer.MAX_VALUE).stream()
                                        .filter(user -> equal.test(user.username(), username))
                                        .findFirst();
                            }
                        }),
                Flaw.of(TagQueries.class, "shows a tag by a name alike " + how, store -> new MemoryTagQueries(store) {
                    @Override
                    public Optional<TagView> byName(String name) {
                        return page(0, Integer.MAX_VALUE).stream()
                                .filter(tag -> equal.test(tag.name(), name))
                                .findFirst();
                    }
                }));
    }

    private static Stream<Flaw> listed(String how, BiPredicate<String, String> equal) {
        return Stream.of(
                Flaw.of(
                        PostQueries.class,
                        "lists posts by an author alike " + how,
                        store -> new MemoryPostQueries(store) {
                            @Override
                            boolean matches(PostFilter filter, PostView post) {
                                String author = filter.author();
                                return super.matches(new PostFilter(null, filter.tag()), post)
                                        && (author == null
                                                || equal.test(post.author().name(), author));
                            }
                        }),
                Flaw.of(PostQueries.class, "lists posts by a tag alike " + how, store -> new MemoryPostQueries(store) {
                    @Override
                    boolean matches(PostFilter filter, PostView post) {
                        String tag = filter.tag();
                        return super.matches(new PostFilter(filter.author(), null), post)
                                && (tag == null || post.tags().stream().anyMatch(name -> equal.test(name, tag)));
                    }
                }));
    }

    private static <T> void refuseAlike(Stream<T> others, Predicate<T> alike) {
        if (others.anyMatch(alike)) {
            throw Refusal.invalid("name", "taken");
        }
    }

    private static String address(User user) {
        return Optional.ofNullable(user.email()).map(Email::value).orElse("");
    }
}
