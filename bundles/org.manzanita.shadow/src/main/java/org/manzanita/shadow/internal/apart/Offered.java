package org.manzanita.shadow.internal.apart;

import org.manzanita.credit.AskedApart;

/** What stands in for one offer of a plug-in that runs apart: of itself it says what was offered. */
abstract class Offered implements AskedApart {

    final ApartPlugIn asked;
    /** The offer's place among those of the plug-in. */
    final int place;
    final Point.Offer offer;

    Offered(ApartPlugIn asked, int place, Point.Offer offer) {
        this.asked = asked;
        this.place = place;
        this.offer = offer;
    }

    @Override
    public String plugIn() {
        return offer.type();
    }

    /** By which policies, files and lists name it. */
    public String name() {
        return offer.name();
    }
}
