package org.railcount.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line that cannot be understood: which option, and what it takes. */
final class UsageSentence {
    private UsageSentence() {}

    /** A part of a sentence, without its full stop. */
    static String of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return unknown(unmatched.getUnmatched().get(0))
                    + (suggestions.isEmpty() ? "" : ", did you mean " + String.join(" or ", suggestions) + "?");
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; give it once";
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getValue() != null) {
            return takes(argument, e.getValue(), e.getCause());
        }
        return String.valueOf(e.getMessage());
    }

    /** An option that is not known takes what stands after it for arguments, so it is told before what is missing. */
    private static String missing(MissingParameterException e) {
        List<String> unknown = e.getCommandLine().getUnmatchedArguments();
        Optional<OptionSpec> bare = e.getMissing().stream()
                .filter(OptionSpec.class::isInstance)
                .map(OptionSpec.class::cast)
                .filter(option -> isGiven(option, e))
                .findFirst();
        if (bare.isPresent()) {
            return bare.get().longestName() + " needs a value after it: "
                    + bare.get().paramLabel();
        }
        if (!unknown.isEmpty()) {
            return unknown(unknown.get(0));
        }
        List<String> names = e.getMissing().stream().map(UsageSentence::label).toList();
        return String.join(", ", names) + (names.size() == 1 ? " is" : " are") + " missing";
    }

    private static String unknown(String argument) {
        return "unknown command or option '" + argument + "'";
    }

    private static boolean isGiven(OptionSpec option, ParameterException e) {
        return e.getCommandLine().getParseResult() != null
                && e.getCommandLine().getParseResult().originalArgs().stream()
                        .anyMatch(given -> Arrays.asList(option.names()).contains(given));
    }

    /** @param cause says what is wrong with a value that has a reader of its own */
    private static String takes(ArgSpec argument, String value, @Nullable Throwable cause) {
        Optional<String> kind = kind(argument.auxiliaryTypes()[0]);
        if (kind.isEmpty() && cause instanceof TypeConversionException) {
            return name(argument) + " " + cause.getMessage();
        }
        return name(argument) + kind.map(known -> " takes " + known + ", not '").orElse(" cannot be '") + value + "'";
    }

    private static Optional<String> kind(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or ")));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of("a whole number");
        }
        return type == double.class || type == Double.class ? Optional.of("a number, as in 0.5") : Optional.empty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
