package org.manzanita.model;

/** A period for which attendance is reported (EC 41601). */
public enum ReportingPeriod implements Labelled {
    P1("P-1"), P2("P-2"), ANNUAL("Annual");

    private final String label;

    ReportingPeriod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
