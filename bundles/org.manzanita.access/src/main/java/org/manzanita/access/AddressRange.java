package org.manzanita.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: {@code 10.4.0.0/16}, {@code 2001:db8::/32}, or one address alone. Names of machines are
 * none, since who answers for a name may change.
 *
 * @param text as it was written
 */
public record AddressRange(String text) {

    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public AddressRange {
        var address = bytes(base(text));
        int length = length(text, address);
        if (length < 0 || length > address.length * Byte.SIZE) {
            throw fault(text);
        }
    }

    /** Whether an address lies in it. What is no address lies nowhere. */
    public boolean holds(String address) {
        try {
            var own = bytes(base(text));
            var asked = bytes(address);
            if (own.length != asked.length) {
                return false;
            }
            int length = length(text, own);
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((own[bit / Byte.SIZE] & mask) != (asked[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String base(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static int length(String text, byte[] address) {
        int slash = text.indexOf('/');
        try {
            return slash < 0 ? address.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        } catch (NumberFormatException e) {
            throw fault(text);
        }
    }

    private static byte[] bytes(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw fault(literal);
        }
        try {
            // Only what is written in numbers comes here, so nothing is looked up.
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw fault(literal);
        }
    }

    private static IllegalArgumentException fault(String text) {
        return new IllegalArgumentException("'" + text
                + "' is neither an address nor a range of them. Write it like 10.4.0.17 or 10.4.0.0/16.");
    }

    @Override
    public String toString() {
        return text;
    }
}
