package io.praevia.register.sheet;

import io.praevia.register.RegisterEntries.Entry;
import java.util.List;
import java.util.Locale;

/** Prints the register as a document for an authority; implemented by the module that makes PDFs. */
public interface RegisterPaper {

    /** The most entries of one document; more are printed by narrowing the register first. */
    int MOST = 2_500;

    /** PDF/A-3A and PDF/UA-1, with the data inside. */
    byte[] print(Printed printed);

    /**
     * What is printed.
     *
     * @param filter what the entries were narrowed by, in words; empty for the whole register
     * @param json the same entries as data
     */
    record Printed(List<Entry> entries, List<Said> filter, Locale language, byte[] json) {}

    /** A part of the filter: which, and to what. */
    record Said(String what, String value) {}
}
