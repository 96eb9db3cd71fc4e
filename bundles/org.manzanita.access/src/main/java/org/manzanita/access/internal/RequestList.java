package org.manzanita.access.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manzanita.access.Access;
import org.manzanita.access.Approvals;
import org.manzanita.access.Caller;
import org.manzanita.access.NotAllowedException;
import org.manzanita.access.Right;

/** The requests in the file {@code requests.tsv}, so that the second person may come to the console after the first. */
final class RequestList implements Approvals {

    private static final Duration HOLDS = Duration.ofMinutes(30);
    private static final int CODE = 8;

    private final Access access;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LineFile file;

    RequestList(Access access, Path folder, Clock clock) {
        this.access = access;
        this.file = new LineFile(folder.resolve("requests.tsv"),
                List.of("code", "person", "right", "work", "until", "approvedBy"));
        this.clock = clock;
    }

    @Override
    public synchronized List<Request> open() {
        return file.read().stream()
                .map(line -> new Request(line.get(0), line.get(1), Right.of(line.get(2)), line.get(3),
                        Instant.parse(line.get(4)), line.get(5)))
                .filter(request -> !request.until().isBefore(clock.instant())).toList();
    }

    private void write(List<Request> requests) {
        file.write(requests.stream().map(request -> List.of(request.code(), request.person(),
                request.right().toString(), request.work(), request.until().toString(), request.approvedBy()))
                .toList());
    }

    @Override
    public synchronized Request ask(String person, Right right, String work) {
        var asked = open().stream().filter(request -> isOf(request, person, right, work)).findFirst();
        if (asked.isPresent()) {
            return asked.get();
        }
        var code = new StringBuilder();
        for (int at = 0; at < CODE; at++) {
            code.append(random.nextInt(10));
        }
        var request = new Request(code.toString(), person, right, work, clock.instant().plus(HOLDS), "");
        var requests = new ArrayList<>(open());
        requests.add(request);
        write(requests);
        return request;
    }

    @Override
    public synchronized Request approve(String code, Caller second) {
        var request = open().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotAllowedException(
                        "No request with the code " + code + " waits; a request lapses after half an hour."));
        if (request.person().equals(second.person())) {
            throw new NotAllowedException(
                    "It was " + second.person() + " who asked, so somebody else has to approve it.");
        }
        access.demand(second, request.right());
        var approved = new Request(code, request.person(), request.right(), request.work(), request.until(),
                second.person());
        write(open().stream().map(each -> each.equals(request) ? approved : each).toList());
        return approved;
    }

    @Override
    public synchronized boolean use(String person, Right right, String work) {
        var approved = open().stream()
                .filter(request -> isOf(request, person, right, work) && !request.approvedBy().isEmpty()).findFirst();
        approved.ifPresent(used -> write(open().stream().filter(each -> !each.equals(used)).toList()));
        return approved.isPresent();
    }

    private static boolean isOf(Request request, String person, Right right, String work) {
        return request.person().equals(person) && request.right().equals(right) && request.work().equals(work);
    }
}
