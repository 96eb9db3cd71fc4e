package org.manzanita.access;

import java.util.Arrays;
import java.util.List;

/** What someone is in an LEA. The codes are the columns of the matrix. */
public enum Role {

    PUPIL("PU", "pupil"), PARENT("PA", "parent or rights holder"), TEACHER("TR", "teacher of record"),
    SUBJECT_TEACHER("SU", "supervising teacher by subject"), CASE_MANAGER("CM", "case manager"),
    COORDINATOR("CO", "coordinator of Independent Study"), PRINCIPAL("PR", "principal"),
    CLERK("CL", "attendance clerk"), ADMINISTRATOR("DA", "district administrator"),
    OPERATOR("OP", "operator of the platform"), AUDITOR("AU", "auditor"), VENDOR("VE", "vendor of a plug-in"),
    REVIEWER("ST", "state or county reviewer");

    private final String code;
    private final String title;

    Role(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** @throws IllegalArgumentException if no role has the code or the name */
    public static Role of(String text) {
        return Arrays.stream(values()).filter(role -> role.code.equals(text) || role.token().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no role. The roles are "
                        + String.join(", ", tokens()) + "."));
    }

    public String code() {
        return code;
    }

    /** How the role is written by people: {@code case-manager}. */
    public String token() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public static List<String> tokens() {
        return Arrays.stream(values()).map(Role::token).toList();
    }

    @Override
    public String toString() {
        return token();
    }
}
