package io.praevia.record.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins the letters of the Arabic script by their presentation forms, Persian and Urdu included.
 *
 * <p>What joins to what is Unicode's Joining_Type; the form of a letter is the presentation form that decomposes to it.
 */
public final class ArabicLetters {

    /** By the letter, or the two letters of a ligature, then by the form: a value of Decomposition_Type. */
    private static final Map<String, Map<Integer, String>> FORMS = forms();

    private ArabicLetters() {}

    /** Whether this letter can be drawn joined, as it must be; true of everything that never joins. */
    static boolean canJoin(int codePoint) {
        Map<Integer, String> forms = FORMS.getOrDefault(Character.toString(codePoint), Map.of());
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.JOINING_TYPE)) {
            case UCharacter.JoiningType.DUAL_JOINING ->
                forms.containsKey(UCharacter.DecompositionType.MEDIAL)
                        && forms.containsKey(UCharacter.DecompositionType.INITIAL)
                        && forms.containsKey(UCharacter.DecompositionType.FINAL);
            case UCharacter.JoiningType.RIGHT_JOINING -> forms.containsKey(UCharacter.DecompositionType.FINAL);
            default -> true;
        };
    }

    /** The text in its logical order with the forms in which its letters are drawn. */
    public static String shape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            String letter = Character.toString(letters[i]);
            boolean before = joinsForward(letters, i - 1) && joinsBackward(letters[i]);
            String pair = i + 1 < letters.length ? letter + Character.toString(letters[i + 1]) : letter;
            if (pair.length() > letter.length() && FORMS.containsKey(pair)) {
                out.append(form(pair, before, false));
                i++;
            } else {
                out.append(form(letter, before, isDual(letters[i]) && backwardFollows(letters, i + 1)));
            }
        }
        return out.toString();
    }

    private static String form(String letters, boolean before, boolean after) {
        int type = before
                ? after ? UCharacter.DecompositionType.MEDIAL : UCharacter.DecompositionType.FINAL
                : after ? UCharacter.DecompositionType.INITIAL : UCharacter.DecompositionType.ISOLATED;
        return FORMS.getOrDefault(letters, Map.of()).getOrDefault(type, letters);
    }

    /** Whether the nearest letter at or before this place reaches out to the next; marks between do not count. */
    private static boolean joinsForward(int[] letters, int at) {
        int i = at;
        while (i >= 0 && type(letters[i]) == UCharacter.JoiningType.TRANSPARENT) {
            i--;
        }
        return i >= 0 && isDual(letters[i]);
    }

    private static boolean backwardFollows(int[] letters, int at) {
        int i = at;
        while (i < letters.length && type(letters[i]) == UCharacter.JoiningType.TRANSPARENT) {
            i++;
        }
        return i < letters.length && joinsBackward(letters[i]);
    }

    private static boolean isDual(int codePoint) {
        int type = type(codePoint);
        return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.JOIN_CAUSING;
    }

    private static boolean joinsBackward(int codePoint) {
        return isDual(codePoint) || type(codePoint) == UCharacter.JoiningType.RIGHT_JOINING;
    }

    private static int type(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.JOINING_TYPE);
    }

    private static Map<String, Map<Integer, String>> forms() {
        Map<String, Map<Integer, String>> forms = new HashMap<>();
        addForms(forms, 0xFE80, 0xFEFC);
        addForms(forms, 0xFB50, 0xFBB1);
        addForms(forms, 0xFBD3, 0xFBE9);
        addForms(forms, 0xFBFC, 0xFBFF);
        return forms;
    }

    private static void addForms(Map<String, Map<Integer, String>> forms, int first, int last) {
        for (int form = first; form <= last; form++) {
            String letters = Normalizer2.getNFKCInstance().getRawDecomposition(form);
            if (letters != null) {
                forms.computeIfAbsent(letters, key -> new HashMap<>())
                        .put(
                                UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE),
                                Character.toString(form));
            }
        }
    }
}
