package io.portolan.markets.taxnumbers;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.util.List;
import java.util.Locale;

/// How the digits of a number are held against each other. Each gets the number without prefix and
/// suffix, in the form its scheme's pattern demands.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckDigits.None.class, name = "none"),
    @JsonSubTypes.Type(value = CheckDigits.European.class, name = "european"),
    @JsonSubTypes.Type(value = CheckDigits.Weighted.class, name = "weighted"),
    @JsonSubTypes.Type(value = CheckDigits.TwiceWeighted.class, name = "twice-weighted"),
    @JsonSubTypes.Type(value = CheckDigits.Whole.class, name = "whole"),
    @JsonSubTypes.Type(value = CheckDigits.Luhn.class, name = "luhn"),
    @JsonSubTypes.Type(value = CheckDigits.Luhn36.class, name = "luhn-36"),
    @JsonSubTypes.Type(value = CheckDigits.SecondTry.class, name = "second-try"),
    @JsonSubTypes.Type(value = CheckDigits.DigitSums.class, name = "digit-sums"),
    @JsonSubTypes.Type(value = CheckDigits.LastCarried.class, name = "last-carried"),
    @JsonSubTypes.Type(value = CheckDigits.Iso1110.class, name = "iso-11-10")
})
sealed interface CheckDigits {

    boolean agrees(String number);

    /// No digit of it is a check.
    record None() implements CheckDigits {
        @Override
        public boolean agrees(String number) {
            return true;
        }
    }

    /// A VAT number of the European Union, of this prefix.
    record European(String prefix) implements CheckDigits {
        @Override
        public boolean agrees(String number) {
            return VATINSyntaxChecker.isValidVATIN(prefix + number);
        }
    }

    /// The last sign is `modulus` less the weighted sum of those before it, modulo `modulus`;
    /// `signs` has the sign of each value, a blank where there is none.
    record Weighted(List<Integer> weights, int modulus, String signs) implements CheckDigits {

        public Weighted {
            weights = List.copyOf(weights);
        }

        @Override
        public boolean agrees(String number) {
            int last = number.length() - 1;
            int shift = weights.size() - last;
            int sum = 0;
            for (int i = 0; i < last; i++) {
                sum += weights.get(i + shift) * value(number.charAt(i));
            }
            int check = Math.floorMod(-sum, modulus);
            return check < signs.length()
                    && signs.charAt(check) != ' '
                    && signs.charAt(check) == number.charAt(last);
        }
    }

    /// Two check signs modulo 11: the first over all before it, the second over these and the
    /// first; 10 counts as 0. Letters count by their place behind `0`.
    record TwiceWeighted(List<Integer> weights) implements CheckDigits {

        public TwiceWeighted {
            weights = List.copyOf(weights);
        }

        @Override
        public boolean agrees(String number) {
            int body = number.length() - 2;
            return number.chars().distinct().count() > 1
                    && sign(number, body, 1) == number.charAt(body)
                    && sign(number, body + 1, 0) == number.charAt(body + 1);
        }

        private char sign(String number, int length, int skipped) {
            int sum = 0;
            for (int i = 0; i < length; i++) {
                sum += weights.get(i + skipped) * (number.charAt(i) - '0');
            }
            int check = Math.floorMod(-sum, 11);
            return (char) ('0' + (check == 10 ? 0 : check));
        }
    }

    /// The weighted sum of all digits, each less its part of `less`, leaves one of `remainders`.
    record Whole(List<Integer> weights, List<Integer> less, int modulus, List<Integer> remainders)
            implements CheckDigits {

        public Whole {
            weights = List.copyOf(weights);
            less = List.copyOf(less);
            remainders = List.copyOf(remainders);
        }

        @Override
        public boolean agrees(String number) {
            int sum = 0;
            for (int i = 0; i < weights.size(); i++) {
                int part = i < less.size() ? less.get(i) : 0;
                sum += weights.get(i) * (number.charAt(i) - '0' - part);
            }
            return remainders.contains(Math.floorMod(sum, modulus));
        }
    }

    /// Luhn's check over the first `length` digits.
    record Luhn(int length) implements CheckDigits {
        @Override
        public boolean agrees(String number) {
            return luhn(number.substring(0, Math.min(length, number.length())), 10);
        }
    }

    /// Luhn's check over digits and letters.
    record Luhn36() implements CheckDigits {
        @Override
        public boolean agrees(String number) {
            return luhn(number, 36);
        }
    }

    /// Modulo 11 with a second set of weights where the first gives 10; numbers of fewer digits
    /// are filled up with zeros in front.
    record SecondTry(List<Integer> weights, List<Integer> second) implements CheckDigits {

        public SecondTry {
            weights = List.copyOf(weights);
            second = List.copyOf(second);
        }

        @Override
        public boolean agrees(String number) {
            String whole = "0".repeat(weights.size() + 1 - number.length()) + number;
            int check = check(whole, weights);
            if (check == 10) check = check(whole, second);
            return check != 10 && check == whole.charAt(weights.size()) - '0';
        }

        private static int check(String number, List<Integer> weights) {
            int sum = 0;
            for (int i = 0; i < weights.size(); i++) {
                sum += weights.get(i) * (number.charAt(i) - '0');
            }
            return Math.floorMod(-sum, 11);
        }
    }

    /// The sum of the digits of each weighted digit leaves none of `modulus`; the digit at `either`
    /// may make one more where it is 7.
    record DigitSums(List<Integer> weights, int modulus, int either) implements CheckDigits {

        public DigitSums {
            weights = List.copyOf(weights);
        }

        @Override
        public boolean agrees(String number) {
            int sum = 0;
            for (int i = 0; i < weights.size(); i++) {
                int product = weights.get(i) * (number.charAt(i) - '0');
                sum += product / 10 + product % 10;
            }
            boolean seven = number.charAt(either) == '7';
            return sum % modulus == 0 || (seven && (sum + 1) % modulus == 0);
        }
    }

    /// The weighted sum modulo 10, in which the last weighted digit counts with its tens as well.
    record LastCarried(List<Integer> weights) implements CheckDigits {

        public LastCarried {
            weights = List.copyOf(weights);
        }

        @Override
        public boolean agrees(String number) {
            int last = weights.size() - 1;
            int sum = weights.get(last) * (number.charAt(last) - '0') / 10;
            for (int i = 0; i <= last; i++) sum += weights.get(i) * (number.charAt(i) - '0');
            return Math.floorMod(-sum, 10) == number.charAt(last + 1) - '0';
        }
    }

    /// ISO 7064, MOD 11,10.
    record Iso1110() implements CheckDigits {
        @Override
        public boolean agrees(String number) {
            int product = 10;
            for (int i = 0; i < number.length() - 1; i++) {
                int sum = (product + number.charAt(i) - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            return (product + number.charAt(number.length() - 1) - '0') % 10 == 1;
        }
    }

    private static boolean luhn(String signs, int base) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            int value = value(signs.charAt(signs.length() - 1 - i));
            int weighted = i % 2 == 1 ? value * 2 : value;
            sum += weighted / base + weighted % base;
        }
        return sum % base == 0;
    }

    private static int value(char sign) {
        return Character.digit(String.valueOf(sign).toUpperCase(Locale.ROOT).charAt(0), 36);
    }
}
