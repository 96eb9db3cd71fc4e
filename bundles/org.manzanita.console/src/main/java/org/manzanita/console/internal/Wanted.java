package org.manzanita.console.internal;

/** Whether what runs is still wanted by the one who began it. */
interface Wanted {

    /** Always. */
    Wanted ALWAYS = new Wanted() {

        @Override
        public boolean isLeft() {
            return false;
        }

        @Override
        public boolean isStopped() {
            return false;
        }

        @Override
        public void begins(boolean canBeStopped) {}
    };

    /** Whether nobody waits for the answer any more, and it may come all the same. */
    boolean isLeft();

    /** Whether it is to be broken off. */
    boolean isStopped();

    /** Says whether what begins now can be broken off. */
    void begins(boolean canBeStopped);
}
