package org.manzanita.model;

/** A value that clerks write with a label of its own, where the constant's name would not do. */
interface Labelled {

    String label();
}
