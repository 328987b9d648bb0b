package dev.tone.canvas.routing;

import java.util.Arrays;

/// States by their estimate; equal ones in the order in which they came, so that the outcome is always the same.
final class StateQueue {
    private double[] keys = new double[64];
    private int[] states = new int[64];
    private int[] turns = new int[64];
    private int turn;
    int size;

    void add(int state, double key) {
        if (size == states.length) {
            keys = Arrays.copyOf(keys, size * 2);
            states = Arrays.copyOf(states, size * 2);
            turns = Arrays.copyOf(turns, size * 2);
        }
        int at = size++;
        int mine = turn++;
        while (at > 0) {
            int up = (at - 1) >>> 1;
            if (isBefore(keys[up], turns[up], key, mine)) {
                break;
            }
            copy(up, at);
            at = up;
        }
        set(at, state, key, mine);
    }

    double least() {
        return keys[0];
    }

    int poll() {
        int first = states[0];
        size--;
        int state = states[size];
        double key = keys[size];
        int mine = turns[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int down = 2 * at + 1;
            if (down + 1 < size && isBefore(keys[down + 1], turns[down + 1], keys[down], turns[down])) {
                down++;
            }
            if (isBefore(key, mine, keys[down], turns[down])) {
                break;
            }
            copy(down, at);
            at = down;
        }
        set(at, state, key, mine);
        return first;
    }

    private static boolean isBefore(double key, int turn, double otherKey, int otherTurn) {
        return key < otherKey || key == otherKey && turn < otherTurn;
    }

    private void copy(int from, int to) {
        set(to, states[from], keys[from], turns[from]);
    }

    private void set(int at, int state, double key, int mine) {
        states[at] = state;
        keys[at] = key;
        turns[at] = mine;
    }
}
