package dev.madang.application.contract;

import dev.madang.application.store.Store;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** The whole suite: extend it, hand it stores, and run it as a JUnit test. A store that hangs fails, and the suite goes on. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class StoreContract {

    private @Nullable Store store;

    /** A store that has nothing in it; the suite closes it. */
    protected abstract Store newStore();

    /**
     * Whether a transaction on a thread waits for another. A store whose transactions wait elsewhere, as on a server, knows
     * better than the state of the thread.
     */
    protected boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    private Store store() {
        return Objects.requireNonNull(store);
    }

    @Nested
    class Health extends HealthContract {
        Health() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        Transactions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Waiting extends WaitingContract {
        Waiting() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class PostWaiting extends PostWaitingContract {
        PostWaiting() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class AccountMeetings extends AccountMeetingContract {
        AccountMeetings() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class Preconditions extends PreconditionContract {
        Preconditions() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class PostMeetings extends PostMeetingContract {
        PostMeetings() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class GuestPostMoves extends GuestPostMoveContract {
        GuestPostMoves() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostRemovals extends PostRemovalContract {
        PostRemovals() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Revisions extends RevisionContract {
        Revisions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Users extends UserContract {
        Users() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class TagUse extends TagUseContract {
        TagUse() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Sitemap extends SitemapContract {
        Sitemap() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Taken extends TakenContract {
        Taken() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Names extends NameContract {
        Names() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class GuestNames extends GuestNameContract {
        GuestNames() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Accounts extends AccountContract {
        Accounts() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Suspensions extends SuspensionContract {
        Suspensions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Credentials extends CredentialContract {
        Credentials() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Tags extends TagContract {
        Tags() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Retags extends RetagContract {
        Retags() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Posts extends PostContract {
        Posts() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class FullPages extends FullPageContract {
        FullPages() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Locks extends LockContract {
        Locks() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Edits extends EditContract {
        Edits() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostVersions extends PostVersionContract {
        PostVersions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class CommentVersions extends CommentVersionContract {
        CommentVersions() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Comments extends CommentContract {
        Comments() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Renderings extends RenderingContract {
        Renderings() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Threads extends ThreadContract {
        Threads() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class NewestThreads extends NewestThreadContract {
        NewestThreads() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class CommentAuthorships extends CommentAuthorshipContract {
        CommentAuthorships() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class CommentSelections extends CommentSelectionContract {
        CommentSelections() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Visibilities extends VisibilityContract {
        Visibilities() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PendingPosts extends PendingPostContract {
        PendingPosts() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Unlisted extends UnlistedContract {
        Unlisted() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class UnpublishedLists extends UnpublishedListContract {
        UnpublishedLists() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Origins extends OriginContract {
        Origins() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Submissions extends SubmissionContract {
        Submissions() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class Answers extends AnswerContract {
        Answers() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class Reports extends ReportContract {
        Reports() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Recommendations extends RecommendationContract {
        Recommendations() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Ranks extends RankContract {
        Ranks() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class GuestSelections extends GuestPostsContract {
        GuestSelections() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class ModerationLogs extends ModerationLogContract {
        ModerationLogs() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Follows extends FollowContract {
        Follows() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class Notifications extends NotificationContract {
        Notifications() {
            super(StoreContract.this::store, StoreContract.this::isWaiting);
        }
    }

    @Nested
    class Several extends SeveralContract {
        Several() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Texts extends TextContract {
        Texts() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostLists extends PostListContract {
        PostLists() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostSpans extends PostSpanContract {
        PostSpans() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class PostWriters extends PostWriterContract {
        PostWriters() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Search extends SearchContract {
        Search() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Stats extends StatsContract {
        Stats() {
            super(StoreContract.this::store);
        }
    }

    @Nested
    class Histories extends HistoryContract {
        Histories() {
            super(StoreContract.this::store);
        }
    }
}
