package io.praevia.record.dossier;

import io.praevia.review.Comment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a comment as data: the suggested wording, the replies, and how it was settled. */
final class ThreadJson {

    private ThreadJson() {}

    static Map<String, @Nullable Object> of(Dossier dossier, Comment comment) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("risk", comment.risk().orElse(null));
        node.put("state", comment.state().key());
        node.put(
                "suggestion", comment.wording().map(w -> suggestion(dossier, w)).orElse(null));
        node.put("askedAt", comment.course().askedAt().orElse(null));
        node.put(
                "settled",
                comment.course().settled().map(s -> settled(dossier, s)).orElse(null));
        node.put(
                "replies",
                comment.course().replies().stream()
                        .map(reply -> reply(dossier, reply))
                        .toList());
        return node;
    }

    private static Map<String, @Nullable Object> suggestion(Dossier dossier, Comment.Wording wording) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("text", wording.text());
        node.put(
                "appliedBy",
                wording.applied()
                        .map(done -> ReviewJson.person(dossier, done.by()))
                        .orElse(null));
        node.put("appliedAt", wording.applied().map(Comment.Applied::at).orElse(null));
        return node;
    }

    private static Map<String, @Nullable Object> settled(Dossier dossier, Comment.Settled settled) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("how", settled.how().key());
        node.put("by", settled.by().map(by -> ReviewJson.person(dossier, by)).orElse(null));
        node.put("at", settled.at());
        node.put("reason", settled.reason());
        return node;
    }

    private static Map<String, Object> reply(Dossier dossier, Comment.Reply reply) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("text", reply.body());
        node.put("by", ReviewJson.person(dossier, reply.author()));
        node.put("at", reply.sentAt().orElse(reply.createdAt()));
        return node;
    }
}
