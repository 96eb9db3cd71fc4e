package org.manzanita.shadow.internal.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.manzanita.model.Entry;
import org.manzanita.model.EntryId;
import org.manzanita.model.Fact;
import org.manzanita.model.FactForm;
import org.manzanita.model.ProgramFact;
import org.manzanita.model.PupilFact;
import org.manzanita.model.PupilId;
import org.manzanita.model.SchoolYear;
import org.manzanita.rules.Period;
import org.manzanita.rules.ProgramFile;
import org.manzanita.rules.PupilFile;
import org.manzanita.rules.Recorded;
import org.manzanita.shadow.internal.Wire;

/** How what is asked about goes from one process to another: the facts that stand, kind by kind, and no names. */
final class FileForm {

    private FileForm() {}

    static void pupil(DataOutputStream out, PupilFile file) throws IOException {
        Wire.text(out, file.pupil().value());
        Wire.entries(out, standing(PupilFact.class, type -> file.all(type)));
    }

    static PupilFile pupil(DataInputStream in) throws IOException {
        return new PupilFile(new PupilId(Wire.text(in)), Wire.entries(in));
    }

    static void program(DataOutputStream out, ProgramFile file) throws IOException {
        out.writeLong(file.asOf().value());
        Wire.entries(out, standing(ProgramFact.class, type -> file.all(type)));
    }

    static ProgramFile program(DataInputStream in) throws IOException {
        return new ProgramFile(new EntryId(in.readLong()), Wire.entries(in));
    }

    private static <F extends Fact> List<Entry> standing(Class<F> kind,
            Function<Class<? extends F>, List<? extends Recorded<?>>> all) {
        var entries = new ArrayList<Entry>();
        for (var form : FactForm.all()) {
            if (kind.isAssignableFrom(form.type())) {
                all.apply(form.type().asSubclass(kind))
                        .forEach(each -> entries.add(new Entry(each.id(), each.at(), "", "", (Fact) each.fact())));
            }
        }
        return entries;
    }

    /** All of the period but the files of pupil and program, which go before it. */
    static void period(DataOutputStream out, Period period) throws IOException {
        out.writeLong(period.agreement().id().value());
        out.writeInt(period.year().starts());
        Wire.texts(out, period.schooldays().stream().map(LocalDate::toString).toList());
    }

    static Period period(DataInputStream in, PupilFile pupil, ProgramFile program) throws IOException {
        var id = new EntryId(in.readLong());
        var year = new SchoolYear(in.readInt());
        var days = Wire.texts(in).stream().map(LocalDate::parse).toList();
        var agreement = pupil.agreements().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new IOException("The pupil's file has no agreement of entry " + id + "."));
        return new Period(pupil, program, agreement, year, days);
    }
}
