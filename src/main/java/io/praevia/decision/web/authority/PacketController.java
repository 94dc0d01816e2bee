package io.praevia.decision.web.authority;

import io.praevia.decision.consultation.Packets;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The packet (GDPR Art. 36(3)): as it would be sent, and sending it. */
@Controller
@RequestMapping("/assessments/{id}/consultation")
class PacketController {

    private final AuthorityPage page;
    private final Packets packets;

    PacketController(AuthorityPage page, Packets packets) {
        this.page = page;
        this.packets = packets;
    }

    /** Makes the packet as it is now and records it as sent. */
    @PostMapping("/packet")
    @Allowed.SignedIn
    String packet(@PathVariable AssessmentId id, Sent sent) {
        return page.tried(
                id,
                sent,
                "decision.consultation.said.packet",
                () -> packets.send(
                        id,
                        new Packets.Draft(
                                sent.nonce(),
                                sent.text("packetAuthority"),
                                sent.day("packetOn"),
                                sent.text("packetReason")),
                        LocaleContextHolder.getLocale()));
    }

    /** As it would be sent now. */
    @GetMapping("/packet.pdf")
    @Allowed.SignedIn
    ResponseEntity<byte[]> preview(@PathVariable AssessmentId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"packet.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(packets.preview(id, LocaleContextHolder.getLocale()));
    }
}
