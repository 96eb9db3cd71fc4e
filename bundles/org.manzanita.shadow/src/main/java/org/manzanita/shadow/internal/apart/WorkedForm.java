package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manzanita.rules.Proposal;
import org.manzanita.rules.WorkedOut;

/**
 * How what code works out goes from one process to another: as rows of texts.
 *
 * @param texts how many texts a value is
 */
record WorkedForm<T>(int texts, Function<T, List<String>> write, Function<List<String>, T> read) {

    static final WorkedForm<String> TEXT = new WorkedForm<>(1, List::of, List::getFirst);
    static final WorkedForm<Integer> NUMBER = new WorkedForm<>(1, value -> List.of(value.toString()),
            row -> Integer.valueOf(row.getFirst()));
    static final WorkedForm<Proposal> PROPOSAL = new WorkedForm<>(4,
            value -> List.of(value.what(), value.who(), value.due().map(LocalDate::toString).orElse(""), value.text()),
            row -> new Proposal(row.get(0), row.get(1), row.get(2).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(row.get(2))), row.get(3)));

    private static final String KNOWN = "known";
    private static final int BEFORE = 3;

    void answers(DataOutputStream out, List<WorkedOut<T>> answers) throws IOException {
        LawForm.rows(out, answers.stream().map(this::row).toList());
    }

    private List<String> row(WorkedOut<T> answer) {
        var row = new ArrayList<String>();
        switch (answer) {
            case WorkedOut.Known<T> known -> {
                row.addAll(List.of(KNOWN, known.held(), RulingForm.evidence(known.evidence())));
                row.addAll(write.apply(known.value()));
            }
            case WorkedOut.Unknown<T> unknown -> {
                row.addAll(List.of(unknown.code(), unknown.held(), RulingForm.evidence(unknown.evidence())));
                row.addAll(Collections.nCopies(texts, ""));
            }
        }
        return row;
    }

    List<WorkedOut<T>> answers(DataInputStream in) throws IOException {
        return LawForm.rows(in, BEFORE + texts, row -> row.getFirst().equals(KNOWN)
                ? WorkedOut.known(read.apply(row.subList(BEFORE, row.size())), row.get(1),
                        RulingForm.evidence(row.get(2)))
                : new WorkedOut.Unknown<>(row.getFirst(), row.get(1), RulingForm.evidence(row.get(2))));
    }
}
