package dev.tone.desktop.canvas.inspector;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// What people type for a number: `120`, `40+2*8`, `(100-20)/3`; or what is to become of the number that is there:
/// `+10`, `*2`, `/3`, `-=5`, `50%`, `+10%`. A share is one of the number that is there.
final class Arithmetic {
    /// More is no number that somebody types.
    private static final int LONGEST = 100;

    private static final int DEEPEST = 16;

    private final String text;
    private int at;
    private int depth;

    private Arithmetic(String text) {
        this.text = text;
    }

    /// @param negative whether `-5` is a number; otherwise it takes away
    /// @return the new number for the old one
    /// @throws Field.InvalidField when it is no such thing
    static DoubleUnaryOperator of(String typed, boolean negative) {
        String text =
                typed.replace(" ", "").replace(',', '.').replace('\u00d7', '*').replace('\u00f7', '/');
        if (text.isEmpty() || text.length() > LONGEST) {
            throw invalid();
        }
        return new Arithmetic(text).whole(negative);
    }

    private DoubleUnaryOperator whole(boolean negative) {
        char first = text.charAt(0);
        boolean operates = "+*/".indexOf(first) >= 0 || first == '-' && (!negative || text.startsWith("-="));
        if (operates) {
            at = text.startsWith("=", 1) ? 2 : 1;
            DoubleUnaryOperator operand = sum();
            end();
            DoubleBinaryOperator operator = operator(first);
            return old -> operator.applyAsDouble(old, operand.applyAsDouble(old));
        }
        DoubleUnaryOperator value = sum();
        end();
        return value;
    }

    private DoubleUnaryOperator sum() {
        DoubleUnaryOperator value = product();
        while (at < text.length() && (peek() == '+' || peek() == '-')) {
            value = joined(value, operator(next()), product());
        }
        return value;
    }

    private DoubleUnaryOperator product() {
        DoubleUnaryOperator value = factor();
        while (at < text.length() && (peek() == '*' || peek() == '/')) {
            value = joined(value, operator(next()), factor());
        }
        return value;
    }

    private static DoubleUnaryOperator joined(
            DoubleUnaryOperator left, DoubleBinaryOperator operator, DoubleUnaryOperator right) {
        return old -> operator.applyAsDouble(left.applyAsDouble(old), right.applyAsDouble(old));
    }

    private static DoubleBinaryOperator operator(char sign) {
        return switch (sign) {
            case '+' -> Double::sum;
            case '-' -> (a, b) -> a - b;
            case '*' -> (a, b) -> a * b;
            default -> (a, b) -> a / b;
        };
    }

    private DoubleUnaryOperator factor() {
        if (at >= text.length()) {
            throw invalid();
        }
        char sign = peek();
        if (sign == '-') {
            at++;
            DoubleUnaryOperator value = factor();
            return old -> -value.applyAsDouble(old);
        }
        if (sign == '(') {
            at++;
            if (++depth > DEEPEST) {
                throw invalid();
            }
            DoubleUnaryOperator value = sum();
            if (at >= text.length() || next() != ')') {
                throw invalid();
            }
            depth--;
            return value;
        }
        double number = number();
        if (at < text.length() && peek() == '%') {
            at++;
            return old -> old * number / 100;
        }
        return _ -> number;
    }

    private double number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(peek()) || peek() == '.')) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private void end() {
        if (at < text.length()) {
            throw invalid();
        }
    }

    private char peek() {
        return text.charAt(at);
    }

    private char next() {
        return text.charAt(at++);
    }

    private static Field.InvalidField invalid() {
        return new Field.InvalidField("inspector.number-invalid");
    }
}
