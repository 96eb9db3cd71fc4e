package org.manzanita.documents.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manzanita.audit.Audit;
import org.manzanita.audit.AuditQuestion;
import org.manzanita.documents.PaperKind;
import org.manzanita.documents.internal.Draft.Required;
import org.manzanita.model.ReportingPeriod;
import org.manzanita.rules.Table;

/**
 * 5 CCR 11703(b): all evidence of one pupil's school year as a paper: each fact with its entry of the ledger, the register
 * day by day with its reasons, and what the year's audit programme takes exception to.
 */
final class PacketPaper implements Contents {

    private static final PaperKind KIND = new PaperKind("auditPacket", PaperKind.About.PUPIL,
            "all evidence of a pupil's year, with the register and the exceptions taken");
    private static final String PERIOD = "period";
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** What the audit's tables are called on paper; those of facts keep their names. */
    private static final Map<String, String> NAMES = Map.of("Exceptions", "exceptions", "Days refused and not claimed",
            "withheld");

    private final Audit audit;

    PacketPaper(Audit audit) {
        this.audit = audit;
    }

    @Override
    public PaperKind kind() {
        return KIND;
    }

    @Override
    public Draft draft(Desk desk) {
        var words = desk.words();
        var file = desk.pupil();
        var order = desk.order();
        var question = AuditQuestion.of(order.question(), order.on())
                .period(desk.with(PERIOD).flatMap(PacketPaper::period));
        var tabled = new Tabled(desk, desk.phrases(), Set.of(), true);
        var sections = new ArrayList<Section>();
        for (var table : audit.packet(question, file.pupil())) {
            sections.add(tabled.section(NAMES.getOrDefault(table.title(), table.title()), readable(table, words)));
        }
        var values = Particulars.of(desk, file, order.on());
        values.put("title", words.say("auditPacket.title"));
        values.put("basis", words.markup("auditPacket.basis", values));
        values.put("subject", values.get("pupilName") + ", " + words.schoolYear(order.question().year()));
        values.put("reference", words.say("paper.ledger", Map.of("year", words.schoolYear(order.question().year()),
                "code", desk.lea().value(), "entry", desk.program().asOf().toString())));
        values.put("aboutPupil", true);
        values.put("landscape", true);
        values.put("sections", sections.stream().map(Section::values).toList());
        values.put("hasSigners", false);
        values.put("signers", List.of());
        return new Draft(KIND, "form", values, Required.of(sections, List.of(), words.say("auditPacket.law")),
                List.of(PERIOD));
    }

    private static Optional<ReportingPeriod> period(String label) {
        return List.of(ReportingPeriod.values()).stream().filter(one -> one.label().equals(label)).findFirst();
    }

    /** Without the pupil, of whom the whole packet is, and with times and elements as people read them. */
    private static Table readable(Table table, Words words) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < table.fields().size(); i++) {
            if (!table.fields().get(i).name().equals("pupil")) {
                kept.add(i);
            }
        }
        var rows = table.rows().stream()
                .map(row -> kept.stream().map(i -> cell(table.fields().get(i), row.get(i), words))
                        .toList())
                .toList();
        return new Table(table.title(), kept.stream().map(table.fields()::get).toList(), rows,
                table.notes());
    }

    private static Object cell(Table.Field field, Object value, Words words) {
        return switch (field.name()) {
            // The minute is enough beside the number of its entry.
            case "recorded" -> MINUTE.format(Instant.parse(value.toString()).atZone(CALIFORNIA));
            case "elements" -> Stream.of(value.toString().split(";")).filter(element -> !element.isEmpty())
                    .map(element -> words.find("element." + element).orElse(element))
                    .collect(Collectors.joining("; "));
            default -> value;
        };
    }
}
