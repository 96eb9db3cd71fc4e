package org.manzanita.identity.oidc.internal;

/** The provider of accounts cannot be asked, or what it answers proves nothing: what is so, and what to do. */
final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which of the two it is. */
    enum Kind {
        /** It is down, slow, or does not answer as OpenID Connect says. */
        OUT_OF_ORDER,
        /** It answers, and that is no proof. */
        NO_PROOF
    }

    private final Kind kind;
    private final String hint;

    private ProviderException(Kind kind, String message, String hint) {
        super(message);
        this.kind = kind;
        this.hint = hint;
    }

    static ProviderException outOfOrder(String message) {
        return new ProviderException(Kind.OUT_OF_ORDER, message,
                "Whoever has a password and a second factor here can go on with them: account:prove");
    }

    static ProviderException noProof(String message, String hint) {
        return new ProviderException(Kind.NO_PROOF, message, hint);
    }

    Kind kind() {
        return kind;
    }

    String hint() {
        return hint;
    }
}
