package io.praevia.record.text;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/** Turns a run of text from right to left into the letters and the order in which it is drawn. */
public final class DrawingOrder implements BidiReorderer {

    @Override
    public String shapeText(String text) {
        return ArabicLetters.shape(text);
    }

    /** The fonts have every form that is used, so that none is taken back. */
    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
