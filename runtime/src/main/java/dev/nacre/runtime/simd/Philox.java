package dev.nacre.runtime.simd;

/**
 * The bijection Philox4x32 with ten rounds (Salmon, Moraes, Dror and Shaw 2011).
 */
final class Philox {

    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;

    private Philox() {}

    /**
     * One word of a block. The halves of each long are taken low word first: key (k0, k1), counter (low: c0, c1; high: c2,
     * c3). A whole block is computed for it, since holding one would need an allocation or state.
     */
    static int word(long key, long counterLow, long counterHigh, int word) {
        int c0 = (int) counterLow;
        int c1 = (int) (counterLow >>> 32);
        int c2 = (int) counterHigh;
        int c3 = (int) (counterHigh >>> 32);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (var round = 0; round < ROUNDS; round++) {
            var product0 = MULTIPLIER_0 * (c0 & 0xFFFF_FFFFL);
            var product1 = MULTIPLIER_1 * (c2 & 0xFFFF_FFFFL);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return switch (word) {
            case 0 -> c0;
            case 1 -> c1;
            case 2 -> c2;
            default -> c3;
        };
    }
}
