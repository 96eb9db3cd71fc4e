package org.manzanita.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.manzanita.model.CalendarDay;
import org.manzanita.model.DayKind;
import org.manzanita.model.Grade;
import org.manzanita.model.SchoolYear;

/**
 * A pupil of one school year, made up from a start value: the same start value makes the same pupil on any machine.
 *
 * <p>It is written in the words of a case, so that one which shows a fault can be read, and kept as a case. What goes wrong
 * in it is what goes wrong in schools: late signatures, work handed in after its due day or not at all, an aide as judge, a
 * suspension, a move.
 */
final class GeneratedPupil {

    private final Random random;
    private final SchoolYear year;
    private final String modality;
    private final List<LocalDate> taught;
    private final Map<String, Object> words = new LinkedHashMap<>();

    private GeneratedPupil(Random random, SchoolYear year, String modality) {
        this.random = random;
        this.year = year;
        this.modality = modality;
        this.taught = CaseCalendar.days(SoundProgram.CALENDAR, year).stream()
                .filter(day -> day.kind() == DayKind.INSTRUCTION).map(CalendarDay::day).toList();
    }

    /** The words of a case of this pupil. */
    static Map<String, Object> words(long start, SchoolYear year, String modality) {
        return new GeneratedPupil(new Random(start), year, modality).make();
    }

    /** The entries that these words stand for. */
    static CaseFacts facts(Map<String, Object> words, SchoolYear year, List<String> modalities) {
        var said = new Part("generated pupil", words);
        var facts = new CaseFacts();
        SoundProgram.addTo(facts, said, year, modalities);
        CasePupil.addTo(facts, said, year);
        CaseWork.addTo(facts, said, year.toString());
        return facts;
    }

    private Map<String, Object> make() {
        var grade = pick(Grade.values());
        words.put("case", "generated");
        words.put("section", "generated");
        words.put("year", year.toString());
        words.put("modality", modality);
        words.put("grade", grade.label());
        if (chance(15)) {
            words.put("lea", pick("countyOffice", "charter"));
        }
        if (grade.compareTo(Grade.GRADE_9) >= 0 && chance(20)) {
            words.put("school", pick("continuation", "opportunity"));
        }
        if (words.containsValue("charter")) {
            words.put("school", "charter");
        }
        settings();
        statuses();
        int first = random.nextInt(taught.size() - 40);
        int length = chance(40) ? 1 + random.nextInt(15) : 16 + random.nextInt(20);
        var agreements = new ArrayList<Map<String, Object>>();
        agreements.add(agreement(first, length, modality));
        if (chance(25)) {
            agreements.add(agreement(first + random.nextInt(length), 1 + random.nextInt(10), modality));
        }
        words.put("agreement", agreements);
        work(first, length);
        sessions(first, length);
        if (!modality.equals("traditional")) {
            courses(first, length);
        }
        return words;
    }

    private void settings() {
        var settings = new LinkedHashMap<String, Object>();
        if (chance(20)) {
            settings.put("lateLongTermSignature", pick("afterCompletion", "voidAgreement", "reExecutedOnly"));
        }
        if (chance(20)) {
            settings.put("shortTermPermission", "notRequired");
        }
        if (chance(20)) {
            settings.put("syncNeedsWork", "false");
        }
        settings.put("charterEngagement", "notRequired");
        words.put("settings", settings);
    }

    private void statuses() {
        var statuses = new ArrayList<Map<String, Object>>();
        if (chance(12)) {
            var day = pick(taught);
            statuses.add(Map.of("status", "suspended", "from", day.toString(), "until", day.plusDays(2).toString()));
        }
        if (chance(10)) {
            statuses.add(Map.of("status", "iep", "from", year.firstDay().toString()));
            if (chance(60)) {
                statuses.add(Map.of("status", "iepProvidesForIs", "from", pick(taught).toString()));
            }
        }
        if (chance(8)) {
            statuses.add(Map.of("status", "thingOfValue", "from", year.firstDay().toString(), "detail", "a bicycle"));
        }
        words.put("statuses", statuses);
        if (chance(10)) {
            words.put("movedAway", pick(taught).toString());
        }
        if (chance(8)) {
            words.put("left", pick(taught).toString());
        }
    }

    private Map<String, Object> agreement(int first, int length, String of) {
        var agreement = new LinkedHashMap<String, Object>();
        var from = taught.get(first);
        agreement.put("modality", of);
        agreement.put("program", of + (length > 15 ? "-long" : "-short"));
        agreement.put("from", from.toString());
        agreement.put("until", taught.get(Math.min(first + length, taught.size()) - 1).toString());
        if (chance(30)) {
            agreement.put("allSigned", chance(20) ? "never" : from.plusDays(random.nextInt(28) - 3L).toString());
        }
        if (chance(15)) {
            agreement.put("permission", chance(30) ? "never" : from.plusDays(random.nextInt(10) - 2L).toString());
        }
        if (chance(8)) {
            agreement.put("without", pick("methods", "resources", "optional"));
        }
        return agreement;
    }

    /** A packet for each week of the first agreement. */
    private void work(int first, int length) {
        var work = new ArrayList<Map<String, Object>>();
        for (int at = first; at < Math.min(first + length, taught.size()); at += 5) {
            int last = Math.min(Math.min(at + 4, first + length - 1), taught.size() - 1);
            if (chance(88)) {
                var due = taught.get(last);
                var packet = new LinkedHashMap<String, Object>();
                packet.put("for", taught.get(at) + ".." + due);
                packet.put("minutes", Integer.toString((last - at + 1) * (150 + random.nextInt(140))));
                packet.put("due", due.toString());
                if (chance(12)) {
                    packet.put("handedIn", due.plusDays(3).toString());
                }
                if (chance(6)) {
                    packet.put("by", "aide");
                }
                if (chance(10)) {
                    packet.put("kind", "asynchronous");
                }
                work.add(packet);
            }
        }
        words.put("work", work);
    }

    private void sessions(int first, int length) {
        var sessions = new ArrayList<Map<String, Object>>();
        for (int at = first; at < Math.min(first + length, taught.size()); at += 1 + random.nextInt(4)) {
            var session = new LinkedHashMap<String, Object>();
            session.put("day", taught.get(at).toString());
            session.put("program", modality + (length > 15 ? "-long" : "-short"));
            session.put("minutes", Integer.toString(30 + random.nextInt(4) * 15));
            if (chance(20)) {
                session.put("attended", "0");
            }
            if (chance(10)) {
                session.put("evidence", "none");
            }
            sessions.add(session);
        }
        words.put("sessions", sessions);
    }

    private void courses(int first, int length) {
        var courses = new ArrayList<Map<String, Object>>();
        var progress = new ArrayList<Map<String, Object>>();
        for (var course : List.of("english", "mathematics", "science", "historySocialScience")) {
            var said = new LinkedHashMap<String, Object>();
            said.put("course", course);
            said.put("subject", course);
            said.put("minutes", chance(8) ? "45" : pick("60", "65", "75"));
            if (chance(6)) {
                said.put("certified", "never");
            }
            courses.add(said);
            for (int at = first; at < Math.min(first + length, taught.size()); at += 10) {
                progress.add(Map.of("course", course, "on", taught.get(at).toString(), "satisfactory",
                        Boolean.toString(chance(95))));
            }
        }
        words.put("courses", courses);
        words.put("progress", progress);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate pick(List<LocalDate> days) {
        return days.get(random.nextInt(days.size()));
    }
}
