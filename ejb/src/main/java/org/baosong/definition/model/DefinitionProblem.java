package org.baosong.definition.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baosong.kernel.Texts;

/**
 * One thing wrong in the text of a definition.
 *
 * @param line where, counted from 1
 * @param code key of the message
 * @param args arguments of the message after the line
 */
public record DefinitionProblem(int line, String code, List<Object> args) {

    public DefinitionProblem {
        args = List.copyOf(args);
    }

    /** The sentence that tells a person what to change, and where. */
    public String message(Locale locale) {
        List<Object> all = new ArrayList<>(args);
        all.add(0, String.valueOf(line));
        return Texts.error(locale, code, all);
    }
}
