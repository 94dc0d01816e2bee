package io.praevia.register.merge;

import io.praevia.register.shared.SharedDetail;
import io.praevia.register.shared.SharedThing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What two names of the same thing have in common: letters without accents, legal forms, order and punctuation. */
final class Likeness {

    private static final Set<String> FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "asa",
            "bv",
            "co",
            "corp",
            "corporation",
            "company",
            "eg",
            "ev",
            "gmbh",
            "inc",
            "kg",
            "kgaa",
            "kk",
            "limited",
            "llc",
            "llp",
            "ltd",
            "ltda",
            "mbh",
            "nv",
            "ohg",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "se",
            "spa",
            "sprl",
            "srl",
            "ug",
            "株式会社",
            "有限会社",
            "合同会社",
            "ооо",
            "ао",
            "оао",
            "зао",
            "the",
            "und",
            "and",
            "et",
            "e");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private Likeness() {}

    /** The same for names that likely mean the same; empty for a name of nothing but legal forms. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("(株式会社|有限会社|合同会社)", " $1 ");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Mail addresses in its contact, which two organisations rarely share. */
    static Set<String> mails(SharedThing thing) {
        Set<String> mails = new TreeSet<>();
        Matcher found = MAIL.matcher(thing.detail(SharedDetail.CONTACT).toLowerCase(Locale.ROOT));
        while (found.find()) {
            mails.add(found.group());
        }
        return mails;
    }
}
