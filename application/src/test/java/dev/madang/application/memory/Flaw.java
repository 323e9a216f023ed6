package dev.madang.application.memory;

import dev.madang.application.identity.AccountQueries;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.store.Store;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.moderation.ModerationLog;
import dev.madang.domain.post.OriginRepository;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A way to break one promise of the ports and keep the others, for the contract to find.
 *
 * @param sentence what the store does, as the end of a sentence that begins with it
 */
record Flaw(String sentence, Supplier<MemoryStore> store) {

    static Flaw ofUsers(String sentence, Function<MemoryStore, UserRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            UserRepository users() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofUserQueries(String sentence, Function<MemoryStore, UserQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            UserQueries userQueries() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofPosts(String sentence, Function<MemoryStore, PostRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            PostRepository posts() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofPostQueries(String sentence, Function<MemoryStore, PostQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            PostQueries postQueries() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofSearch(String sentence, Function<MemoryStore, SearchQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            SearchQueries search() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofTags(String sentence, Function<MemoryStore, TagRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            TagRepository tags() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofAccounts(String sentence, Function<MemoryStore, AccountRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            AccountRepository accounts() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofCredentials(String sentence, Function<MemoryStore, CredentialRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            CredentialRepository credentials() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofAccountQueries(String sentence, Function<MemoryStore, AccountQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            AccountQueries accountQueries() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofTagQueries(String sentence, Function<MemoryStore, TagQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            TagQueries tagQueries() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofStats(String sentence, Function<MemoryStore, StatsQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            StatsQueries stats() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofWithheldPosts(String sentence, Function<MemoryStore, WithheldPostRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            WithheldPostRepository withheldPosts() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofOrigins(String sentence, Function<MemoryStore, OriginRepository> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            OriginRepository origins() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofModerationLog(String sentence, Function<MemoryStore, ModerationLog> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            ModerationLog moderationLog() {
                return flawed.apply(this);
            }
        });
    }

    static Flaw ofModerationQueries(String sentence, Function<MemoryStore, ModerationQueries> flawed) {
        return new Flaw(sentence, () -> new MemoryStore() {
            @Override
            ModerationQueries moderationQueries() {
                return flawed.apply(this);
            }
        });
    }

    Store open() {
        return store.get().ports();
    }

    @Override
    public String toString() {
        return sentence;
    }
}
