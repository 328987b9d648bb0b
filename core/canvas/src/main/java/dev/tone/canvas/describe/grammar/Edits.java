package dev.tone.canvas.describe.grammar;

/// How many letters lie between two words.
final class Edits {
    private static final int LONGEST = 80;

    private Edits() {}

    /// Letters that are wrong, missing, too many, or swapped with the next.
    static int between(String one, String other) {
        String a = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
        String b = other.length() > LONGEST ? other.substring(0, LONGEST) : other;
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[a.length()][b.length()];
    }
}
