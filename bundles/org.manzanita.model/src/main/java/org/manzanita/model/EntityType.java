package org.manzanita.model;

/** The kind of an LEA (EC 51745.5(b)). */
public enum EntityType {
    DISTRICT, COUNTY_OFFICE, CHARTER
}
