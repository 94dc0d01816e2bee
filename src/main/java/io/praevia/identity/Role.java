package io.praevia.identity;

import io.praevia.kernel.text.Message;

/** What a person may be, beside being an employee; a person may hold several. */
public enum Role {
    /** Reviews assessments for the own department. */
    REVIEWER,
    /** Accepts or refuses the risk for the own department; reads dashboards. */
    EXECUTIVE,
    /** Advises (GDPR Art. 39); never approves. */
    DPO,
    /** Runs the privacy office. */
    PRIVACY_OFFICER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Runs the system; reads no assessment by virtue of this role. */
    ADMINISTRATOR;

    /** The role in words. */
    public Message label() {
        return Message.of("identity.role." + name());
    }
}
