package org.manzanita.access;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What waits for a second person. A request holds for half an hour, and an approval for one use. */
@ProviderType
public interface Approvals {

    /**
     * What someone asked for that needs a second person.
     *
     * @param work what exactly is asked for, word for word
     * @param approvedBy empty while nobody has approved it
     */
    record Request(String code, String person, Right right, String work, Instant until, String approvedBy) {}

    /** What waits or is approved, and has not lapsed. */
    List<Request> open();

    /** Asks for a second person; the same work asked for again is the same request. */
    Request ask(String person, Right right, String work);

    /**
     * Approves a request.
     *
     * @param second who approves it, in the roles that count where he is
     * @throws NotAllowedException if there is none of that code, or the second person is the first, or has not the right
     */
    Request approve(String code, Caller second);

    /** Uses up an approval of exactly this work, if there is one. */
    boolean use(String person, Right right, String work);
}
