package dev.madang.domain.moderation;

import dev.madang.domain.Reason;
import dev.madang.domain.Refusal;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done, to what, when, by whom and why. Each entry seals all before it: its hash is of its id, of what it says and of
 * the hash of the one before, so that none can be changed, moved, left out or put in between without a trace. It holds ids and
 * no names, so that who leaves, or what was called by somebody's name, can be forgotten.
 *
 * @param id one more than that of the entry before; 1 of the first. Among entries whose hash is of the form in which the id
 *     wasn't sealed yet, ids may have gaps
 * @param previous the hash of the entry before; {@link #START} of the first
 */
public record LogEntry(long id, Draft draft, String previous, String hash) {

    /** What stands for the hash before the first entry. */
    public static final String START = "0".repeat(64);

    /**
     * Whether it says what it said when it was written, after what was before it then.
     *
     * @param before null of the first
     */
    public boolean follows(@Nullable LogEntry before) {
        long idBefore = before == null ? 0 : before.id;
        return previous.equals(before == null ? START : before.hash)
                && ((id == idBefore + 1 && hash.equals(draft.hash(previous, id)))
                        || (id > idBefore && hash.equals(draft.hashWithoutId(previous))));
    }

    /**
     * What is to be written down.
     *
     * @param at kept to the microsecond
     * @param actorId a user's; 0 of the operator
     * @param subjectId of what the act is done to; 0 of the board
     * @param detail as the act has it; may be empty
     * @param reason empty in older entries, when not all acts had one
     */
    public record Draft(Instant at, long actorId, ModerationAction act, long subjectId, String detail, Reason reason) {

        /** @throws Refusal {@code unauthenticated} if the caller is nobody */
        public static Draft of(Instant at, Caller caller, ModerationAction act, long subjectId, Reason reason) {
            Identity actor = caller.identity();
            if (actor == null) {
                throw Refusal.unauthenticated();
            }
            return new Draft(at, actor.userId(), act, subjectId, "", reason);
        }

        public Draft detail(String other) {
            return new Draft(at, actorId, act, subjectId, other, reason);
        }

        /**
         * No field has a line end, so that no two drafts are the same text.
         *
         * @param previous the hash of the entry before
         * @param id of the entry that the draft becomes
         */
        public String hash(String previous, long id) {
            return Sha256.of(text("2", previous, String.valueOf(id)));
        }

        /** As entries were sealed once. No other text begins like these: a hash is longer than a number of a form. */
        private String hashWithoutId(String previous) {
            return Sha256.of(text(previous));
        }

        private String text(String... before) {
            return String.join("\n", before)
                    + '\n'
                    + String.join(
                            "\n",
                            at.toString(),
                            String.valueOf(actorId),
                            act.name(),
                            String.valueOf(subjectId),
                            detail,
                            reason.value());
        }

        public LogEntry after(String previous, long id) {
            return new LogEntry(id, this, previous, hash(previous, id));
        }
    }
}
