package org.example.@package@;

import org.manzanita.model.LeaId;

public final class FridayPolicyTest {

    public void itGovernsItsOwnLeaAlone() {
        var policy = new FridayPolicy();
        if (!policy.governs(new LeaId("@lea@")) || policy.governs(new LeaId("0000000"))) {
            throw new AssertionError("It governs the LEA " + policy.lea() + ".");
        }
    }
}
