package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzanita.model.Grade;
import org.manzanita.model.LeaId;
import org.manzanita.rules.Action;
import org.manzanita.rules.Actor;
import org.manzanita.rules.ExchangeAdapter;
import org.manzanita.rules.FactProvider;
import org.manzanita.rules.Law;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Valuation;
import org.manzanita.rules.Watch;
import org.manzanita.shadow.internal.Wire;
import org.manzanita.shadow.internal.apart.Asked.Ended;

/** Answers what is asked of the plug-in, in its own process: each question twice, since a rule is a pure function. */
final class Answering {

    private static final byte[] TAKEN = Asked.frame(Ended.ANSWERED, out -> {});

    private final Path folder;
    private @Nullable PlugInCode code;
    private @Nullable Law law;
    private @Nullable ProgramFile program;
    private @Nullable PupilFile pupil;

    Answering(Path folder) {
        this.folder = folder;
    }

    /** The content of a frame: what comes of the question, which never throws. */
    @SuppressWarnings("CatchingUnchecked") // Whatever the plug-in throws is told as its failure.
    byte[] answer(byte[] question) {
        try (var in = Asked.open(question)) {
            return answer(Asked.valueOf(Wire.text(in)), in);
        } catch (Throwable e) {
            return Asked.frame(Ended.FAILED, out -> Wire.text(out, e.getClass().getName()));
        }
    }

    private byte[] answer(Asked asked, DataInputStream in) throws IOException, ReflectiveOperationException {
        switch (asked) {
            case LAW -> law = LawForm.law(in);
            case PROGRAM -> program = FileForm.program(in);
            case PUPIL -> pupil = FileForm.pupil(in);
            case HELLO -> {
                code = PlugInCode.of(folder);
                return twice(code()::hello, Hello::write);
            }
            case RULE -> {
                var policy = code().policies().get(in.readInt());
                var period = FileForm.period(in, here(pupil), here(program));
                var byLaw = here(law);
                return twice(() -> List.copyOf(policy.rule(period, byLaw)), (given, out) -> RulingForm
                        .rulings(out, given));
            }
            case VALUE -> {
                var policy = code().policies().get(in.readInt());
                var words = Wire.texts(in);
                return twice(() -> policy.value(words.get(0), Grade.valueOf(words.get(1)), words.get(2),
                        LocalDate.parse(words.get(3))),
                        (given, out) -> RulingForm.values(out,
                                given.stream().toList()));
            }
            case GOVERNS -> {
                var policy = code().policies().get(in.readInt());
                var lea = new LeaId(Wire.text(in));
                return twice(() -> policy.governs(lea), (given, out) -> out.writeBoolean(given));
            }
            case IN_FORCE -> {
                var policy = code().policies().get(in.readInt());
                var day = LocalDate.parse(Wire.text(in));
                var file = here(program);
                return twice(() -> policy.isInForce(file, day), (given, out) -> out.writeBoolean(given));
            }
            case FACTS -> {
                var fact = code().other(in.readInt(), FactProvider.class);
                var period = FileForm.period(in, here(pupil), here(program));
                var byLaw = here(law);
                return twice(() -> period.schooldays().stream().map(day -> fact.on(day, period, byLaw)).toList(),
                        (given, out) -> WorkedForm.TEXT.answers(out, given));
            }
            case WEEKS -> {
                var valuation = code().other(in.readInt(), Valuation.class);
                var period = FileForm.period(in, here(pupil), here(program));
                var byLaw = here(law);
                return twice(() -> period.weeks().values().stream().map(week -> valuation.of(week, period, byLaw))
                        .toList(), (given, out) -> WorkedForm.NUMBER.answers(out, given));
            }
            case WHO -> {
                var actor = code().other(in.readInt(), Actor.class);
                var duty = JudgedForm.notices(in).getFirst();
                var judged = JudgedForm.judged(in, here(pupil));
                var around = JudgedForm.around(in, here(program), here(law));
                return twice(() -> List.of(actor.of(duty, judged, around)), (given, out) -> WorkedForm.TEXT
                        .answers(out, given));
            }
            case WHAT -> {
                var action = code().other(in.readInt(), Action.class);
                var duty = JudgedForm.notices(in).getFirst();
                var judged = JudgedForm.judged(in, here(pupil));
                var around = JudgedForm.around(in, here(program), here(law));
                return twice(() -> List.of(action.on(duty, judged, around)), (given, out) -> WorkedForm.PROPOSAL
                        .answers(out, given));
            }
            case DUTIES -> {
                var watch = code().other(in.readInt(), Watch.class);
                var judged = JudgedForm.judged(in, here(pupil));
                var around = JudgedForm.around(in, here(program), here(law));
                return twice(() -> List.copyOf(watch.look(judged, around)), (given, out) -> JudgedForm.notices(out,
                        given));
            }
            case DUTIES_OF_LEA -> {
                var watch = code().other(in.readInt(), Watch.class);
                var around = JudgedForm.around(in, here(program), here(law));
                return twice(() -> List.copyOf(watch.look(around)), (given, out) -> JudgedForm.notices(out, given));
            }
            case FILE -> {
                var adapter = code().other(in.readInt(), ExchangeAdapter.class);
                var file = FolderForm.file(in);
                return twice(() -> adapter.read(file.clone()), (given, out) -> FolderForm.result(out, given));
            }
        }
        return TAKEN;
    }

    private PlugInCode code() throws IOException {
        return here(code);
    }

    private static <T> T here(@Nullable T sent) throws IOException {
        return Optional.ofNullable(sent).orElseThrow(() -> new IOException("It was not sent before it was needed."));
    }

    /** Writes what was answered. */
    @FunctionalInterface
    private interface Written<T> {

        void into(T given, java.io.DataOutputStream out) throws IOException;
    }

    private static <T> byte[] twice(java.util.function.Supplier<T> question, Written<T> written) {
        var first = question.get();
        return first.equals(question.get())
                ? Asked.frame(Ended.ANSWERED, out -> written.into(first, out))
                : Asked.frame(Ended.UNSTEADY, out -> {});
    }
}
