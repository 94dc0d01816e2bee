package io.praevia.record.appearance;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.record.appearance.Appearance.Logo;
import io.praevia.record.appearance.Appearance.Wording;
import io.praevia.record.dossier.Sha256;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The look of the organisation's records, kept by the privacy office; records that are sealed never change. */
@Service
public class Appearances {

    private static final int ADDRESS = 400;
    private static final int ADDRESS_LINES = 6;
    private static final int WORDING = 1500;

    private final AppearanceStore store;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appearances(AppearanceStore store, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** As it is now; {@link Appearance#NONE} while nothing was set. */
    @Allowed.Internal
    public Appearance now() {
        return store.read();
    }

    /**
     * Replaces it as a whole; the same again changes nothing.
     *
     * @throws Refused.Invalid if the file is no picture that can be printed, a logo has no words for those who cannot see
     *     it, or a text is too long
     * @throws Refused.Conflict if somebody else changed it since
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(Change change) {
        Appearance before = store.read();
        if (before.version() != change.version()) {
            throw new Refused.Conflict("record.appearance.refused.changed");
        }
        String address = Words.optional("address", change.address(), ADDRESS);
        if (address.lines().count() > ADDRESS_LINES) {
            throw new Refused.Invalid("address", "record.appearance.refused.lines", ADDRESS_LINES);
        }
        Optional<Logo> logo = logo(change, before);
        Appearance after = new Appearance(logo, address, wordings(change.wordings()), before.version() + 1);
        if (store.isSame(before, after)) {
            return;
        }
        if (!store.write(after, current.findId().map(PersonId::value).orElse(null), clock.instant())) {
            throw new Refused.Conflict("record.appearance.refused.changed");
        }
        String hash = logo.map(picture -> Sha256.hex(picture.png())).orElse("none");
        events.publishEvent(new AppearanceEvent(after.version(), hash));
    }

    private static Optional<Logo> logo(Change change, Appearance before) {
        Optional<byte[]> picture = change.file().length > 0
                ? Optional.of(LogoFile.png(change.file()))
                : before.logo().filter(kept -> !change.removeLogo()).map(Logo::png);
        return picture.map(png -> new Logo(
                png, Words.required("alternative", change.alternative(), Words.LINE, "record.appearance.refused.alt")));
    }

    private static Map<String, Wording> wordings(Map<String, Wording> typed) {
        Map<String, Wording> kept = new LinkedHashMap<>();
        typed.forEach((language, wording) -> {
            Wording words = new Wording(
                    Words.optional("opening." + language, wording.opening(), WORDING),
                    Words.optional("closing." + language, wording.closing(), WORDING));
            if (!words.equals(Wording.NONE)) {
                kept.put(language, words);
            }
        });
        return kept;
    }

    /**
     * What the office wants.
     *
     * @param file a new logo; empty keeps the one that is there, unless it is to be removed
     * @param version of what was shown
     */
    public record Change(
            byte[] file,
            boolean removeLogo,
            String alternative,
            String address,
            Map<String, Wording> wordings,
            int version) {}
}
