package org.manzanita.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How facts of one kind are written as a row of text, and read again: in the ledger, and in the exchange folder.
 *
 * <p>The columns are the record's components, in their order and by their names, so a fact is described once.
 */
public final class FactForm<T extends Fact> {

    /** The tables in the order in which an exchange folder lists them: what is referred to stands before what refers. */
    private static final Map<String, Class<? extends Fact>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("lea", Lea.class);
        TABLES.put("settings", Setting.class);
        TABLES.put("figures", Figure.class);
        TABLES.put("calendar", CalendarDay.class);
        TABLES.put("schoolMonths", SchoolMonth.class);
        TABLES.put("schools", School.class);
        TABLES.put("programs", Program.class);
        TABLES.put("educators", Educator.class);
        TABLES.put("credentials", Credential.class);
        TABLES.put("staffing", Staffing.class);
        TABLES.put("boardPolicies", BoardPolicy.class);
        TABLES.put("attestations", Attestation.class);
        TABLES.put("courses", Course.class);
        TABLES.put("courseSections", CourseSection.class);
        TABLES.put("certifications", CourseCertification.class);
        TABLES.put("pupils", Pupil.class);
        TABLES.put("homeLanguages", HomeLanguage.class);
        TABLES.put("rightsHolders", RightsHolder.class);
        TABLES.put("statuses", PupilStatus.class);
        TABLES.put("enrollments", Enrollment.class);
        TABLES.put("agreements", Agreement.class);
        TABLES.put("signatures", Signature.class);
        TABLES.put("papers", IssuedPaper.class);
        TABLES.put("signingEvidence", SigningEvidence.class);
        TABLES.put("agreementEnds", AgreementEnd.class);
        TABLES.put("permissions", Permission.class);
        TABLES.put("assignments", Assignment.class);
        TABLES.put("judgements", Judgement.class);
        TABLES.put("sessions", Session.class);
        TABLES.put("participation", Participation.class);
        TABLES.put("courseEnrollments", CourseEnrollment.class);
        TABLES.put("progress", Progress.class);
        TABLES.put("credits", CourseCredit.class);
        TABLES.put("classroomMinutes", ClassroomAttendance.class);
        TABLES.put("attendanceRecovery", AttendanceRecovery.class);
        TABLES.put("actions", ActionTaken.class);
        TABLES.put("claims", Claim.class);
        TABLES.put("certifiedPeriods", CertifiedPeriod.class);
        TABLES.put("withdrawn", Withdrawn.class);
    }

    private static final Map<String, FactForm<?>> BY_TABLE = new LinkedHashMap<>();
    /** Asked for every fact that is read or written. */
    private static final ClassValue<FactForm<?>> BY_TYPE = new ClassValue<>() {

        @Override
        protected FactForm<?> computeValue(Class<?> type) {
            // Fact is sealed, and TABLES names every kind: a test holds it to that.
            return BY_TABLE.values().stream().filter(form -> form.type == type).findFirst().orElseThrow();
        }
    };

    static {
        TABLES.forEach((table, type) -> BY_TABLE.put(table, new FactForm<>(table, type)));
    }

    private final String table;
    private final Class<T> type;
    private final List<Column> columns;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    private FactForm(String table, Class<T> type) {
        this.table = table;
        this.type = type;
        var components = type.getRecordComponents();
        this.columns = Arrays.stream(components).map(Columns::of).toList();
        this.accessors = new MethodHandle[components.length];
        try {
            var lookup = MethodHandles.lookup();
            for (int i = 0; i < components.length; i++) {
                accessors[i] = lookup.unreflect(components[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            var parameters = Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record.", e);
        }
    }

    /** The forms of every kind of fact, in the order of the exchange folder. */
    public static List<FactForm<?>> all() {
        return List.copyOf(BY_TABLE.values());
    }

    /** @throws IllegalArgumentException if there is no table of that name */
    public static FactForm<?> ofTable(String table) {
        var form = BY_TABLE.get(table);
        if (form == null) {
            throw new IllegalArgumentException("There is no table '" + table + "'.");
        }
        return form;
    }

    @SuppressWarnings("unchecked")
    public static <T extends Fact> FactForm<T> of(T fact) {
        return (FactForm<T>) BY_TYPE.get(fact.getClass());
    }

    /** The table's name, which is also the kind's: {@code agreements}. */
    public String table() {
        return table;
    }

    public Class<T> type() {
        return type;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The fact as one text a column. */
    public List<String> write(T fact) {
        var texts = new ArrayList<String>(accessors.length);
        for (int i = 0; i < accessors.length; i++) {
            texts.add(columns.get(i).write().apply(call(accessors[i], fact)));
        }
        return texts;
    }

    /** What the fact has in one of its columns. */
    public String write(T fact, int column) {
        return columns.get(column).write().apply(call(accessors[column], fact));
    }

    /**
     * The fact that the texts write.
     *
     * @throws FormException if a text is not what its column holds, or the texts together make no such fact
     */
    public T read(List<String> texts) throws FormException {
        return new Reader<>(this).read(texts);
    }

    /** Reads rows of this form one after another. */
    public Reader<T> reader() {
        return new Reader<>(this);
    }

    /**
     * Reads rows of one form, and makes a value anew only where the text is not the very one of the row before: rows
     * that follow one another repeat most of their columns. For one thread.
     */
    public static final class Reader<T extends Fact> {

        private final FactForm<T> form;
        private final String[] texts;
        private final Object[] values;

        private Reader(FactForm<T> form) {
            this.form = form;
            this.texts = new String[form.columns.size()];
            this.values = new Object[texts.length];
        }

        public FactForm<T> form() {
            return form;
        }

        /**
         * The fact that the texts write.
         *
         * @throws FormException if a text is not what its column holds, or the texts together make no such fact
         */
        @SuppressWarnings("ReferenceEquality") // Another text that reads the same is made into a value again, no more.
        public T read(List<String> row) throws FormException {
            for (int i = 0; i < values.length; i++) {
                // A row written before a column was added is shorter than today's.
                var text = i < row.size() ? row.get(i) : "";
                if (text != texts[i]) {
                    values[i] = form.value(i, text);
                    texts[i] = text;
                }
            }
            return form.made(values);
        }
    }

    /** Writes rows of this form one after another. */
    public Writer<T> writer() {
        return new Writer<>(this);
    }

    /**
     * Writes rows of one form, and makes a text anew only where the value is not the very one of the row before. For one
     * thread.
     */
    public static final class Writer<T extends Fact> {

        private final FactForm<T> form;
        private final Object[] values;
        private final String[] texts;

        private Writer(FactForm<T> form) {
            this.form = form;
            this.values = new Object[form.columns.size()];
            this.texts = new String[values.length];
        }

        /** The fact as one text a column; valid until the next is written. */
        @SuppressWarnings("ReferenceEquality") // Another value that is equal is written again, no more.
        public String[] write(T fact) {
            for (int i = 0; i < values.length; i++) {
                var value = call(form.accessors[i], fact);
                if (value != values[i]) {
                    values[i] = value;
                    texts[i] = form.columns.get(i).write().apply(value);
                }
            }
            return texts;
        }
    }

    private Object value(int place, String text) throws FormException {
        var column = columns.get(place);
        if (text.isEmpty() && !column.optional() && column.type() != Column.Type.TEXT) {
            throw new FormException(place, column.name() + " is empty, and every row needs it.");
        }
        try {
            return column.read().apply(text);
        } catch (IllegalArgumentException e) {
            throw new FormException(place, String.valueOf(e.getMessage()));
        }
    }

    private T made(Object[] values) throws FormException {
        try {
            return type.cast(constructor.invokeExact(values));
        } catch (IllegalArgumentException e) {
            throw new FormException(0, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(MethodHandle accessor, Object fact) {
        try {
            return accessor.invokeExact(fact);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
