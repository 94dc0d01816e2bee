package io.praevia.audit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The hashes of RFC 6962 (a leaf can never pass for a node), and the check of proofs, as RFC 9162 writes it. */
public final class TreeHash {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    /** Of a tree without leaves. */
    public static byte[] empty() {
        return sha256();
    }

    public static byte[] leaf(byte[] content) {
        return sha256(LEAF, content);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** Whether the proof leads from the leaf's hash to the root (RFC 9162, section 2.1.3.2). */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] part : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(part, hash);
                int up = (fn & 1) == 1 || fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= up;
                sn >>= up;
            } else {
                hash = node(hash, part);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of the later root begins with that of the earlier one (RFC 9162, section 2.1.4.2). */
    public static boolean extended(Head earlier, Head later, List<byte[]> proof) {
        if (earlier.size() == later.size()) {
            return proof.isEmpty() && Arrays.equals(earlier.root(), later.root());
        }
        if (earlier.size() < 1 || earlier.size() > later.size()) {
            return false;
        }
        Iterator<byte[]> parts = proof.iterator();
        boolean full = Long.bitCount(earlier.size()) == 1;
        if (!full && !parts.hasNext()) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(earlier.size());
        long fn = (earlier.size() - 1) >> up;
        long sn = (later.size() - 1) >> up;
        byte[] first = full ? earlier.root() : parts.next();
        byte[] second = first;
        while (parts.hasNext()) {
            byte[] part = parts.next();
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(part, first);
                second = node(part, second);
                int more = (fn & 1) == 1 || fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>= more;
                sn >>= more;
            } else {
                second = node(second, part);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, earlier.root()) && Arrays.equals(second, later.root());
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tree's size, in leaves, and root. */
    public record Head(long size, byte[] root) {}
}
