package io.praevia.shell.web;

import io.praevia.kernel.text.Languages;
import java.util.List;

/** What the frame of a page shows. */
public record ShellModel(
        boolean signedIn,
        String personName,
        String personInitials,
        boolean demo,
        List<String> banners,
        List<NavItem> nav,
        String version,
        String theme,
        List<Languages.Choice> languages) {

    /** An entry of the main navigation. */
    public record NavItem(String labelKey, String href, boolean current) {}
}
